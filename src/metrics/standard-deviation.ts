/**
 * The sample standard deviation, over one range of rows and over a sliding window.
 */
import { negligible, negligibleVariance } from './negligible.ts'

/** The mean of rows `first..last`, both included; null for no rows. */
export function mean(values: Float64Array, first = 0, last = values.length - 1): number | null {
  const n = last - first + 1
  if (n < 1 || first < 0 || last >= values.length) return null
  const anchor = values[first]!
  let sum = 0
  for (let i = first; i <= last; i++) sum += values[i]! - anchor
  return anchor + sum / n
}

/**
 * The sample standard deviation (n − 1) of rows `first..last`, both included.
 *
 * Two passes: the spread is summed about the mean, so that a high level costs no digits.
 *
 * @param level the size of the numbers that the values are differences of: 1 for simple returns, 0 for values as
 *   they are. A spread within the rounding of level + |mean| is 0.
 * @returns null for fewer than two rows
 */
export function sampleStandardDeviation(
  values: Float64Array,
  first = 0,
  last = values.length - 1,
  level = 0,
): number | null {
  const n = last - first + 1
  const center = mean(values, first, last)
  if (n < 2 || center === null) return null
  let sum = 0
  let squares = 0
  for (let i = first; i <= last; i++) {
    const d = values[i]! - center
    sum += d
    squares += d * d
  }
  const spread = Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1))
  return negligible(spread, level + Math.abs(center)) ? 0 : spread
}

/**
 * The sample standard deviation (n − 1) of each row and the `length − 1` rows before it.
 *
 * Works in blocks as `movingAverage` does: the tail of the block before and the head of the row's own are summed
 * about a row that every window of the block contains, so that nothing drifts however long the series.
 *
 * @param length rows in a window, a whole number from 2
 * @param level as for `sampleStandardDeviation`
 * @param scale factor for every result, such as √252
 * @returns as many entries as values; NaN before the first full window and where a window contains a NaN
 */
export function rollingStandardDeviation(
  values: Float64Array,
  length: number,
  level = 0,
  scale = 1,
): Float64Array {
  const n = values.length
  const out = new Float64Array(n)
  if (length > n || length < 2) return out.fill(Number.NaN)
  const share = 1 / length
  const sampleShare = 1 / (length - 1)
  // Before the first block there are no rows, and NaN marks its windows as not yet full.
  const tails = new Float64Array(length + 1).fill(Number.NaN)
  const tailSquares = new Float64Array(length + 1).fill(Number.NaN)
  tails[length] = 0
  tailSquares[length] = 0
  for (let start = 0; start < n; start += length) {
    const anchor = values[start]!
    if (start > 0) sumTails(values, start, length, anchor, tails, tailSquares)
    const floor = negligibleVariance(level + Math.abs(anchor))
    const end = Math.min(start + length, n)
    let head = 0
    let headSquare = 0
    let i = start
    let k = 1
    // Two rows a step: only every other addition then depends on the one before, which is faster.
    for (; i + 1 < end; i += 2, k += 2) {
      const first = values[i]! - anchor
      const second = values[i + 1]! - anchor
      const square = first * first
      const sum = head + first + tails[k]!
      const variance = (headSquare + square + tailSquares[k]! - sum * sum * share) * sampleShare
      out[i] = variance <= floor ? 0 : Math.sqrt(variance) * scale
      head += first + second
      headSquare += square + second * second
      const nextSum = head + tails[k + 1]!
      const nextVariance = (headSquare + tailSquares[k + 1]! - nextSum * nextSum * share) * sampleShare
      out[i + 1] = nextVariance <= floor ? 0 : Math.sqrt(nextVariance) * scale
    }
    if (i < end) {
      const first = values[i]! - anchor
      const sum = head + first + tails[k]!
      const variance = (headSquare + first * first + tailSquares[k]! - sum * sum * share) * sampleShare
      out[i] = variance <= floor ? 0 : Math.sqrt(variance) * scale
    }
  }
  return out
}

/** Sums the block that ends before row `start` and its squares, from each of its rows except the first to its end. */
function sumTails(
  values: Float64Array,
  start: number,
  length: number,
  anchor: number,
  tails: Float64Array,
  tailSquares: Float64Array,
): void {
  let tail = 0
  let tailSquare = 0
  let k = length - 1
  let i = start - 1
  for (; k > 1; k -= 2, i -= 2) {
    const last = values[i]! - anchor
    const before = values[i - 1]! - anchor
    const square = last * last
    tails[k] = tail + last
    tailSquares[k] = tailSquare + square
    tail += last + before
    tailSquare += square + before * before
    tails[k - 1] = tail
    tailSquares[k - 1] = tailSquare
  }
  if (k === 1) {
    const last = values[i]! - anchor
    tails[1] = tail + last
    tailSquares[1] = tailSquare + last * last
  }
}
