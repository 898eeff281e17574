/**
 * Streaks: consecutive rows on which one side's return beat the other's.
 */

/** A run of consecutive rows, both ends included. */
export interface Run {
  readonly first: number
  readonly last: number
  readonly length: number
}

/**
 * The gap between the sides' simple returns, row by row.
 *
 * @param small closes on rows that both sides have, so that each pair of returns spans the same interval
 * @returns `r_small − r_large` as a fraction; the first entry is NaN. Equal returns give exactly 0, because equal
 *   quotients round to equal numbers.
 */
export function returnGap(small: Float64Array, large: Float64Array): Float64Array {
  const n = Math.min(small.length, large.length)
  const out = new Float64Array(n)
  if (n > 0) out[0] = Number.NaN
  for (let i = 1; i < n; i++) {
    out[i] = small[i]! / small[i - 1]! - 1 - (large[i]! / large[i - 1]! - 1)
  }
  return out
}

/**
 * Every run of rows with the gap strictly above `−tie`, oldest first.
 *
 * @param gap row by row, a fraction; NaN ends a run
 * @param tie near-tie tolerance as a fraction (1 bp is 0.0001), not below 0; with 0 the gap must be above zero
 * @param through last row to look at; later rows are not read
 */
export function streaks(gap: Float64Array, tie = 0, through = gap.length - 1): Run[] {
  const runs: Run[] = []
  const end = Math.min(through, gap.length - 1)
  let first = -1
  for (let i = 0; i <= end; i++) {
    if (gap[i]! > -tie) {
      if (first < 0) first = i
    } else if (first >= 0) {
      runs.push({ first, last: i - 1, length: i - first })
      first = -1
    }
  }
  if (first >= 0) runs.push({ first, last: end, length: end - first + 1 })
  return runs
}

/** The run that is still going on row `through`, or null when that row is not part of one. */
export function currentStreak(runs: readonly Run[], through: number): Run | null {
  const last = runs.at(-1)
  return last !== undefined && last.last === through ? last : null
}

/** The longest run; of several the oldest, because a record is only broken by a longer one. Null without runs. */
export function longestStreak(runs: readonly Run[]): Run | null {
  let longest: Run | null = null
  for (const run of runs) if (longest === null || run.length > longest.length) longest = run
  return longest
}

/** The latest run before `run` that was at least as long, or null when `run` is the longest so far. */
export function lastAsLong(runs: readonly Run[], run: Run): Run | null {
  for (let i = runs.length - 1; i >= 0; i--) {
    const earlier = runs[i]!
    if (earlier.last < run.first && earlier.length >= run.length) return earlier
  }
  return null
}
