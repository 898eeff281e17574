/**
 * Days on which the New York Stock Exchange is closed by its calendar, for telling whether a session is the last of its
 * month without looking at later rows. Only holidays that can fall between two sessions at a month's end are here:
 * Memorial Day, the last Monday of May, and Good Friday, two days before Easter. New Year's Day is another month's, and
 * no other holiday is so late in its month. Closings that were not known beforehand are left out.
 */
import { dateOf, dayOf, weekdayOf } from './day.ts'

/** @param day days since 1970; years from 1971, when Memorial Day moved to a Monday */
export function isMonthEndHoliday(day: number): boolean {
  const { year, month, day: date } = dateOf(day)
  if (month === 5) return date > 24 && weekdayOf(day) === 1
  return (month === 3 || month === 4) && day === easter(year) - 2
}

/**
 * Easter Sunday of the Gregorian calendar, in days since 1970.
 * @source "A New York correspondent", Nature, 1876, as in J. Meeus, "Astronomical Algorithms", chapter 8
 */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}
