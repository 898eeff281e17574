/**
 * Calendar arithmetic for dates in prose: months, quarters, weeks and elections, on day numbers.
 */
import { UTCDate } from '@date-fns/utc'
import {
  addDays,
  addMonths,
  endOfMonth,
  endOfQuarter,
  endOfWeek,
  endOfYear,
  previousDay,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
} from 'date-fns'
import { dateOf, dayOf, daysInMonth } from '../../metrics/day.ts'

const MS = 86_400_000
const dateFrom = (day: number): Date => new UTCDate(day * MS)
const dayFrom = (date: Date): number => Math.floor(date.getTime() / MS)

/** A stretch of days, both ends included. */
export interface Period {
  readonly first: number
  readonly last: number
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year'
}

export function dayPeriod(day: number): Period {
  return { first: day, last: day, unit: 'day' }
}

/** Periods computed so far; a note asks for the same few again and again. Emptied when it grows. */
const known = new Map<string, Period>()
const KNOWN_MOST = 4000

/** The calendar period of a unit that contains a day; weeks begin on Monday. */
export function periodOf(day: number, unit: Period['unit']): Period {
  const key = `${unit}${day}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= KNOWN_MOST) known.clear()
  const period = computedPeriod(day, unit)
  known.set(key, period)
  return period
}

function computedPeriod(day: number, unit: Period['unit']): Period {
  const date = dateFrom(day)
  switch (unit) {
    case 'day':
      return dayPeriod(day)
    case 'week':
      return {
        first: dayFrom(startOfWeek(date, { weekStartsOn: 1 })),
        last: dayFrom(endOfWeek(date, { weekStartsOn: 1 })),
        unit,
      }
    case 'month':
      return { first: dayFrom(startOfMonth(date)), last: dayFrom(endOfMonth(date)), unit }
    case 'quarter':
      return { first: dayFrom(startOfQuarter(date)), last: dayFrom(endOfQuarter(date)), unit }
    case 'half': {
      const { year, month } = dateOf(day)
      return month <= 6
        ? { first: dayOf(year, 1, 1), last: dayOf(year, 6, 30), unit }
        : { first: dayOf(year, 7, 1), last: dayOf(year, 12, 31), unit }
    }
    case 'year':
      return { first: dayFrom(startOfYear(date)), last: dayFrom(endOfYear(date)), unit }
  }
}

/** The period of the same unit before. */
export function periodBefore(period: Period): Period {
  return periodOf(period.first - 1, period.unit)
}

/** The same date so many months later, held back to the month's last day where it is shorter. */
export function plusMonths(day: number, months: number): number {
  return dayFrom(addMonths(dateFrom(day), months))
}

export function plusDays(day: number, days: number): number {
  return dayFrom(addDays(dateFrom(day), days))
}

/** The latest given weekday (0 is Sunday) on or before a day. */
export function weekdayBy(day: number, weekday: number): number {
  return dayFrom(previousDay(dateFrom(day + 1), weekday as 0 | 1 | 2 | 3 | 4 | 5 | 6))
}

/** Election day of the United States in a year: the Tuesday after the first Monday of November. */
export function electionDay(year: number): number {
  const first = dayOf(year, 11, 1)
  return weekdayBy(first + 6, 1) + 1
}

/** Whether a calendar date exists. */
export function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}
