import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { allFigures, type FigureId } from '../../src/report/figure-set.ts'
import { formatFigure } from '../../src/report/format.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { pairOf } from './pairs.ts'

/** Any two series: gaps, flat stretches, jumps, and prices from the tiny to the huge. */
const price = fc.oneof(
  fc.integer({ min: 1, max: 100_000 }).map(cents => cents / 100),
  fc.constantFrom(1e-300, 5e-324, 1e300, Number.MAX_VALUE, 1, 0.1),
)
const side = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 80 }).chain(days => {
  const dates = days.sort((a, b) => a - b)
  const prices = fc.array(price, { minLength: dates.length, maxLength: dates.length })
  return fc.record(
    { dates: fc.constant(dates), close: prices, adjusted: prices },
    { requiredKeys: ['dates', 'close'] },
  )
})
const settings: fc.Arbitrary<Settings> = fc
  .record({
    from: fc.option(fc.integer({ min: -10, max: 140 })),
    to: fc.option(fc.integer({ min: -10, max: 140 })),
    basis: fc.constantFrom('price' as const, 'total' as const),
    gap: fc.constantFrom('arithmetic' as const, 'geometric' as const),
    ma: fc.constantFrom([], [2], [3, 5], [20, 50, 200]),
    vol: fc.constantFrom(2, 5, 20),
    tie: fc.constantFrom(0, 5, 500),
    swap: fc.boolean(),
  })
  .map(chosen => ({ ...DEFAULT_SETTINGS, ...chosen }))

describe('whatever the prices and the settings', () => {
  it('every figure is a finite number, a text, or absent with a reason, and every sentence can be read', () => {
    fc.assert(
      fc.property(side, side, settings, (small, large, chosen) => {
        const { figures, sentences } = buildReport(pairOf(small, large), chosen, JANUARY_NOTE)
        const unreadable = /NaN|undefined|null|Infinity/
        const wrong = allFigures(figures).filter(
          figure =>
            (figure.value === null && !/^\S.{5,}/.test(figure.absent ?? '')) ||
            (typeof figure.value === 'number' && !Number.isFinite(figure.value)) ||
            unreadable.test(`${formatFigure(figure)} ${figure.worked ?? ''} ${figure.absent ?? ''}`),
        )
        expect(wrong).toEqual([])
        expect(Object.values(sentences).filter(text => unreadable.test(text))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('volatilities and drawdowns have a sign, correlation a range, and a streak fits its window', () => {
    fc.assert(
      fc.property(side, side, settings, (small, large, chosen) => {
        const { figures, window } = buildReport(pairOf(small, large), chosen, JANUARY_NOTE)
        const at = (id: FigureId) => figures[id]?.value as number | null
        for (const name of ['small', 'large'] as const) {
          expect(at(`vol-daily.${name}`) ?? 0).toBeGreaterThanOrEqual(0)
          expect(at(`max-drawdown.${name}`) ?? 0).toBeLessThanOrEqual(0)
          expect(at(`max-drawdown.${name}`) ?? 0).toBeGreaterThanOrEqual(-1)
        }
        expect(Math.abs(at('correlation') ?? 0)).toBeLessThanOrEqual(1)
        expect(at('ratio.off-high') ?? 0).toBeLessThanOrEqual(0)
        expect(at('streak.current') ?? 0).toBeLessThanOrEqual(at('streak.longest') ?? 0)
        expect(at('streak.longest') ?? 0).toBeLessThanOrEqual(Math.max(0, window.b))
      }),
    )
  })
})
