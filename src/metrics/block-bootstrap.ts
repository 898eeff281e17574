/**
 * The circular block bootstrap: the uncertainty of a mean when neighbouring values depend on each other.
 */
import { sortedQuantile } from './quantile.ts'

/**
 * The means of resampled series, each made of blocks of neighbouring values.
 *
 * A resample draws whole blocks at random starts, the series taken as a ring so that each value is as likely as
 * any other, until it has n values (the last block is cut to fit). The mean needs only the sums of the blocks,
 * which a running sum of the ring gives in one subtraction each.
 *
 * @param values finite
 * @param blockLength values in a block, from 1; held to n
 * @param random numbers in [0, 1)
 * @returns one mean for each of `resamples`; empty without values
 * @source D. Politis and J. Romano, "A Circular Block-Resampling Procedure for Stationary Data", 1992
 */
export function resampledMeans(
  values: Float64Array,
  blockLength: number,
  resamples: number,
  random: () => number,
): Float64Array {
  const n = values.length
  if (n === 0) return new Float64Array(0)
  const block = Math.max(1, Math.min(n, Math.round(blockLength)))
  const sums = new Float64Array(n + block)
  // Sums are of distances from the first value, so that a high level costs no digits.
  const anchor = values[0]!
  for (let i = 1; i < sums.length; i++) sums[i] = sums[i - 1]! + (values[(i - 1) % n]! - anchor)
  const whole = Math.floor(n / block)
  const rest = n - whole * block
  const out = new Float64Array(resamples)
  for (let r = 0; r < resamples; r++) {
    let sum = 0
    for (let k = 0; k < whole; k++) {
      const start = Math.floor(random() * n)
      sum += sums[start + block]! - sums[start]!
    }
    if (rest > 0) {
      const start = Math.floor(random() * n)
      sum += sums[start + rest]! - sums[start]!
    }
    out[r] = anchor + sum / n
  }
  return out
}

export interface Interval {
  readonly low: number
  readonly high: number
  /** Share of resamples between low and high, such as 0.95. */
  readonly level: number
}

/**
 * The percentile interval of the mean: the middle `level` of the resampled means.
 *
 * @returns null for fewer than two blocks, from which nothing can be resampled
 */
export function bootstrapInterval(
  values: Float64Array,
  blockLength: number,
  random: () => number,
  resamples = 2000,
  level = 0.95,
): Interval | null {
  if (values.length < 2 * blockLength) return null
  const means = resampledMeans(values, blockLength, resamples, random).sort()
  const tail = (1 - level) / 2
  return { low: sortedQuantile(means, tail), high: sortedQuantile(means, 1 - tail), level }
}
