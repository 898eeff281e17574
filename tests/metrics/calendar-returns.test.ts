import { describe, expect, it } from 'vitest'
import { monthAverages, monthlyReturns, yearlyReturns } from '../../src/metrics/calendar-returns.ts'
import { dayOf } from '../../src/metrics/day.ts'

const dates = Int32Array.of(
  dayOf(2023, 12, 29),
  dayOf(2024, 1, 31),
  dayOf(2024, 2, 29),
  dayOf(2024, 12, 31),
  dayOf(2025, 1, 31),
)
const small = Float64Array.of(100, 110, 99, 120, 126)
const large = Float64Array.of(100, 100, 100, 100, 105)

describe('monthlyReturns', () => {
  it('is named for its later month and measured from the end before', () => {
    const [january, february] = monthlyReturns(dates, small, large, [0, 1, 2])
    expect(january).toMatchObject({ year: 2024, month: 1, from: 0, to: 1 })
    expect(january!.arithmetic).toBeCloseTo(0.1, 14)
    expect(february!.geometric).toBeCloseTo(-0.1, 14)
  })
})

describe('yearlyReturns', () => {
  it('leaves the first year out and tells the last to date', () => {
    const years = yearlyReturns(dates, small, large, 0, 4)
    expect(years.map(period => period.year)).toEqual([2024, 2025])
    expect(years[0]!.small).toBeCloseTo(0.2, 14)
    expect(years[1]!.geometric).toBeCloseTo(0, 14)
  })

  it('has none within the first year', () => {
    expect(yearlyReturns(dates, small, large, 1, 3)).toEqual([])
  })
})

describe('monthAverages', () => {
  it('averages a month over years with its t', () => {
    const months = [0.01, 0.03, 0.05].map((geometric, k) => ({
      year: 2020 + k,
      month: 1,
      from: 0,
      to: 1,
      small: geometric,
      large: 0,
      arithmetic: geometric,
      geometric,
    }))
    const [january, february] = monthAverages(months)
    expect(january!.n).toBe(3)
    expect(january!.mean).toBeCloseTo(0.03, 14)
    expect(january!.t).toBeCloseTo(0.03 / (0.02 / Math.sqrt(3)), 12)
    expect(february).toEqual({ month: 2, n: 0, mean: null, t: null })
  })
})
