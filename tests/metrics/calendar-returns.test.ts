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

  it('says how both sides did and how far apart they are, as a difference and as a quotient', () => {
    const [year] = monthlyReturns(
      dates,
      small,
      large.map((value, i) => value * (i === 4 ? 1.2 : 1)),
      [3, 4],
    )
    expect(year).toMatchObject({ year: 2025, month: 1, from: 3, to: 4 })
    expect(year!.small).toBeCloseTo(0.05, 14)
    expect(year!.large).toBeCloseTo(0.26, 14)
    expect(year!.arithmetic).toBeCloseTo(-0.21, 14)
    expect(year!.geometric).toBeCloseTo(1.05 / 1.26 - 1, 14)
  })
})

describe('yearlyReturns', () => {
  it('leaves the first year out and tells the last to date', () => {
    const years = yearlyReturns(dates, small, large, 0, 4)
    expect(years.map(period => period.year)).toEqual([2024, 2025])
    expect(years.map(({ month, from, to }) => [month, from, to])).toEqual([
      [0, 0, 3],
      [0, 3, 4],
    ])
    expect(years[0]!.small).toBeCloseTo(0.2, 14)
    expect(years[1]!.geometric).toBeCloseTo(0, 14)
  })

  it('has none within the first year', () => {
    expect(yearlyReturns(dates, small, large, 1, 3)).toEqual([])
  })

  it('has one for a last year of a single row', () => {
    expect(yearlyReturns(dates, small, large, 1, 4).map(({ year, from, to }) => [year, from, to])).toEqual([
      [2025, 3, 4],
    ])
    expect(yearlyReturns(dates, small, large, 0, 1).map(({ year, from, to }) => [year, from, to])).toEqual([
      [2024, 0, 1],
    ])
  })

  it.each([
    [-1, 4],
    [4, 3],
    [0, 5],
  ])('has none for rows %i to %i of 0 to 4', (a, b) => {
    expect(yearlyReturns(dates, small, large, a, b)).toEqual([])
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
    expect(february).toEqual({ month: 2, n: 0, mean: null, t: null, p: null })
  })

  it('tells all twelve months, and no t for one year or for years that do not differ', () => {
    const period = (month: number, geometric: number) => ({
      year: 2020,
      month,
      from: 0,
      to: 1,
      small: geometric,
      large: 0,
      arithmetic: geometric,
      geometric,
    })
    const averages = monthAverages([
      period(3, 0.25),
      period(12, 0.5),
      period(12, 0.5),
      period(7, 0),
      period(7, 2 ** -45),
    ])
    expect(averages.map(average => average.month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(averages[2]).toEqual({ month: 3, n: 1, mean: 0.25, t: null, p: null })
    expect(averages[11]).toEqual({ month: 12, n: 2, mean: 0.5, t: null, p: null })
    // Just more than the rounding of returns: mean 2⁻⁴⁶, spread 2⁻⁴⁵/√2, and so a t of 1.
    expect(averages[6]!.t).toBeCloseTo(1, 12)
  })
})
