import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { completeReport } from '../../src/report/build.ts'
import type { FigureSet } from '../../src/report/figure-set.ts'
import { beginReport } from '../../src/report/first.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'

const figureOf = (figures: FigureSet, id: string) =>
  Object.entries(figures).find(([other]) => other === id)?.[1]

const settings: readonly Partial<Settings>[] = [
  {},
  { basis: 'total', gap: 'geometric' },
  { vol: 60, swap: true },
  { rows: 'weekly' },
]

describe.each(settings)('a report begun with %j', changed => {
  const asked = { ...DEFAULT_SETTINGS, ...changed }
  const begun = beginReport(bundledPair(), asked, JANUARY_NOTE)

  it('has every key figure of the first screen', () => {
    const shown = ['return.small', 'return.large', `gap.${asked.gap}`, 'streak.current', 'ratio.off-high']
    for (const id of [...shown, `vol${asked.vol}.small`]) {
      expect(figureOf(begun.first.figures, id), id).toBeDefined()
      expect(figureOf(begun.first.figures, id)?.value, id).not.toBeNull()
    }
  })

  it('keeps its figures when it is completed', () => {
    const whole = completeReport(begun)
    for (const [id, figure] of Object.entries(begun.first.figures))
      expect(figureOf(whole.figures, id), id).toBe(figure)
    expect(Object.keys(whole.figures).length).toBeGreaterThan(Object.keys(begun.first.figures).length)
    expect(whole).toMatchObject({ names: begun.first.names, window: begun.first.window })
  })
})
