/**
 * Counting values into bins of round width.
 */

export interface Bin {
  /** Values from `low` up to but not including `high`. */
  readonly low: number
  readonly high: number
  readonly count: number
}

/**
 * Counts values into bins whose edges are whole multiples of one width.
 *
 * @param values finite
 * @param width the width wanted, above zero; widened by 2, 4, 10, 20, 40, … while more than `most` bins would be needed
 * @returns neighbouring bins from the lowest value to the highest, empty ones between them included
 */
export function histogram(values: Float64Array, width: number, most = 60): Bin[] {
  if (values.length === 0) return []
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i]!)
    high = Math.max(high, values[i]!)
  }
  let step = width
  for (let k = 0; Math.floor(high / step) - Math.floor(low / step) >= most; k++) {
    step = width * [2, 4, 10][k % 3]! * 10 ** Math.floor(k / 3)
  }
  const first = Math.floor(low / step)
  const counts = new Array<number>(Math.floor(high / step) - first + 1).fill(0)
  for (let i = 0; i < values.length; i++) counts[Math.floor(values[i]! / step) - first]!++
  return counts.map((count, k) => ({ low: (first + k) * step, high: (first + k + 1) * step, count }))
}
