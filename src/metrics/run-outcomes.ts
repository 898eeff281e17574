/**
 * The returns of both sides during a run and after its end.
 */
import type { Run } from './streaks.ts'

/** Returns of both sides over the same rows, as fractions. */
export interface PairReturn {
  readonly small: number
  readonly large: number
}

export interface RunOutcome {
  readonly run: Run
  /** From the close before the run to its last close; null when the run begins on the first row. */
  readonly during: PairReturn | null
  /** The row that broke the run; null while it goes on. */
  readonly broken: number | null
  /** Returns from the close of the row that broke the run, one for each horizon; null where data end sooner. */
  readonly after: readonly (PairReturn | null)[]
}

/**
 * The outcome of each run.
 *
 * @param horizons rows ahead of the row that broke the run
 * @param last last row to look at; later rows are not read
 */
export function runOutcomes(
  small: Float64Array,
  large: Float64Array,
  runs: readonly Run[],
  horizons: readonly number[],
  last: number,
): RunOutcome[] {
  const over = (from: number, to: number): PairReturn | null =>
    from < 0 || to > last
      ? null
      : { small: small[to]! / small[from]! - 1, large: large[to]! / large[from]! - 1 }
  return runs.map(run => {
    const broken = run.last + 1 <= last ? run.last + 1 : null
    return {
      run,
      during: over(run.first - 1, run.last),
      broken,
      after: horizons.map(h => (broken === null ? null : over(broken, broken + h))),
    }
  })
}

/** Average returns of both sides over one horizon, and the frequency with which small was ahead. */
export interface ForwardAverage {
  readonly small: number
  readonly large: number
  /** Share of starts after which small was strictly ahead, a fraction. */
  readonly beat: number
  readonly n: number
}

/** The average over the outcomes that have the horizon at place `k`; null when none has. */
export function averageAfter(outcomes: readonly RunOutcome[], k: number): ForwardAverage | null {
  let small = 0
  let large = 0
  let beat = 0
  let n = 0
  for (const outcome of outcomes) {
    const after = outcome.after[k]
    if (after === null || after === undefined) continue
    small += after.small
    large += after.large
    if (after.small > after.large) beat++
    n++
  }
  return n === 0 ? null : { small: small / n, large: large / n, beat: beat / n, n }
}

/** The same average over any start whose horizon ends by row `last`; null when history is shorter. */
export function averageAnyTime(
  small: Float64Array,
  large: Float64Array,
  horizon: number,
  last: number,
): ForwardAverage | null {
  const n = last + 1 - horizon
  if (n < 1) return null
  let sumSmall = 0
  let sumLarge = 0
  let beat = 0
  for (let i = 0; i < n; i++) {
    const p = small[i + horizon]! / small[i]! - 1
    const q = large[i + horizon]! / large[i]! - 1
    sumSmall += p
    sumLarge += q
    if (p > q) beat++
  }
  return { small: sumSmall / n, large: sumLarge / n, beat: beat / n, n }
}
