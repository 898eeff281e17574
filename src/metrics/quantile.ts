/**
 * Quantiles by linear interpolation between order statistics.
 */

/**
 * The quantiles of a set of values.
 *
 * With the values in order, `v[0..n−1]`, the quantile at `p` lies at position `p (n − 1)`, interpolated
 * linearly between its neighbours: type 7 of Hyndman and Fan, the default of R, NumPy and pandas.
 *
 * @param values finite; not changed
 * @param probabilities each from 0 to 1
 * @returns one quantile for each probability; null without values
 * @source R. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", 1996
 */
export function quantiles(values: Float64Array, probabilities: readonly number[]): number[] | null {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  return probabilities.map(p => sortedQuantile(sorted, p))
}

/** The quantile at `p` of values already in ascending order, at least one of them. */
export function sortedQuantile(sorted: Float64Array, p: number): number {
  const position = p * (sorted.length - 1)
  const below = Math.floor(position)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (high - low) * (position - below)
}

/** The share of values at or below `value`, a fraction; null without values. */
export function shareAtMost(values: Float64Array, value: number): number | null {
  if (values.length === 0) return null
  let count = 0
  for (let i = 0; i < values.length; i++) if (values[i]! <= value) count++
  return count / values.length
}
