/**
 * A million rows: the last window is as exact as the first, at any level of price.
 */
import { describe, expect, it } from 'vitest'
import { rollingBeta } from '../../src/metrics/beta.ts'
import { rollingCorrelation } from '../../src/metrics/correlation.ts'
import { movingAverage } from '../../src/metrics/moving-average.ts'
import { simpleReturns } from '../../src/metrics/returns.ts'
import { rollingStandardDeviation } from '../../src/metrics/standard-deviation.ts'
import { exactCovariance, exactDeviation, exactMean, walk, worstError } from './reference.ts'

const ROWS = 1_000_000
const LENGTH = 20
/** The last two thousand rows, and some on the way. */
const sample = [
  ...Array.from({ length: 500 }, (_, i) => 1000 + i * 1993),
  ...Array.from({ length: 2000 }, (_, i) => ROWS - 2000 + i),
]
const window = (values: Float64Array, row: number) => Array.from(values.subarray(row - LENGTH + 1, row + 1))

describe.each([1e-6, 1, 1e6])('after a million rows at a price of %f', level => {
  const p = walk(ROWS, level, 7)
  const x = simpleReturns(p)
  const y = simpleReturns(walk(ROWS, 1 / level, 8)).map((r, i) => r + 0.5 * x[i]!)

  it('averages within 1e-12', () => {
    const found = movingAverage(p, LENGTH)
    expect(worstError(found, row => exactMean(window(p, row)), sample)).toBeLessThan(1e-12)
  })

  it('spreads within 1e-12, of prices and of returns', () => {
    const prices = rollingStandardDeviation(p, LENGTH)
    expect(worstError(prices, row => exactDeviation(window(p, row)), sample)).toBeLessThan(1e-12)
    const returns = rollingStandardDeviation(x, LENGTH, 1)
    expect(worstError(returns, row => exactDeviation(window(x, row)), sample)).toBeLessThan(1e-12)
  })

  it('correlates within 1e-12', () => {
    const found = rollingCorrelation(x, y, LENGTH)
    const slopes = rollingBeta(x, y, LENGTH)
    let worst = 0
    for (const row of sample) {
      const [u, v] = [window(x, row), window(y, row)]
      const [c, sx, sy] = [exactCovariance(u, v), exactDeviation(u), exactDeviation(v)]
      // Both may be near zero, so the errors are measured against their full scales, 1 and sx / sy.
      worst = Math.max(
        worst,
        Math.abs(found[row]! - c / sx / sy),
        Math.abs(slopes[row]! - c / sy ** 2) / (sx / sy),
      )
    }
    expect(worst).toBeLessThan(1e-12)
  })
})
