import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decimalsOn,
  factorsOf,
  laterDividends,
  rounded,
  toCent,
  unadjusted,
} from '../../../scripts/update-prices/adjust.mjs'
import { dividendsAfter, market } from './market.ts'

const dates = Array.from({ length: 60 }, (_, i) => `day ${String(i).padStart(2, '0')}`)
const closes = fc.array(
  fc.integer({ min: 2_000, max: 90_000 }).map(cents => cents / 100),
  { minLength: 60, maxLength: 60 },
)
const payments = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 59 }), fc.integer({ min: 10, max: 300 })), {
    selector: ([day]) => day,
    maxLength: 4,
  })
  .map(list =>
    list
      .sort(([one], [other]) => one - other)
      .map(([day, cents]) => ({ date: dates[day] ?? '', amount: cents / 100 })),
  )

describe('factors recovered from rounded prices', () => {
  test.each(['IWM', 'SPY'] as const)(
    'reproduce every adjusted close of %s, with one step a quarter since July 2006',
    fund => {
      const { close, adjusted } = market[fund]
      const { dates } = market
      const factors = factorsOf(close, adjusted, dates)
      expect(close.map((price, i) => rounded(price * (factors[i] ?? 0), decimalsOn(dates[i] ?? '')))).toEqual(
        adjusted,
      )
      // Adjusted closes before July 2006 come from another table, whose own rounding looks like steps.
      const steps = factors.filter(
        (factor, i) => (dates[i] ?? '') > '2006-07-03' && factor !== factors[i - 1],
      ).length
      expect(steps).toBe(80)
      expect(factors.at(-1)).toBe(1)
    },
  )

  test('imply dividends of a plausible size', () => {
    const paid = dividendsAfter('SPY', '2025-01-01').filter(({ date }) => date < '2026-01-01')
    expect(paid).toHaveLength(4)
    for (const { amount } of paid) {
      expect(amount).toBeGreaterThan(1.6)
      expect(amount).toBeLessThan(2.1)
    }
  })
})

describe('adjusting and undoing it', () => {
  test('a dividend by hand: 2 on an eve of 100 leaves 98 % of every earlier close', () => {
    const days = ['a', 'b', 'c']
    expect(laterDividends(days, [50, 100, 99], [{ date: 'c', amount: 2 }])).toEqual([0.98, 0.98, 1])
    expect(unadjusted(days, [49, 98, 99], [{ date: 'c', amount: 2 }])).toEqual([50, 100, 99])
  })

  test('are each other’s inverse', () => {
    fc.assert(
      fc.property(closes, payments, (close, dividends) => {
        const factors = laterDividends(dates, close, dividends)
        const adjusted = close.map((price, i) => price * (factors[i] ?? 0))
        for (const [i, price] of unadjusted(dates, adjusted, dividends).entries())
          expect(Math.abs(price / (close[i] ?? 0) - 1)).toBeLessThan(1e-12)
      }),
    )
  })

  test('toCent rounds halves up in spite of binary fractions', () => {
    expect([1.005, 2.675, 10.235, 72.63].map(toCent)).toEqual([1.01, 2.68, 10.24, 72.63])
  })
})
