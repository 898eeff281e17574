/**
 * The simple moving average.
 */

/**
 * The mean of each row and the `length − 1` rows before it.
 *
 * Each block of `length` rows has one anchor, its first row, which every window that ends in the block contains.
 * A window is the tail of the block before plus the head of its own, both summed as distances from the anchor:
 * nothing is ever subtracted from a running sum, so that nothing drifts, a large price leaves no trace once it
 * has left the window, and the average of a constant is that constant exactly.
 *
 * @param length rows in a window, a whole number from 1
 * @returns as many entries as values; NaN before the first full window
 */
export function movingAverage(values: Float64Array, length: number): Float64Array {
  const n = values.length
  const out = new Float64Array(n)
  if (length > n) return out.fill(Number.NaN)
  // tails[k] sums the block before from its row k to its end; tails[length] is no rows at all.
  const tails = new Float64Array(length + 1)
  for (let start = 0; start < n; start += length) {
    const anchor = values[start]!
    let tail = 0
    for (let k = length - 1; k > 0; k--) {
      // Before the first block there are no rows, and NaN marks its windows as not yet full.
      tail += start === 0 ? Number.NaN : values[start - length + k]! - anchor
      tails[k] = tail
    }
    let head = 0
    const end = Math.min(start + length, n)
    for (let i = start, k = 1; i < end; i++, k++) {
      head += values[i]! - anchor
      out[i] = anchor + (head + tails[k]!) / length
    }
  }
  return out
}
