import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  mean,
  rollingStandardDeviation,
  sampleStandardDeviation,
} from '../../src/metrics/standard-deviation.ts'
import { closes, exactDeviation } from './reference.ts'

describe('mean', () => {
  it('is absent for rows that do not exist, at either end, and for none', () => {
    const values = Float64Array.of(1, 2, 6)
    expect(mean(values)).toBe(3)
    expect(mean(values, 1, 2)).toBe(4)
    expect(mean(values, 1, 1)).toBe(2)
    expect(mean(values, -1, 1)).toBeNull()
    expect(mean(values, 1, 3)).toBeNull()
    expect(mean(values, 2, 1)).toBeNull()
  })
})

describe('sampleStandardDeviation', () => {
  it('divides by n − 1', () => {
    expect(sampleStandardDeviation(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toBeCloseTo(
      Math.sqrt(32 / 7),
      14,
    )
  })

  it('looks at the rows asked for only', () => {
    expect(sampleStandardDeviation(Float64Array.of(99, 1, 3, 99), 1, 2)).toBeCloseTo(Math.SQRT2, 14)
  })

  it('is 0 for what differs by rounding only, at any level', () => {
    expect(sampleStandardDeviation(Float64Array.of(0.1, 0.1, 0.1))).toBe(0)
    expect(sampleStandardDeviation(Float64Array.of(1e6 / 3, 1e6 / 3 + 1e-10, 1e6 / 3))).toBe(0)
    expect(sampleStandardDeviation(Float64Array.of(1e-9, 2e-9, 1e-9))).toBeGreaterThan(0)
  })

  it('counts how small values are as they stand, unless it is told a level', () => {
    const values = Float64Array.of(0, 2 ** -60, 2 ** -59)
    expect(sampleStandardDeviation(values)).toBe(2 ** -60)
    expect(sampleStandardDeviation(values, 0, 2, 1)).toBe(0)
  })

  it('loses no digits to a high level', () => {
    const level = 1e9
    expect(sampleStandardDeviation(Float64Array.of(level + 1, level + 2, level + 3))).toBe(1)
  })

  it('loses none either where the mean of a high level has to be rounded', () => {
    const level = 2 ** 40
    const spread = sampleStandardDeviation(Float64Array.of(level, level, level + 2 ** -5))!
    expect(spread / (2 ** -5 / Math.sqrt(3))).toBeCloseTo(1, 12)
  })

  it('needs two rows', () => {
    expect(sampleStandardDeviation(Float64Array.of(1))).toBeNull()
    expect(sampleStandardDeviation(new Float64Array(0))).toBeNull()
    expect(mean(new Float64Array(0))).toBeNull()
  })
})

describe('rollingStandardDeviation', () => {
  it('is the sample standard deviation of every window', () => {
    fc.assert(
      fc.property(closes(), fc.integer({ min: 2, max: 20 }), (prices, length) => {
        const spreads = rollingStandardDeviation(prices, length)
        for (const [i, spread] of spreads.entries()) {
          if (i < length - 1) expect(spread).toBeNaN()
          else {
            const expected = exactDeviation(Array.from(prices.subarray(i - length + 1, i + 1)))
            expect(Math.abs(spread - expected)).toBeLessThanOrEqual(1e-12 * expected)
          }
        }
      }),
    )
  })

  it('is exactly 0 once a wild stretch has left the window', () => {
    const values = Float64Array.from({ length: 60 }, (_, i) => (i < 20 ? (i % 2) * 1000 : 0.3))
    expect(new Set(rollingStandardDeviation(values, 9).subarray(28))).toEqual(new Set([0]))
  })

  it('counts how small values are as they stand, unless it is told a level', () => {
    const values = Float64Array.from({ length: 9 }, (_, i) => (i % 3) * 2 ** -60)
    expect(new Set(rollingStandardDeviation(values, 3).subarray(2))).toEqual(new Set([2 ** -60]))
    expect(new Set(rollingStandardDeviation(values, 3, 1).subarray(2))).toEqual(new Set([0]))
  })

  it('multiplies every spread by the scale', () => {
    const values = Float64Array.of(1, 4, 2, 8, 5, 7, 3, 6, 9)
    for (const length of [2, 3, 4])
      expect(rollingStandardDeviation(values, length, 0, 4)).toEqual(
        rollingStandardDeviation(values, length).map(spread => spread * 4),
      )
  })

  it('starts after a NaN as after nothing', () => {
    const values = Float64Array.of(Number.NaN, 1, 3, 5, 7)
    expect(Array.from(rollingStandardDeviation(values, 2))).toEqual([
      Number.NaN,
      Number.NaN,
      Math.SQRT2,
      Math.SQRT2,
      Math.SQRT2,
    ])
  })
})
