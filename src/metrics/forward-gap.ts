/**
 * The gap over the rows after each start.
 */

/**
 * The arithmetic gap over the next `horizon` rows, for every start whose horizon ends by row `last`.
 *
 * @param small closes on rows that both sides have, finite and above zero
 * @param horizon rows ahead, a whole number from 1
 * @param last last row to look at; later rows are not read
 * @returns `out[i] = (small[i+h]/small[i] − 1) − (large[i+h]/large[i] − 1)`, `last + 1 − horizon` entries, none
 *   when history is shorter than the horizon. Neighbouring windows overlap in all but one row.
 */
export function forwardGaps(
  small: Float64Array,
  large: Float64Array,
  horizon: number,
  last = Math.min(small.length, large.length) - 1,
): Float64Array {
  const n = Math.max(0, last + 1 - horizon)
  const out = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    out[i] = small[i + horizon]! / small[i]! - 1 - (large[i + horizon]! / large[i]! - 1)
  }
  return out
}

/**
 * The arithmetic gap over the last `length` rows, on each row: the numbers of `forwardGaps` on the row where they end.
 *
 * @returns as many entries as rows; NaN on the first `length` rows
 */
export function trailingGap(small: Float64Array, large: Float64Array, length: number): Float64Array {
  const n = Math.min(small.length, large.length)
  const out = new Float64Array(n).fill(Number.NaN)
  for (let i = length; i < n; i++) {
    out[i] = small[i]! / small[i - length]! - 1 - (large[i]! / large[i - length]! - 1)
  }
  return out
}

/** A share of overlapping windows and their number. */
export interface BaseRate {
  /** Share of windows at or above the threshold, a fraction. */
  readonly share: number
  /** Windows at or above the threshold. */
  readonly count: number
  /** Windows, overlapping ones counted each. */
  readonly n: number
  /** n divided by the horizon: about the number of windows in the history that do not overlap. */
  readonly effective: number
}

/**
 * How often a gap was at or above a threshold.
 *
 * @param gaps as `forwardGaps` gives them for `horizon`
 * @returns null without windows
 */
export function baseRate(gaps: Float64Array, threshold: number, horizon: number): BaseRate | null {
  const n = gaps.length
  if (n === 0) return null
  let count = 0
  for (let i = 0; i < n; i++) if (gaps[i]! >= threshold) count++
  return { share: count / n, count, n, effective: n / horizon }
}

/**
 * How often the gap was at or above a threshold on at least one row from `from` to `to` rows ahead: the base rate of a
 * forecast that names a period and not a day.
 *
 * @returns null when no start has all of `to` rows after it by row `last`; effective is n over `to`
 */
export function reachedRate(
  small: Float64Array,
  large: Float64Array,
  from: number,
  to: number,
  threshold: number,
  last = Math.min(small.length, large.length) - 1,
): BaseRate | null {
  const n = Math.max(0, last + 1 - to)
  if (n === 0) return null
  let count = 0
  for (let i = 0; i < n; i++) {
    const p = small[i]!
    const q = large[i]!
    for (let k = i + from; k <= i + to; k++) {
      if (small[k]! / p - 1 - (large[k]! / q - 1) >= threshold) {
        count++
        break
      }
    }
  }
  return { share: count / n, count, n, effective: n / to }
}

/**
 * The highest gap on any row from `from` to `to` rows ahead, for every start whose `to` rows end by row `last`: what a
 * forecast that names a period is compared with.
 *
 * @returns `last + 1 − to` entries, none when history is shorter
 */
export function highestGaps(
  small: Float64Array,
  large: Float64Array,
  from: number,
  to: number,
  last = Math.min(small.length, large.length) - 1,
): Float64Array {
  const out = new Float64Array(Math.max(0, last + 1 - to))
  for (let i = 0; i < out.length; i++) {
    const [p, q] = [small[i]!, large[i]!]
    let highest = Number.NEGATIVE_INFINITY
    for (let k = i + from; k <= i + to; k++) {
      const gap = small[k]! / p - 1 - (large[k]! / q - 1)
      if (gap > highest) highest = gap
    }
    out[i] = highest
  }
  return out
}
