/**
 * The lengths of runs, and the lengths expected if the rows were independent.
 */
import type { Run } from './streaks.ts'
import { wholePower } from './whole-power.ts'

/** @returns the number of runs of each length: `out[k]` for length k; `out[0]` is 0 */
export function runLengthCounts(runs: readonly Run[]): number[] {
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 0)
  const counts = new Array<number>(longest + 1).fill(0)
  for (const run of runs) counts[run.length]!++
  return counts
}

/**
 * The share of rows `first..last` that are ahead: gap strictly above `−tie`. NaN rows do not count.
 *
 * @returns null without rows
 */
export function shareAhead(gap: Float64Array, tie: number, first: number, last: number): number | null {
  let ahead = 0
  let n = 0
  for (let i = first; i <= last; i++) {
    const value = gap[i]!
    if (Number.isNaN(value)) continue
    n++
    if (value > -tie) ahead++
  }
  return n === 0 ? null : ahead / n
}

/**
 * The expected number of runs of exactly `length` in `n` independent rows, each ahead with probability `p`.
 *
 * A run in the middle needs a row that is not ahead on both sides, one at an end on one side only:
 * `(n − k − 1) pᵏ q² + 2 pᵏ q`, and `pⁿ` for a run of all rows.
 */
export function expectedRuns(n: number, p: number, length: number): number {
  if (length < 1 || length > n) return 0
  const ahead = wholePower(p, length)
  if (length === n) return ahead
  const q = 1 - p
  return (n - length - 1) * ahead * q * q + 2 * ahead * q
}

/**
 * The expected number of runs of `length` or more in `n` independent rows, each ahead with probability `p`.
 *
 * Such a run begins where `length` rows ahead follow a row that is not, or stand first: `(n − k) pᵏ q + pᵏ`.
 */
export function expectedRunsFrom(n: number, p: number, length: number): number {
  if (length < 1 || length > n) return 0
  const ahead = wholePower(p, length)
  return (n - length) * ahead * (1 - p) + ahead
}

/**
 * The chance of at least one run of `length` or more in `n` independent rows, each ahead with probability `p`.
 *
 * Row by row: a first such run ends on row i when `length` rows ahead follow a row that is not, and none
 * such ended before that row.
 *
 * @source W. Feller, "An Introduction to Probability Theory and Its Applications", vol. 1, chapter XIII
 */
export function chanceOfRun(n: number, p: number, length: number): number {
  if (length < 1) return 1
  if (length > n) return 0
  const ahead = wholePower(p, length)
  // by[i]: the chance of such a run within the first i rows.
  const by = new Float64Array(n + 1)
  by[length] = ahead
  for (let i = length + 1; i <= n; i++) {
    by[i] = by[i - 1]! + (1 - by[i - length - 1]!) * (1 - p) * ahead
  }
  return by[n]!
}
