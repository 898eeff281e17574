/**
 * The first cut of each cycle of a policy rate.
 */

/** One change of a rate, in percent, with the day it took effect. */
export interface RateChange {
  readonly day: number
  readonly from: number
  readonly to: number
}

/**
 * The cuts that no other cut precedes within a number of days.
 *
 * Changes in the first `quiet` days of the table are left out, because cuts before the table begins are not known.
 *
 * @param changes ascending by day
 * @param quiet days without a cut that make the next one a first cut
 * @returns the days of first cuts, ascending
 */
export function firstCuts(changes: readonly RateChange[], quiet = 365): number[] {
  const found: number[] = []
  let before = Number.NEGATIVE_INFINITY
  for (const { day, from, to } of changes) {
    if (to >= from) continue
    if (day - before > quiet && day - changes[0]!.day >= quiet) found.push(day)
    before = day
  }
  return found
}
