import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFundamentals } from '../../src/data/table/fundamentals-table.ts'
import { dayOfIso, isoOf } from '../../src/metrics/day.ts'
import { discountHistories, discountSentence } from '../../src/report/discount-history.ts'
import { resultOf } from '../results.ts'

const TODAY = dayOfIso('2026-11-30')!
const tableOf = (text: string) => resultOf(readFundamentals(new TextEncoder().encode(text), 'm.csv', TODAY))
const day = (iso: string) => dayOfIso(iso)!

/** Months of a discount that grows: small at 20 less a hundredth a month, large at 20. */
function months(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const month = String((i % 12) + 1).padStart(2, '0')
    return `${2010 + Math.floor(i / 12)}-${month},${(20 - i / 100).toFixed(2)},20`
  })
  return `Date,Small PE,Large PE\n${rows.join('\n')}\n`
}

describe('the discount over time', () => {
  it('ranks the last value among those known by the as-of day', () => {
    const [history] = discountHistories(tableOf(months(60)), day('2014-12-31'))
    expect(history!.values).toHaveLength(60)
    expect(history!.now).toBeCloseTo(0.59 / 20, 12)
    expect(history!.percentile).toBe(1)
    expect(discountSentence(history!, 0.34)).toBe(
      'By P/E small caps stood at a discount of 2.9% on Dec 31, 2014; of the 60 discounts in the table 100% are no larger; the note’s numbers give 34.0%.',
    )
  })

  it('is not ranked among fewer than thirty, and says that it has nothing before the table begins', () => {
    const [few] = discountHistories(tableOf(months(12)), TODAY)
    expect(few!.percentile).toBeNull()
    expect(discountSentence(few!, null)).toContain('one of 12 discounts in the table')
    const [none] = discountHistories(tableOf(months(12)), day('2009-01-01'))
    expect(discountSentence(none!, null)).toBe(
      'The table has no P/E of both sides on or before the as-of day.',
    )
  })

  it('uses nothing published after the as-of day, and a revision only from its own day', () => {
    const table = tableOf(
      'Period,Published,Small PE,Large PE\n2024-03-31,2024-05-15,14,20\n2024-06-30,2024-08-15,15,20\n2024-03-31,2024-09-01,10,20\n2024-06-30,2024-10-01,16,20\n',
    )
    const at = (iso: string) => discountHistories(table, day(iso))[0]!
    expect(at('2024-05-14').now).toBeNull()
    expect(at('2024-08-14').now).toBeCloseTo(0.3, 12)
    expect(at('2024-08-31').now).toBeCloseTo(0.25, 12)
    // The revision of an older quarter changes nothing about the newest.
    expect(at('2024-09-30').now).toBeCloseTo(0.25, 12)
    expect(at('2024-10-01').now).toBeCloseTo(0.2, 12)
  })

  it('compares growth of earnings over a year, and none from a loss', () => {
    const table = tableOf('Date,Small EPS,Large EPS\n2022-12-31,-1,10\n2023-12-31,2,11\n2024-12-31,3,12.1\n')
    const [history] = discountHistories(table, TODAY)
    expect([...history!.dates].map(isoOf)).toEqual(['2024-12-31'])
    expect(history!.now).toBeCloseTo(0.5 - 0.1, 12)
  })

  it('does not look ahead: what a day shows is the same however long the table goes on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 90 }), fc.integer({ min: 0, max: 40 }), (length, more) => {
        const short = discountHistories(tableOf(months(length)), TODAY)[0]!
        const long = discountHistories(tableOf(months(length + more)), short.dates.at(-1)!)[0]!
        expect(long).toEqual(short)
      }),
      { numRuns: 30 },
    )
  })
})
