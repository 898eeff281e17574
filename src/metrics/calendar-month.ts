/**
 * The rows that end a calendar month.
 */
import { dateOf, dayOf } from './day.ts'

/** The calendar month of a day as one number, months since January of year 0; neighbours differ by 1. */
export function monthOf(day: number): number {
  const { year, month } = dateOf(day)
  return year * 12 + month - 1
}

/** Whether the months of two rows are neighbours, so that a return from the one to the other is of a single month. */
export function spansOneMonth(dates: Int32Array, from: number, to: number): boolean {
  return monthOf(dates[to]!) === monthOf(dates[from]!) + 1
}

/**
 * The last row of each calendar month in rows `a..b`, told without looking past `b`.
 *
 * @param dates days, ascending
 * @param lastIsMonthEnd whether row `b` ends its month, which the rows up to `b` cannot show
 */
export function monthEnds(dates: Int32Array, a: number, b: number, lastIsMonthEnd: boolean): number[] {
  const ends: number[] = []
  if (a < 0 || b < a || b >= dates.length) return ends
  let next = nextMonthStart(dates[a]!)
  for (let i = a + 1; i <= b; i++) {
    if (dates[i]! < next) continue
    ends.push(i - 1)
    next = nextMonthStart(dates[i]!)
  }
  if (lastIsMonthEnd) ends.push(b)
  return ends
}

function nextMonthStart(day: number): number {
  const { year, month } = dateOf(day)
  return month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
}
