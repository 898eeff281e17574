import { describe, expect, it } from 'vitest'
import { monthEnds } from '../../src/metrics/calendar-month.ts'
import { capture } from '../../src/metrics/capture.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { figureIn } from '../../src/report/figure-set.ts'
import { type Basis, DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'
import expected from '../fixtures/default-window.json' with { type: 'json' }

/** Made with pandas, the main ones checked in R (TTR, xts); this project's code had no part in them. */
const TABLES: Readonly<Record<Basis, Readonly<Record<string, number | string | null>>>> = {
  price: expected['basis=price'],
  total: expected['basis=total'],
}

/** The kernel gives these as the table has them (see below); the report leaves them out below twelve months. */
const WITHHELD = { 'capture.up': null, 'capture.down': null }

describe.each(['price', 'total'] as const)('the figures of the note’s window, basis %s', basis => {
  const { figures, series, window } = buildReport(bundledPair(), { ...DEFAULT_SETTINGS, basis }, JANUARY_NOTE)

  it.each(Object.entries({ ...TABLES[basis], ...WITHHELD }))(
    '%s is as computed independently',
    (id, value) => {
      const figure = figureIn(figures, id)
      expect(figure, `no figure ${id}`).toBeDefined()
      if (typeof value === 'number') {
        expect(Math.abs((figure!.value as number) - value)).toBeLessThanOrEqual(
          1e-12 * Math.max(1, Math.abs(value)),
        )
        return
      }
      expect(figure!.value).toBe(value)
      if (value === null) expect(figure!.absent).toMatch(/\w{3}/)
    },
  )

  it.each(['up', 'down'] as const)('the kernel of %s capture gives what was computed independently', way => {
    const { dates, small, large } = series.pair
    const ends = monthEnds(dates, window.a, window.b, false)
    const value = TABLES[basis][`capture.${way}`]
    const { ratio } = capture(small, large, dates, ends)[way]
    if (typeof value !== 'number') expect(ratio).toBe(value)
    else expect(Math.abs(ratio! - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)))
  })
})
