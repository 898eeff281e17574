/**
 * How a brush changes its window: by dragging, drawing and keys. Pure.
 */
import type { Day } from '../data/series/series.ts'
import { monthsLater } from '../metrics/day.ts'

export type Grip = 'from' | 'to' | 'window'

/** Shortest window in days that a drag can make. A window that is shorter already can only grow. */
const LEAST = 7

/** @returns the shortest window in days that a drag of this one can make */
export function leastOf([from, to]: readonly [Day, Day]): number {
  return Math.min(LEAST, to - from)
}

/** @returns the window between two days, given in any order */
export function drawn(one: Day, other: Day, first: Day, last: Day): readonly [Day, Day] {
  const [from, to] = one < other ? [one, other] : [other, one]
  if (to - from >= LEAST) return [from, to]
  return from + LEAST <= last ? [from, from + LEAST] : [Math.max(first, last - LEAST), last]
}

/** @returns the window after an end or the whole was moved by a number of days, kept within the history */
export function moved(
  part: Grip,
  days: number,
  [from, to]: readonly [Day, Day],
  first: Day,
  last: Day,
): readonly [Day, Day] {
  const least = leastOf([from, to])
  if (part === 'from') return [Math.max(first, Math.min(from + days, to - least)), to]
  if (part === 'to') return [from, Math.min(last, Math.max(to + days, from + least))]
  const held = Math.max(first - from, Math.min(days, last - to))
  return [from + held, to + held]
}

/** @returns the days by which a key moves an end: arrows 1 (with Shift a month), page keys a year, Home and End to the limit */
export function keyStep(key: string, shift: boolean, day: Day, first: Day, last: Day): number | null {
  const months = (count: number) => monthsLater(day, count) - day
  if (key === 'ArrowRight' || key === 'ArrowUp') return shift ? months(1) : 1
  if (key === 'ArrowLeft' || key === 'ArrowDown') return shift ? months(-1) : -1
  if (key === 'PageUp') return months(12)
  if (key === 'PageDown') return months(-12)
  if (key === 'Home') return first - day
  if (key === 'End') return last - day
  return null
}
