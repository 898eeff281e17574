/**
 * Drawdown: the distance of a price below its running high.
 */

/**
 * The drawdown on each row of `a..b` from the highest value since row `a`.
 *
 * @returns `b − a + 1` entries, each `values[i] / max(values[a..i]) − 1`: 0 at a high, else below 0; empty when
 *   the rows do not exist
 */
export function drawdowns(values: Float64Array, a: number, b: number): Float64Array {
  if (a < 0 || b < a || b >= values.length) return new Float64Array(0)
  const out = new Float64Array(b - a + 1)
  let peak = values[a]!
  for (let i = a; i <= b; i++) {
    const value = values[i]!
    if (value > peak) peak = value
    out[i - a] = value / peak - 1
  }
  return out
}

export interface MaxDrawdown {
  /** A fraction, 0 or below. */
  readonly depth: number
  /** Row of the high that the fall began from, and of its low; null when there was no fall. */
  readonly peak: number | null
  readonly trough: number | null
  /** The first row after the low, up to `b`, at or above the peak; null while there is none. */
  readonly recovery: number | null
}

/**
 * The deepest drawdown in rows `a..b`: `min(values[i] / max(values[a..i]) − 1)`; of equals the first.
 *
 * @returns null for fewer than two rows
 */
export function maxDrawdown(values: Float64Array, a: number, b: number): MaxDrawdown | null {
  if (a < 0 || b <= a || b >= values.length) return null
  let high = a
  let peak = a
  let trough = a
  let depth = 0
  for (let i = a; i <= b; i++) {
    if (values[i]! > values[high]!) high = i
    const fall = values[i]! / values[high]! - 1
    if (fall < depth) {
      depth = fall
      peak = high
      trough = i
    }
  }
  if (depth === 0) return { depth: 0, peak: null, trough: null, recovery: null }
  let recovery: number | null = null
  for (let i = trough + 1; i <= b && recovery === null; i++) {
    if (values[i]! >= values[peak]!) recovery = i
  }
  return { depth, peak, trough, recovery }
}
