/**
 * The interval of a share of overlapping windows, such as a base rate.
 */
import { normalQuantile } from './normal-quantile.ts'

export interface Interval {
  readonly low: number
  readonly high: number
  /** Coverage of the interval, such as 0.95. */
  readonly level: number
}

/** Minimum number of windows that do not overlap for an interval of a share. */
export const LEAST_INDEPENDENT = 3

/**
 * Wilson's score interval of a share of overlapping windows, on the number of independent windows with the same
 * information.
 *
 * Windows of h rows that begin a row apart share all but one row. For independent rows the correlation of two windows
 * k rows apart is 1 − k/h; `overlap` gives what that does to the variance of the share. Dependence from row to row
 * changes the correlation of such windows little, since it reaches over a few rows and the windows over hundreds.
 *
 * @param share of the windows, a fraction
 * @param n windows, overlapping ones counted each
 * @param horizon rows in a window
 * @returns null for fewer than three windows that do not overlap
 * @source E. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", 1927; coverage in METHODS
 */
export function shareInterval(share: number, n: number, horizon: number, level = 0.95): Interval | null {
  const apart = n / horizon
  if (!(apart >= LEAST_INDEPENDENT)) return null
  const z = normalQuantile((1 + level) / 2)
  // The overlap depends on the true share: of all that could be, the middle of the interval for even odds.
  const even = wilson(share, apart / overlap(0.5), z)
  const { middle, reach } = wilson(share, apart / overlap(even.middle), z)
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach), level }
}

function wilson(share: number, n: number, z: number): { readonly middle: number; readonly reach: number } {
  const weight = (z * z) / n
  return {
    middle: (share + weight / 2) / (1 + weight),
    reach: (z / (1 + weight)) * Math.sqrt((share * (1 - share)) / n + weight / (4 * n)),
  }
}

/** Intervals of the sum in `overlap`; an even number. */
const STEPS = 64

/**
 * How many of n/h windows that do not overlap tell as much as n overlapping ones of h rows, as a divisor: 0.73 for even
 * odds, less for rare outcomes, whose neighbours are less alike.
 *
 * The variance of the share is that of n/h independent windows times 2 ∫₀¹ ρ(u) du, where ρ(u) is the correlation of
 * the outcomes of two windows whose gaps have correlation u. For normal gaps and an outcome "above the point that is
 * exceeded with probability p", ρ'(u) is the bivariate normal density at that point over p (1 − p), and with u = cos θ
 * the integral is 1 / (π p (1 − p)) ∫ (1 − cos θ) exp(−z² / (1 + cos θ)) dθ over 0..π/2. It is summed by Simpson's rule.
 *
 * @param p probability of the outcome, in (0, 1)
 * @source R. Plackett, "A Reduction Formula for Normal Multivariate Integrals", 1954
 */
export function overlap(p: number): number {
  const z = normalQuantile(p)
  let sum = 0
  for (let i = 0; i <= STEPS; i++) {
    const cosine = Math.cos((Math.PI / 2) * (i / STEPS))
    const weight = i === 0 || i === STEPS ? 1 : i % 2 === 1 ? 4 : 2
    sum += weight * (1 - cosine) * Math.exp((-z * z) / (1 + cosine))
  }
  return (sum * (Math.PI / 2 / STEPS)) / 3 / (Math.PI * p * (1 - p))
}

/**
 * Wilson's score interval of a share of independent cases.
 *
 * @param n cases; null is returned for none
 */
export function independentInterval(share: number, n: number, level = 0.95): Interval | null {
  if (n < 1) return null
  const { middle, reach } = wilson(share, n, normalQuantile((1 + level) / 2))
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach), level }
}
