/**
 * The price ratio of two sides, against its high and its average.
 */

/** `small[i] / large[i]` on rows that both sides have. */
export function priceRatio(small: Float64Array, large: Float64Array): Float64Array {
  const n = Math.min(small.length, large.length)
  const out = new Float64Array(n)
  for (let i = 0; i < n; i++) out[i] = small[i]! / large[i]!
  return out
}

/** The row of the highest value in rows `a..b`, the first of equals; null when there is no such row. */
export function windowHigh(values: Float64Array, a: number, b: number): number | null {
  if (a < 0 || b < a || b >= values.length) return null
  let high = a
  for (let i = a + 1; i <= b; i++) if (values[i]! > values[high]!) high = i
  return high
}

/** `value / reference − 1`: how far a price is above (or below) a reference, as a fraction. */
export function relativeDifference(value: number, reference: number): number {
  return value / reference - 1
}

/**
 * Mansfield's relative strength: how far the price ratio is above its own moving average, times 100.
 *
 * @param average the ratio's simple moving average on the same row, here of 200 rows
 */
export function mansfield(ratio: number, average: number): number {
  return relativeDifference(ratio, average) * 100
}
