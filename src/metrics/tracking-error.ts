/**
 * Active return and active risk of one side against the other.
 */
import { mean, sampleStandardDeviation } from './standard-deviation.ts'

/**
 * Tracking error: the annualised sample standard deviation (n − 1) of the return gap on rows `first..last`.
 *
 * @param gap `r_small − r_large` row by row, as `returnGap` gives it
 * @param perYear 252 sessions, 365 days, 52 weeks or 12 months
 * @returns a fraction a year; null for fewer than two rows
 */
export function trackingError(
  gap: Float64Array,
  first: number,
  last: number,
  perYear: number,
): number | null {
  const spread = sampleStandardDeviation(gap, first, last, 1)
  return spread === null ? null : spread * Math.sqrt(perYear)
}

/**
 * Information ratio: the mean gap a year (arithmetic, mean × perYear) over the tracking error.
 *
 * @returns null for fewer than two rows, or when the gap does not vary, because nothing then measures the risk
 */
export function informationRatio(
  gap: Float64Array,
  first: number,
  last: number,
  perYear: number,
): number | null {
  const risk = trackingError(gap, first, last, perYear)
  const active = mean(gap, first, last)
  return risk === null || risk === 0 || active === null ? null : (active * perYear) / risk
}
