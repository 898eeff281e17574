/**
 * Alpha: the return of one side that its beta to the other does not explain.
 */
import { beta } from './beta.ts'
import { negligible } from './negligible.ts'
import { lagsFor } from './newey-west.ts'

export interface Alpha {
  /** Per row: mean(x) − beta × mean(y), a fraction. */
  readonly alpha: number
  readonly beta: number
  /** Newey–West standard error of alpha. */
  readonly error: number
  /** alpha / error. */
  readonly t: number
  readonly lags: number
  readonly n: number
}

/**
 * The intercept of the regression of x on y, rows `first..last`, both included, without a risk-free rate.
 *
 * The covariance of both coefficients is `Q⁻¹ S Q⁻¹ / n`, with `Q` the mean of `(1, y)(1, y)ᵀ` and `S` the long-run
 * covariance of `(u, u y)`, u the residuals, with Bartlett weights over ⌊4 (n/100)^(2/9)⌋ lags.
 *
 * @param x simple returns of the side that alpha is of; y those of the other on the same rows
 * @returns null for fewer than three rows, where y does not move, or where nothing is left unexplained
 * @source W. Newey and K. West, 1987, for a regression: W. Greene, "Econometric Analysis", section 20.5
 */
export function alpha(x: Float64Array, y: Float64Array, first: number, last: number): Alpha | null {
  const n = last - first + 1
  const slope = n < 3 ? null : beta(x, y, first, last)
  if (slope === null) return null
  let [sumX, sumY, sumYY] = [0, 0, 0]
  for (let i = first; i <= last; i++) {
    sumX += x[i]!
    sumY += y[i]!
    sumYY += y[i]! * y[i]!
  }
  const [meanX, meanY, meanYY] = [sumX / n, sumY / n, sumYY / n]
  const intercept = meanX - slope * meanY
  const residuals = Float64Array.from(
    { length: n },
    (_, i) => x[first + i]! - intercept - slope * y[first + i]!,
  )
  const level = 1 + Math.abs(meanX)
  if (negligible(Math.sqrt(residuals.reduce((sum, u) => sum + u * u, 0) / n), level)) return null
  // The first row of Q⁻¹ turns (u, u y) into what moves alpha alone.
  const determinant = meanYY - meanY * meanY
  const moves = residuals.map((u, i) => (u * (meanYY - meanY * y[first + i]!)) / determinant)
  const lags = lagsFor(n)
  let variance = 0
  for (let k = 0; k <= Math.min(lags, n - 1); k++) {
    let products = 0
    for (let i = k; i < n; i++) products += moves[i]! * moves[i - k]!
    variance += (k === 0 ? 1 : 2 * (1 - k / (lags + 1))) * (products / n)
  }
  const error = Math.sqrt(Math.max(0, variance) / n)
  if (negligible(error * Math.sqrt(n), level)) return null
  return { alpha: intercept, beta: slope, error, t: intercept / error, lags, n }
}
