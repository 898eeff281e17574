import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildAftermath } from '../../src/report/aftermath.ts'
import { buildReport } from '../../src/report/build.ts'
import { buildLedger, verdictSentence } from '../../src/report/claims.ts'
import { allFigures } from '../../src/report/figure-set.ts'
import { formatFigure, formatValue } from '../../src/report/format.ts'
import { buildHistory } from '../../src/report/history.ts'
import { buildScenario } from '../../src/report/scenario.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { pairOf } from './pairs.ts'

/** Weekly, monthly or daily rows, with gaps, flat stretches, jumps, and prices from the tiny to the huge. */
const usual = fc.integer({ min: 100, max: 100_000 }).map(cents => cents / 100)
const extreme = fc.oneof(
  { weight: 8, arbitrary: usual },
  { weight: 1, arbitrary: fc.constantFrom(1e-300, 5e-324, 1e300, Number.MAX_VALUE, 1) },
)
const days = fc
  .tuple(
    fc.constantFrom(1, 7, 30),
    fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 100 }),
  )
  .map(([step, rows]) => rows.sort((a, b) => a - b).map(row => 20_000 + row * step))
/** Both sides on the same days, but for a few that one of them has not. */
const sides = (price: fc.Arbitrary<number>) =>
  days.chain(dates => {
    const side = fc
      .record({
        close: fc.array(price, { minLength: dates.length, maxLength: dates.length }),
        left: fc.uniqueArray(fc.nat(dates.length), { maxLength: 3 }),
        symbol: fc.constantFrom('', 'IWM', 'SPY'),
      })
      .map(({ close, left, symbol }) => ({
        symbol,
        dates: dates.filter((_, i) => !left.includes(i)),
        close: close.filter((_, i) => !left.includes(i)),
      }))
    return fc.tuple(side, side)
  })
const settings: fc.Arbitrary<Settings> = fc
  .record({
    from: fc.option(fc.integer({ min: 19_990, max: 23_700 })),
    to: fc.option(fc.integer({ min: 19_990, max: 23_700 })),
    tie: fc.constantFrom(0, 5),
    swap: fc.boolean(),
    run: fc.constantFrom(2, 3, 8),
    turn: fc.constantFrom(1, 10, 50),
    whatIf: fc.constantFrom({}, { 'eps.2026.small': -1 }, { 'pe.large': 0 }, { 'eps.2026.large': -3 }),
  })
  .map(chosen => ({ ...DEFAULT_SETTINGS, ...chosen }))

const UNREADABLE = /NaN|undefined|null|Infinity/

describe('whatever the prices and the settings', () => {
  it('history, aftermath, scenario and ledger can be read', () => {
    fc.assert(
      fc.property(sides(extreme), settings, ([small, large], chosen) => {
        const report = buildReport(pairOf(small, large), chosen, JANUARY_NOTE)
        const history = buildHistory(report)
        const aftermath = buildAftermath(report, history)
        const scenario = buildScenario(report)!
        const ledger = buildLedger(report, () => aftermath)!
        const figures = { ...history.figures, ...aftermath.figures, ...scenario.figures }
        const wrong = allFigures(figures).filter(
          figure =>
            (figure.value === null && !/^\S.{5,}/.test(figure.absent ?? '')) ||
            (typeof figure.value === 'number' && !Number.isFinite(figure.value)) ||
            (figure.value !== null && UNREADABLE.test(`${formatFigure(figure)} ${figure.worked ?? ''}`)) ||
            UNREADABLE.test(figure.absent ?? ''),
        )
        expect(wrong).toEqual([])
        const sentences = [
          history.base.sentence,
          history.streaks.sentence,
          history.leadership.sentence,
          history.calendar.sentence,
          history.triangle.sentence,
          history.rolling.sentence,
          history.significance.sentence,
          aftermath.sentence,
          scenario.sentence,
          ledger.sentence,
          ...ledger.claims.flatMap(({ why, tolerance }) => [why, tolerance]),
        ]
        expect(sentences.filter(text => UNREADABLE.test(text))).toEqual([])
        expect(verdictSentence(report, ledger)).not.toMatch(UNREADABLE)
        for (const { variants } of ledger.claims) {
          for (const { quantity } of variants) {
            expect(formatValue(quantity.value, quantity.unit)).not.toMatch(UNREADABLE)
          }
        }
      }),
      { numRuns: 150 },
    )
  }, 30_000)

  it('shares are shares, runs add up, and a fan widens from nothing in order', () => {
    fc.assert(
      fc.property(sides(usual), settings, ([small, large], chosen) => {
        const history = buildHistory(buildReport(pairOf(small, large), chosen, JANUARY_NOTE))
        for (const { rates } of history.base.horizons) {
          for (const rate of Object.values(rates)) {
            if (rate === null) continue
            expect(rate.share).toBe(rate.count / rate.n)
            expect(rate.share).toBeLessThanOrEqual(1)
          }
          expect(rates.p25?.count ?? 0).toBeLessThanOrEqual(rates.p15?.count ?? 0)
          expect(rates.p15?.count ?? 0).toBeLessThanOrEqual(rates.p0?.count ?? 0)
        }
        for (const { quantiles } of history.base.fan) {
          expect([...quantiles].sort((p, q) => p - q)).toEqual(quantiles)
        }
        const { lengths, share } = history.streaks
        const won = lengths.reduce((sum, { length, count }) => sum + length * count, 0)
        if (share !== null) expect(won).toBe(Math.round(share * (history.dates.length - 1)))
      }),
      { numRuns: 60 },
    )
  }, 30_000)
})
