/**
 * Calendar days as whole numbers: days since 1970-01-01 in the proleptic Gregorian calendar. A day is never an
 * instant, so nothing here knows of time zones or of `Date`.
 */

/**
 * The day number of a calendar date.
 *
 * @param year any whole year, negative ones included
 * @param month 1 to 12
 * @param day 1 to 31; a day past the month's end runs on into the next month
 * @source the era-based conversion in H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"
 */
export function dayOf(year: number, month: number, day: number): number {
  // The year is taken to begin in March, so that the leap day comes last.
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export interface CalendarDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** The calendar date of a day number; the inverse of `dayOf`. */
export function dateOf(day: number): CalendarDate {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** Days in a month, leap years counted. */
export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1)
}

/** The weekday of a day number: 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: number): boolean {
  return weekdayOf(day) % 6 === 0
}

/** The day as ISO text, `2026-01-20`; years past 9999 or before 0 are written with a sign and six digits. */
export function isoOf(day: number): string {
  const { year, month, day: date } = dateOf(day)
  const years =
    year >= 0 && year <= 9999
      ? String(year).padStart(4, '0')
      : `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`
  return `${years}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The day that ISO text `YYYY-MM-DD` names, or null when it is not a date that exists. */
export function dayOfIso(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return dayOf(year, month, day)
}

/** The same date `months` later (or earlier), held back to the month's last day where it is shorter. */
export function monthsLater(day: number, months: number): number {
  const { year, month, day: date } = dateOf(day)
  const count = year * 12 + (month - 1) + months
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
  return dayOf(target.year, target.month, Math.min(date, daysInMonth(target.year, target.month)))
}
