/**
 * The metrics once more, straight from their textbook definitions and summed with compensation: slow, obvious,
 * and sharing no code with what they check.
 */
import fc from 'fast-check'

/** Neumaier's compensated sum. */
function exactSum(values: readonly number[]): number {
  let sum = 0
  let lost = 0
  for (const value of values) {
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}

export function exactMean(values: readonly number[]): number {
  return exactSum(values) / values.length
}

export function exactCovariance(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [exactMean(x), exactMean(y)]
  return exactSum(x.map((value, i) => (value - mx) * (y[i]! - my))) / (x.length - 1)
}

export function exactDeviation(values: readonly number[]): number {
  return Math.sqrt(exactCovariance(values, values))
}

/** The largest difference in proportion to the reference, over rows where either is a number. */
export function worstError(
  found: Float64Array,
  reference: (row: number) => number,
  rows: Iterable<number>,
): number {
  let worst = 0
  for (const row of rows) {
    const expected = reference(row)
    if (Number.isNaN(expected) !== Number.isNaN(found[row]!)) return Number.POSITIVE_INFINITY
    if (!Number.isNaN(expected))
      worst = Math.max(worst, Math.abs(found[row]! - expected) / Math.abs(expected))
  }
  return worst
}

/** A random walk of daily closes with a seed, `level` at its start. */
export function walk(rows: number, level: number, seed: number): Float64Array {
  let state = seed >>> 0
  const out = new Float64Array(rows)
  let log = 0
  for (let i = 0; i < rows; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    // Pulled back to the level, so that a million rows neither overflow nor vanish.
    log = log * 0.9999 + (state / 2 ** 32 - 0.5) * 0.04
    out[i] = level * Math.exp(log)
  }
  return out
}

/** Closes as a market might print them: cents, from 1 to 500. */
export const closes = (minLength = 2, maxLength = 60) =>
  fc
    .array(fc.integer({ min: 100, max: 50_000 }), { minLength, maxLength })
    .map(cents => Float64Array.from(cents, value => value / 100))
