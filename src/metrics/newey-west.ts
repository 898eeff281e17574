/**
 * The Newey–West t-statistic: whether a mean differs from zero when neighbouring values may depend on each other.
 */
import { negligible } from './negligible.ts'

export interface NeweyWest {
  readonly mean: number
  /** Standard error of the mean, allowing for dependence over `lags` rows. */
  readonly error: number
  /** mean / error. */
  readonly t: number
  readonly lags: number
  readonly n: number
}

/** The usual number of lags: ⌊4 (n / 100)^(2/9)⌋. */
export function lagsFor(n: number): number {
  return Math.floor(4 * (n / 100) ** (2 / 9))
}

/**
 * The mean of values `first..last` with its Newey–West standard error.
 *
 * The long-run variance is γ₀ + 2 Σ (1 − k/(L+1)) γ_k over k = 1..L, with autocovariances
 * γ_k = Σ d_i d_(i−k) / n about the mean (Bartlett weights; no correction for n − 1), and the error its square root
 * over √n.
 *
 * @param level the size of the numbers that the values are differences of: 1 for gaps between returns
 * @returns null for fewer than two values, or when they differ by no more than rounding
 * @source W. Newey and K. West, "A Simple, Positive Semi-Definite, Heteroskedasticity and Autocorrelation
 *   Consistent Covariance Matrix", 1987; the lag rule after their paper of 1994
 */
export function neweyWest(
  values: Float64Array,
  first = 0,
  last = values.length - 1,
  level = 1,
  lags = lagsFor(last - first + 1),
): NeweyWest | null {
  const n = last - first + 1
  if (n < 2 || first < 0 || last >= values.length) return null
  let sum = 0
  for (let i = first; i <= last; i++) sum += values[i]!
  const mean = sum / n
  let variance = 0
  for (let k = 0; k <= Math.min(lags, n - 1); k++) {
    let products = 0
    for (let i = first + k; i <= last; i++) products += (values[i]! - mean) * (values[i - k]! - mean)
    variance += (k === 0 ? 1 : 2 * (1 - k / (lags + 1))) * (products / n)
  }
  const error = Math.sqrt(Math.max(0, variance) / n)
  if (negligible(error * Math.sqrt(n), level + Math.abs(mean))) return null
  return { mean, error, t: mean / error, lags, n }
}
