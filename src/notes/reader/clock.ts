/**
 * The day that a note was written on, and the closes that it could know.
 */

import { weekdayOf } from '../../metrics/day.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import type { Sessions, Side } from './reading.ts'

export interface Clock {
  /** The note's day. */
  readonly note: number
  /** The last close before the note's day: what "now", "year to date" and "past twelve months" end on. */
  readonly asOf: number
  readonly sessions: Sessions
}

/** Days after the last close for which that close still counts as the latest: a long weekend between holidays. */
const STALE = 5

export function clockOf(note: number, sessions: Sessions): Clock {
  const asOf = closeBy(sessions, note - 1)
  return { note, asOf, sessions }
}

/**
 * The last close on or before a day. Days that the data do not reach stay calendar days, weekends moved to Friday, so that
 * a window keeps its meaning when its prices are missing.
 */
export function closeBy({ dates }: Sessions, day: number): number {
  const row = lastRowBy(dates, day)
  const last = dates[dates.length - 1]
  if (row >= 0 && last !== undefined && day <= last + STALE) return dates[row]!
  const weekday = weekdayOf(day)
  return weekday === 0 ? day - 2 : weekday === 6 ? day - 1 : day
}

/** The close so many sessions before (or, with a negative count, after) the one on a day; null outside the data. */
export function sessionsBefore({ dates }: Sessions, day: number, count: number): number | null {
  const row = lastRowBy(dates, day)
  return row < 0 ? null : (dates[row - count] ?? null)
}

/**
 * The day of a side's highest or lowest close from one day to another, both included; of equals the first.
 *
 * @returns null when no close lies between
 */
export function extremeDay(
  sessions: Sessions,
  side: Side,
  kind: 'high' | 'low',
  first: number,
  last: number,
): number | null {
  const { dates } = sessions
  const values = sessions[side]
  const to = lastRowBy(dates, last)
  const from = lastRowBy(dates, first - 1) + 1
  if (to < 0 || from > to) return null
  let best = from
  for (let i = from + 1; i <= to; i++) {
    if (kind === 'high' ? values[i]! > values[best]! : values[i]! < values[best]!) best = i
  }
  return dates[best]!
}
