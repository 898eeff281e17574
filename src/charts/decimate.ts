/**
 * Thins a series to the points that are visible at the width of the drawing. Every extreme is kept.
 */
import { lastRowBy } from '../metrics/row-of-day.ts'

/** @returns the first index whose x is at least `value`; the length where there is none. `x` must ascend */
export function firstAtOrAfter(x: ArrayLike<number>, value: number): number {
  let low = 0
  let high = x.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (x[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Selects the points to draw between `from` and `to`. The range is divided into `columns` equal intervals, and the lowest
 * and the highest point of each are kept, besides the first and the last point of all. One absent value (NaN) of each
 * interval is kept, so that gaps stay visible. Where there are at most two points for each column, all are kept.
 *
 * @param x ascending
 * @param columns pixel columns to draw on, at least 1
 * @returns ascending indices into `x` and `y`; empty when nothing lies in the range
 */
export function decimate(
  x: Int32Array | Float64Array,
  y: Float64Array,
  from: number,
  to: number,
  columns: number,
): Int32Array {
  const first = firstAtOrAfter(x, from)
  const last = lastRowBy(x, to)
  const count = last - first + 1
  if (count <= 0) return new Int32Array(0)
  const stretches = Math.max(1, Math.floor(columns))
  if (count <= 2 * stretches) return Int32Array.from({ length: count }, (_, i) => first + i)

  const kept = new Int32Array(3 * stretches + 2)
  let size = 0
  kept[size++] = first
  const perX = stretches / (x[last]! - x[first]!)
  let i = first + 1
  while (i < last) {
    const stretch = Math.floor((x[i]! - x[first]!) * perX)
    let low = -1
    let high = -1
    let gap = -1
    for (; i < last && Math.floor((x[i]! - x[first]!) * perX) === stretch; i++) {
      const value = y[i]!
      if (Number.isNaN(value)) {
        if (gap === -1) gap = i
        continue
      }
      if (low === -1 || value < y[low]!) low = i
      if (high === -1 || value > y[high]!) high = i
    }
    size = keep(kept, size, low, high, gap)
  }
  kept[size++] = last
  return kept.slice(0, size)
}

/** Appends up to three indices in ascending order, without duplicates and without negative ones. */
function keep(kept: Int32Array, size: number, a: number, b: number, c: number): number {
  let end = size
  const low = Math.min(a, b)
  const high = Math.max(a, b)
  if (c !== -1 && c < low) kept[end++] = c
  if (low !== -1) kept[end++] = low
  if (c > low && c < high) kept[end++] = c
  if (high !== low) kept[end++] = high
  if (c > high) kept[end++] = c
  return end
}
