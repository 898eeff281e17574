import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resampled } from '../../../src/data/series/resample.ts'
import { dayOfIso, isoOf } from '../../../src/metrics/day.ts'
import { bundledPair } from '../../bundled.ts'
import { pairOf, weekdays } from '../../report/pairs.ts'

const from = dayOfIso('2026-01-01')!

/** Weekdays from 2026-01-01 on, a Thursday, with closes 1, 2, 3, … on the small side. */
function counting(rows: number) {
  const dates = weekdays(from, rows)
  return pairOf(
    { dates, close: dates.map((_, i) => i + 1), adjusted: dates.map((_, i) => (i + 1) / 2) },
    { dates, close: dates.map(() => 1) },
  )
}

describe('resampling', () => {
  it('takes the last close of each week, and of the last week only when it is over', () => {
    const { small, passport } = resampled(counting(10), 'weekly')
    // 2026-01-02 is the first Friday; the tenth weekday is Wednesday the 14th.
    expect([...small.dates].map(isoOf)).toEqual(['2026-01-02', '2026-01-09'])
    expect([...small.close]).toEqual([2, 7])
    expect([...small.adjusted!]).toEqual([1, 3.5])
    expect(passport.small.frequency).toMatchObject({ kind: 'weekly', perYear: 52, unit: 'week' })
  })

  it('takes the last close of each month', () => {
    const { small } = resampled(counting(60), 'monthly')
    expect([...small.dates].map(isoOf)).toEqual(['2026-01-30', '2026-02-27'])
  })

  it('leaves rows alone that are as far apart already', () => {
    const monthly = resampled(bundledPair(), 'monthly')
    expect(resampled(monthly, 'weekly')).toBe(monthly)
    expect(resampled(monthly, 'monthly')).toBe(monthly)
  })

  it('leaves a pair alone of which fewer than two rows would be left', () => {
    const pair = counting(4)
    expect(resampled(pair, 'monthly')).toBe(pair)
  })

  it.each(['weekly', 'monthly'] as const)('keeps closes, and nothing later changes them (%s)', to => {
    const pair = bundledPair()
    const all = resampled(pair, to)
    const days = new Map([...pair.small.dates].map((day, i) => [day, pair.small.close[i]!]))
    for (const [i, day] of all.small.dates.entries()) expect(days.get(day)).toBe(all.small.close[i])
    fc.assert(
      fc.property(fc.integer({ min: 200, max: pair.small.dates.length - 1 }), rows => {
        const cut = (side: 'small' | 'large') => ({
          symbol: pair[side].symbol,
          dates: pair[side].dates.slice(0, rows),
          close: pair[side].close.slice(0, rows),
        })
        const early = resampled(pairOf(cut('small'), cut('large')), to).small
        // A holiday can end a period a session early, which only a later row shows: at most that row differs.
        const n = early.dates.length - 1
        expect([...early.dates.slice(0, n)]).toEqual([...all.small.dates.slice(0, n)])
        expect([...early.close.slice(0, n)]).toEqual([...all.small.close.slice(0, n)])
      }),
      { numRuns: 30 },
    )
  })
})
