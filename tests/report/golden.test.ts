import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { type Basis, DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'
import expected from '../fixtures/default-window.json' with { type: 'json' }

/** Made with pandas, the main ones checked in R (TTR, xts); this project's code had no part in them. */
const TABLES: Readonly<Record<Basis, Readonly<Record<string, number | string | null>>>> = {
  price: expected['basis=price'],
  total: expected['basis=total'],
}

describe.each(['price', 'total'] as const)('the figures of the note’s window, basis %s', basis => {
  const { figures } = buildReport(bundledPair(), { ...DEFAULT_SETTINGS, basis }, JANUARY_NOTE)

  it.each(Object.entries(TABLES[basis]))('%s is as computed independently', (id, value) => {
    const figure = figures[id]
    expect(figure, `no figure ${id}`).toBeDefined()
    if (typeof value === 'number') {
      expect(Math.abs((figure!.value as number) - value)).toBeLessThanOrEqual(
        1e-12 * Math.max(1, Math.abs(value)),
      )
      return
    }
    expect(figure!.value).toBe(value)
    if (value === null) expect(figure!.absent).toMatch(/\w{3}/)
  })
})
