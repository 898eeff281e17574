/**
 * The days on which the New York Stock Exchange is open, by its rules since 2000. Closures that it decides on by the
 * day, such as days of mourning, follow no rule and are given by hand (`--closed`).
 */
import { addDays } from './history.mjs'

/** @param {number} year @param {number} month 1 to 12 @param {number} day */
function iso(year, month, day) {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

/** @param {string} date @returns {number} 0 for Sunday */
function weekday(date) {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/**
 * @param {number} year
 * @param {number} month
 * @param {number} day of the week
 * @param {number} n the first is 1; the last of the month is -1
 */
function nth(year, month, day, n) {
  if (n < 0) {
    const end = iso(year, month + 1, 0)
    return addDays(end, -((weekday(end) - day + 7) % 7))
  }
  const start = iso(year, month, 1)
  return addDays(start, ((day - weekday(start) + 7) % 7) + 7 * (n - 1))
}

/** @param {string} date @returns {string} Friday for a Saturday, Monday for a Sunday */
function observed(date) {
  return addDays(date, weekday(date) === 6 ? -1 : weekday(date) === 0 ? 1 : 0)
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). @param {number} year */
function easter(year) {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return iso(year, Math.floor(f / 31), (f % 31) + 1)
}

/** @param {number} year @returns {ReadonlySet<string>} */
function holidays(year) {
  const newYear = iso(year, 1, 1)
  return new Set([
    // On a Saturday it is not made up for, since the year before ends on that Friday.
    ...(weekday(newYear) === 6 ? [] : [observed(newYear)]),
    nth(year, 1, 1, 3),
    nth(year, 2, 1, 3),
    addDays(easter(year), -2),
    nth(year, 5, 1, -1),
    ...(year < 2022 ? [] : [observed(iso(year, 6, 19))]),
    observed(iso(year, 7, 4)),
    nth(year, 9, 1, 1),
    nth(year, 11, 4, 4),
    observed(iso(year, 12, 25)),
  ])
}

/** @param {string} date ISO @returns {boolean} whether the exchange's rules have a session on that day */
export function isSession(date) {
  const day = weekday(date)
  return day > 0 && day < 6 && !holidays(Number(date.slice(0, 4))).has(date)
}

/** @param {string} after @param {string} until @returns {string[]} sessions by the rules, the first day left out */
export function sessionsBetween(after, until) {
  const found = []
  for (let date = addDays(after, 1); date <= until; date = addDays(date, 1))
    if (isSession(date)) found.push(date)
  return found
}
