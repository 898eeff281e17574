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
 * @returns as many entries as values; NaN before the first full window and where a window contains a NaN
 */
export function movingAverage(values: Float64Array, length: number): Float64Array {
  const n = values.length
  const out = new Float64Array(n)
  if (length > n) return out.fill(Number.NaN)
  const share = 1 / length
  // tails[k] sums the block before from its row k to its end. Before the first block there are no rows, and NaN
  // marks its windows as not yet full.
  const tails = new Float64Array(length + 1).fill(Number.NaN)
  tails[length] = 0
  for (let start = 0; start < n; start += length) {
    const anchor = values[start]!
    if (start > 0) sumTails(values, start, length, anchor, tails)
    const end = Math.min(start + length, n)
    let head = 0
    let i = start
    let k = 1
    // Two rows a step: only every other addition then depends on the one before, which is faster.
    for (; i + 1 < end; i += 2, k += 2) {
      const first = values[i]! - anchor
      const both = first + (values[i + 1]! - anchor)
      out[i] = anchor + (head + first + tails[k]!) * share
      head += both
      out[i + 1] = anchor + (head + tails[k + 1]!) * share
    }
    if (i < end) out[i] = anchor + (head + (values[i]! - anchor) + tails[k]!) * share
  }
  return out
}

/** Sums the block that ends before row `start`, from each of its rows except the first to its end. */
function sumTails(
  values: Float64Array,
  start: number,
  length: number,
  anchor: number,
  tails: Float64Array,
): void {
  let tail = 0
  let k = length - 1
  let i = start - 1
  for (; k > 1; k -= 2, i -= 2) {
    const last = values[i]! - anchor
    const both = last + (values[i - 1]! - anchor)
    tails[k] = tail + last
    tail += both
    tails[k - 1] = tail
  }
  if (k === 1) tails[1] = tail + (values[i]! - anchor)
}
