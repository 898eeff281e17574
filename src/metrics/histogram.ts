/**
 * Counting values into bins of round width.
 */

/** Beyond this many widths from zero, neighbouring edges round to the same number. */
const MOST_STEPS = 2 ** 50

export interface Bin {
  /** Values from `low` up to but not including `high`. */
  readonly low: number
  readonly high: number
  readonly count: number
}

/**
 * Counts values into bins whose edges are whole multiples of one width.
 *
 * @param values what is not finite is left out
 * @param width the width wanted, above zero; widened to 2, 4, 10, 20, 40, … times itself where more than `most` bins
 *   would be needed
 * @returns neighbouring bins from the lowest value to the highest, empty ones between them included; none without
 *   values, when they are further apart than numbers can say, or so large that bins of the width have no edges
 */
export function histogram(values: Float64Array, width: number, most = 60): Bin[] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (!Number.isFinite(value)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  if (!Number.isFinite(high - low)) return []
  const step = widened(width, (high - low) / (most - 2))
  const first = Math.floor(low / step)
  const last = Math.floor(high / step)
  if (!(Math.max(-first, last) < MOST_STEPS) || !Number.isFinite((last + 1) * step - first * step)) return []
  const counts = new Array<number>(last - first + 1).fill(0)
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i]!)) counts[Math.floor(values[i]! / step) - first]!++
  }
  return counts.map((count, k) => ({ low: (first + k) * step, high: (first + k + 1) * step, count }))
}

/** The smallest of `width` times 1, 2, 4, 10, 20, 40, 100, … that is at least `needed`. */
function widened(width: number, needed: number): number {
  if (needed <= width) return width
  const decade = width * 10 ** Math.floor(Math.log10(needed / width))
  return [1, 2, 4].map(times => decade * times).find(step => step >= needed) ?? decade * 10
}
