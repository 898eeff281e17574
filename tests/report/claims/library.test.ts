import { describe, expect, it } from 'vitest'
import { dayOfIso } from '../../../src/metrics/day.ts'
import { LIBRARY } from '../../../src/notes/library.ts'
import { missing, noteSchema } from '../../../src/notes/schema.ts'
import { buildReport } from '../../../src/report/build.ts'
import { ledgerOf } from '../../../src/report/claims.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { bundledPair } from '../../bundled.ts'
import { INDICES } from '../../data-sets.ts'

const SETS = { indices: INDICES }
const NOTES = await Promise.all(LIBRARY.map(({ load }) => load()))
const PIECES = NOTES.slice(1)

function judged(id: string, sets = SETS) {
  const note = PIECES.find(each => each.id === id)!
  const ledger = ledgerOf(buildReport(bundledPair(), DEFAULT_SETTINGS, note), sets)!
  return (claim: string) => ledger.claims.find(each => each.id === claim)!
}

describe('the notes of the library', () => {
  it('are what the menu says of them, each under its own id', () => {
    for (const [i, { id, publisher, published }] of LIBRARY.entries()) {
      expect(NOTES[i]).toMatchObject({ id, publisher, published })
    }
    expect(new Set(LIBRARY.map(({ id }) => id)).size).toBe(LIBRARY.length)
  })

  it.each(PIECES.map(note => [note.id, note] as const))('%s is well formed', (_, note) => {
    expect(noteSchema.safeParse(note).error?.issues).toBeUndefined()
    expect(missing(note)).toEqual([])
    expect(new Set(note.claims.map(({ id }) => id)).size).toBe(note.claims.length)
    for (const { text } of note.claims) expect(text).toMatch(/^[A-Z].*\.$/)
  })

  // Recomputed independently from the same index levels, close to close.
  it.each([
    ['ftse-russell-2024-08', 'july-11', 'holds', 0.0357],
    ['ftse-russell-2024-08', 'july-16', 'holds', 0.035],
    ['ftse-russell-2024-08', 'two-largest', 'holds', 0.0357],
    ['forbes-2024-07', 'july-small', 'holds roughly', 0.0856],
    ['forbes-2024-07', 'july-large', 'holds', -0.0112],
    ['forbes-2024-07', 'july-lead', 'holds', 0.0968],
    ['forbes-2024-07', 'best-month', 'holds', 0.0897],
    ['forbes-2024-07', 'third-best', 'holds', 0.0897],
    ['schwab-2024-07', 'five-sessions', 'holds', 0.0997],
    ['schwab-2024-07', 'all-time-high', 'holds', 0.0997],
    ['schwab-2024-07', 'since-low-large', 'holds', 0.539],
    ['schwab-2024-07', 'since-low-small', 'holds', 0.2942],
    ['schwab-2024-07', 'since-october-small', 'holds', 0.3344],
    ['schwab-2024-07', 'since-october-large', 'holds', -0.0026],
    ['sherwood-2024-07', 'five-sessions', 'does not hold', 0.0916],
    ['sherwood-2024-07', 'lead', 'holds', 0.0997],
    ['sherwood-2024-07', 'record', 'holds', 0.0997],
    ['dorsey-wright-2026-01', 'ten-sessions', 'holds', 10],
    ['dorsey-wright-2026-01', 'longest', 'holds', 10],
    ['dorsey-wright-2026-01', 'lead', 'holds', 0.0632],
    ['dorsey-wright-2026-01', 'year-to-date', 'holds', 0.0776],
    ['dorsey-wright-2026-01', 'half-year', 'holds', 0.0379],
    ['motley-fool-2026-01-29', 'streak', 'holds', 14],
    ['motley-fool-2026-01-29', 'since-1996', 'holds', 14],
    ['schaeffers-2026-01', 'second-longest', 'holds', 14],
    ['schaeffers-2026-01', 'month-mean', 'holds roughly', 0.025],
    ['schaeffers-2026-01', 'month-positive', 'holds roughly', 0.7368],
    ['schaeffers-2026-01', 'month-ahead', 'holds', 0.7368],
    ['schaeffers-2026-01', 'half-year-mean', 'holds', -0.001],
    ['schaeffers-2026-01', 'half-year-ahead', 'holds', 0.4737],
    ['motley-fool-2026-01', 'three-years', 'holds', 0.7829],
    ['motley-fool-2026-01', 'doubled', 'holds', 1.91],
  ])('%s, %s: %s', (note, id, verdict, computed) => {
    const claim = judged(note)(id)
    expect(claim.verdict, claim.why).toBe(verdict)
    const digits = computed > 1 && computed < 5 ? 2 : 4
    expect(Number((claim.recomputed!.value as number).toFixed(digits)), claim.why).toBeCloseTo(computed, 3)
  })

  it('name the window that a failing number fits', () => {
    const claim = judged('sherwood-2024-07')('five-sessions')
    expect(claim.why).toContain('11.5% fits the 5 days through Jul 16, 2024: +11.54%.')
    expect(claim.variants[0]!.label).toBe('The window it fits, Jul 9, 2024 to Jul 16, 2024')
  })

  it('say how far the data reach where a rank is claimed', () => {
    expect(judged('schwab-2024-07')('all-time-high').why).toContain('the data begin on Sep 10, 1987')
    expect(judged('forbes-2024-07')('third-best').why).toContain('the data begin on Sep 10, 1987')
  })

  it('show the fund as another reading', () => {
    const claim = judged('schwab-2024-07')('five-sessions')
    const [fund] = claim.variants
    expect(fund!.label).toBe('By IWM and SPY')
    expect(fund!.quantity.value).toBeCloseTo(0.0997, 2)
  })

  it('are judged by the fund where the indices are not in the build, and say so', () => {
    const claim = judged('schwab-2024-07', {} as typeof SETS)('five-sessions')
    expect(claim.why).toContain('by IWM and SPY, which stand in for what the note names')
    expect(judged('motley-fool-2026-01-29', {} as typeof SETS)('since-1996').verdict).toBe(
      'cannot be checked here',
    )
  })

  it('read nothing that came after the day of a claim', () => {
    const { dates } = INDICES.aligned
    expect(dates.at(-1)).toBeGreaterThan(dayOfIso('2026-01-22')!)
  })
})
