/**
 * The gap between two sides around events, such as rate cuts or the starts of recessions.
 */
import { lastRowBy } from './row-of-day.ts'

/**
 * The row an event is measured from: the first row dated on or after the event.
 *
 * @param dates ascending days
 * @param last last row to look at; later rows are not read
 * @returns null when the event is before the first row, so that its own close is not in the data, or after row `last`
 */
export function eventRow(dates: ArrayLike<number>, day: number, last = dates.length - 1): number | null {
  const row = lastRowBy(dates, day - 1) + 1
  if (row === 0 && dates.length > 0 && dates[0]! !== day) return null
  return row <= last ? row : null
}

/**
 * The arithmetic gap from the close of one row to the close `horizon` rows later.
 *
 * @param small closes on rows that both sides have, finite and above zero
 * @param last last row to look at; later rows are not read
 * @returns `(P_(row+h)/P_row − 1) − (Q_(row+h)/Q_row − 1)`, a fraction; null when the horizon ends after row `last`
 */
export function gapAfter(
  small: Float64Array,
  large: Float64Array,
  row: number,
  horizon: number,
  last = Math.min(small.length, large.length) - 1,
): number | null {
  const end = row + horizon
  if (row < 0 || end < 0 || row > last || end > last) return null
  return small[end]! / small[row]! - 1 - (large[end]! / large[row]! - 1)
}

/**
 * The gap on each row around an event, measured from the event's close: 0 on the event's row. Before the event it is
 * the gap that was still to come, with its sign turned.
 *
 * @param before rows shown before the event, a whole number from 0
 * @param after rows shown after the event
 * @returns `before + 1 + after` entries; NaN where the data begin later or end sooner
 */
export function eventPath(
  small: Float64Array,
  large: Float64Array,
  row: number,
  before: number,
  after: number,
  last = Math.min(small.length, large.length) - 1,
): Float64Array {
  const out = new Float64Array(before + 1 + after)
  for (let k = -before; k <= after; k++) {
    out[before + k] = gapAfter(small, large, row, k, last) ?? Number.NaN
  }
  return out
}

/**
 * The mean of several paths at each place, over the paths that have a value there.
 *
 * @param paths of one length; NaN is no value
 * @returns the mean and the number of paths at each place; NaN and 0 where no path has a value. Both are empty
 *   without paths.
 */
export function averagePath(paths: readonly Float64Array[]): {
  readonly mean: Float64Array
  readonly n: Int32Array
} {
  const length = paths[0]?.length ?? 0
  const mean = new Float64Array(length)
  const n = new Int32Array(length)
  for (const path of paths) {
    for (let i = 0; i < length; i++) {
      if (Number.isNaN(path[i]!)) continue
      mean[i] = mean[i]! + path[i]!
      n[i] = n[i]! + 1
    }
  }
  for (let i = 0; i < length; i++) mean[i] = n[i] === 0 ? Number.NaN : mean[i]! / n[i]!
  return { mean, n }
}

/** Outcomes of several events over one horizon. */
export interface EventAverage {
  /** Mean gap, a fraction. */
  readonly mean: number
  /** Events after which small was strictly ahead. */
  readonly ahead: number
  /** `ahead` over `n`, a fraction. */
  readonly share: number
  /** Events whose horizon the data cover. */
  readonly n: number
}

/**
 * The average over the events that have an outcome.
 *
 * @param gaps one for each event; null where the data end sooner
 * @returns null when no event has an outcome
 */
export function averageOutcome(gaps: readonly (number | null)[]): EventAverage | null {
  const known = gaps.filter(gap => gap !== null)
  const n = known.length
  if (n === 0) return null
  const ahead = known.filter(gap => gap > 0).length
  return { mean: known.reduce((sum, gap) => sum + gap, 0) / n, ahead, share: ahead / n, n }
}
