/**
 * Reads a cell as a date in whatever spelling it is written, with the time of day behind it.
 */
import { dayOf as dayOfDate, daysInMonth, weekdayOf } from '../../metrics/day.ts'
import { isFiller, monthNamed } from './month-names.ts'

/**
 * Spellings that are read alike. `year-last` and `two-digit` leave the order of their parts open; `yearless` names a
 * day and no year, and so no date.
 */
export type DateFamily =
  | 'year-first'
  | 'named'
  | 'month'
  | 'week'
  | 'year-month-decimal'
  | 'year-last'
  | 'two-digit'
  | 'named-two-digit'
  | 'month-two-digit'
  | 'yearless'
  | 'unix-seconds'
  | 'unix-milliseconds'
  | 'unix-microseconds'
  | 'unix-nanoseconds'
  | 'compact-two-digit'
  | 'republic'
  | 'era'
  | 'spreadsheet-serial'

/** One cell read as a date. */
export interface DateCell {
  readonly family: DateFamily
  /**
   * The day since 1970-01-01 as written; or, where order or century of the parts is open, the three numbers as
   * `packed` packs them; dates with a month's name and a two-digit year are packed as day, month, year.
   */
  readonly value: number
  /** Seconds since midnight as written, or NaN when no time of day was. */
  readonly seconds: number
  /** Seconds to take off to get to UTC, or 0 when no offset was written. */
  readonly offset: number
}

/** No calendar day reaches this, so it marks a cell that is not a date. */
export const NO_DAY = -2_147_483_648

/** A longer cell is text, not a date. */
const LONGEST = 48

/** @returns the day since 1970-01-01, or NO_DAY when there is no such day in the calendar */
export function dayOf(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1 || year > 9999) return NO_DAY
  return day > 28 && day > daysInMonth(year, month) ? NO_DAY : dayOfDate(year, month, day)
}

/**
 * @param weekday 1 for Monday to 7 for Sunday
 * @returns the day of a week of ISO 8601, the first of which holds January 4, or NO_DAY when there is no such day
 */
function dayOfWeek(year: number, week: number, weekday: number): number {
  const fourth = dayOfDate(year, 1, 4)
  const monday = fourth - ((weekdayOf(fourth) + 6) % 7) + (week - 1) * 7
  // A year has the weeks whose Thursdays it has.
  const known = week >= 1 && weekday >= 1 && weekday <= 7 && monday + 3 < dayOfDate(year + 1, 1, 1)
  return known ? monday + weekday - 1 : NO_DAY
}

/** Packs three parts of a date in the order they are written; each below 10,000 and 100 and 100. */
export function packed(first: number, second: number, third: number): number {
  return (first * 100 + second) * 10_000 + third
}

interface Parts {
  numbers: number[]
  lengths: number[]
  month: number
  /** How many numbers stood before the month's name. */
  monthAt: number
  /** What is added to the year where an era is named, else 0. */
  era: number
  /** Whether a W stood before the second number, which is a week's then. */
  week: boolean
  mark: string
  negative: boolean
  seconds: number
  offset: number
}

/**
 * Reads a cell as a date in whatever family it fits.
 * @param serials whether bare numbers may be a spreadsheet's day count, which only a column named so may hold
 * @returns null when the cell is no date at all
 */
export function readDate(cell: string, serials = false): DateCell | null {
  if (cell.length === 0 || cell.length > LONGEST) return null
  if (cell.length === 10 && isPlainDay(cell)) {
    const digit = (at: number) => cell.charCodeAt(at) - 48
    const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    const value = dayOf(year, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9))
    return value === NO_DAY ? null : { family: 'year-first', value, seconds: Number.NaN, offset: 0 }
  }
  const parts = partsOf(cell)
  if (parts === null) return null
  const { numbers, lengths, seconds, offset } = parts
  // Words may follow a time; a row that was not parted may not.
  if (!Number.isNaN(seconds) && /[|;\t]/.test(cell)) return null
  const found = (family: DateFamily, value: number): DateCell | null =>
    value === NO_DAY ? null : { family, value, seconds, offset }
  const [a = 0, b = 0, c = 0] = numbers
  const [la = 0, lb = 0, lc = 0] = lengths
  if (parts.era !== 0)
    return numbers.length === 3 && la <= 4 ? found('era', dayOf(a + parts.era, b, c)) : null
  if (parts.month > 0) return named(parts, found)
  if (parts.week)
    return la === 4 && lb === 2 && lc <= 1 ? found('week', dayOfWeek(a, b, lc === 0 ? FRIDAY : c)) : null
  if (parts.negative) {
    if (numbers.length !== 1 || la < 5) return null
    return la > 11 ? unix(-a / 1000, 'unix-milliseconds') : unix(-a, 'unix-seconds')
  }
  if (numbers.length === 3) {
    if (la === 4 && lb <= 2 && lc <= 2) return found('year-first', dayOf(a, b, c))
    if (lc === 4 && la <= 2 && lb <= 2) return openOrder(a, b) ? found('year-last', packed(a, b, c)) : null
    if (la <= 2 && lb <= 2 && lc <= 2) return found('two-digit', packed(a, b, c))
    if (la === 3 && lb <= 2 && lc <= 2) return found('republic', dayOfRepublic(a, b, c))
    return null
  }
  if (numbers.length === 2) {
    if (la === 8 && Number.isNaN(seconds)) return compactTime(a, b, lb)
    if (la >= 9 && parts.mark === '.') return unix(a, 'unix-seconds')
    if (la === 4 && parts.mark === '.' && lb <= 2)
      return found('year-month-decimal', dayOf(a, lb === 1 ? b * 10 : b, 1))
    if (la === 4 && lb <= 2) return found('month', dayOf(a, b, 1))
    if (lb === 4 && la <= 2 && parts.mark !== '.') return found('month', dayOf(b, a, 1))
    return null
  }
  if (numbers.length !== 1) return null
  // Eight digits are as often a volume, so only years that markets have seen, or soon will, make them a date.
  if (la === 8 && (a < 16_000_000 || a > 29_999_999)) return null
  if (la === 8) return found('year-first', dayOf(Math.floor(a / 10_000), Math.floor(a / 100) % 100, a % 100))
  if (la === 6) {
    const year = Math.floor(a / 100)
    const month = year < 1700 || year > 2200 ? NO_DAY : dayOf(year, a % 100, 1)
    return month === NO_DAY ? compactTwoDigit(a) : found('month', month)
  }
  if (la === 7)
    return found('republic', dayOfRepublic(Math.floor(a / 10_000), Math.floor(a / 100) % 100, a % 100))
  if (la === 14) return compactTime(Math.floor(a / 1e6), a % 1e6, 6)
  if (la === 9 || la === 10) return unix(a, 'unix-seconds')
  if (la === 12 || la === 13) return unix(a / 1000, 'unix-milliseconds')
  if (la === 16) return unix(a / 1e6, 'unix-microseconds')
  if (la === 19) return unix(a / 1e9, 'unix-nanoseconds')
  if (serials && la === 5 && a >= 10_000 && a < 80_000) return found('spreadsheet-serial', a - 25_569)
  return null
}

/** Whether a cell of ten characters is written as "2024-01-31" or "2024/01/31", which need not be taken apart. */
function isPlainDay(cell: string): boolean {
  const mark = cell.charCodeAt(4)
  if ((mark !== 45 && mark !== 47) || cell.charCodeAt(7) !== mark) return false
  for (let i = 0; i < 10; i++) if (i !== 4 && i !== 7 && !isDigit(cell.charCodeAt(i))) return false
  return true
}

const FRIDAY = 5

/** The year before the first of the Republic of China. */
const REPUBLIC = 1911

/** @returns the day of a year of the Republic of China, by which Taiwan's exchanges date */
function dayOfRepublic(year: number, month: number, day: number): number {
  return year < 1 || year > 200 ? NO_DAY : dayOf(year + REPUBLIC, month, day)
}

/** "20240102 170000", "20240102 1700", "20240102170000" */
function compactTime(date: number, time: number, length: number): DateCell | null {
  if (date < 16_000_000 || date > 29_999_999) return null
  if (length !== 4 && length !== 6) return null
  const clock = length === 4 ? time * 100 : time
  const [hours, minutes, rest] = [Math.floor(clock / 10_000), Math.floor(clock / 100) % 100, clock % 100]
  if (hours > 24 || minutes > 59 || rest > 60) return null
  const value = dayOf(Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100)
  const seconds = hours * 3600 + minutes * 60 + rest
  return value === NO_DAY ? null : { family: 'year-first', value, seconds, offset: 0 }
}

/** "201014": six digits that are no year and month, so that they are day, month and year of two digits each. */
export function compactTwoDigit(digits: number): DateCell | null {
  const [a, b, c] = [Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100]
  const valid = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31
  if (!valid(b, c) && !valid(b, a) && !valid(a, b)) return null
  return { family: 'compact-two-digit', value: packed(a, b, c), seconds: Number.NaN, offset: 0 }
}

export function unix(seconds: number, family: DateFamily): DateCell | null {
  const day = Math.floor(seconds / 86_400)
  if (day < -135_000 || day > 376_000) return null
  return { family, value: day, seconds: seconds - day * 86_400, offset: 0 }
}

function openOrder(a: number, b: number): boolean {
  return (a >= 1 && a <= 31 && b >= 1 && b <= 12) || (a >= 1 && a <= 12 && b >= 1 && b <= 31)
}

function named(parts: Parts, found: (family: DateFamily, value: number) => DateCell | null): DateCell | null {
  const { numbers, lengths, month } = parts
  const [a = 0, b = 0] = numbers
  const [la = 0, lb = 0] = lengths
  if (numbers.length === 1) {
    if (la === 4) return found('month', dayOf(a, month, 1))
    if (la === 2 && parts.monthAt === 0) return found('month-two-digit', packed(1, month, a))
    return la <= 2 && a >= 1 && a <= 31 ? found('yearless', packed(a, month, 0)) : null
  }
  if (numbers.length !== 2) return null
  if (la === 4 && lb <= 2) return found('named', dayOf(a, month, b))
  if (lb === 4 && la <= 2) return found('named', dayOf(b, month, a))
  if (la <= 2 && lb <= 2) return a < 1 || a > 31 ? null : found('named-two-digit', packed(a, month, b))
  return null
}

/** What an era's name before a date adds to its years. */
const ERAS: Readonly<Record<string, number>> = {
  民國: REPUBLIC,
  民国: REPUBLIC,
  中華民國: REPUBLIC,
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  r: 2018,
  h: 1988,
  s: 1925,
}

/** Splits a cell into its numbers and its month, and reads a time of day and an offset behind them. */
function partsOf(cell: string): Parts | null {
  const parts: Parts = {
    numbers: [],
    lengths: [],
    month: 0,
    monthAt: 0,
    era: 0,
    week: false,
    mark: '',
    negative: false,
    seconds: Number.NaN,
    offset: 0,
  }
  let i = 0
  if (cell[0] === '-' || cell[0] === '\u2212') {
    parts.negative = true
    i = 1
  }
  while (i < cell.length) {
    const code = cell.charCodeAt(i)
    if (code >= 48 && code <= 57) {
      const from = i
      while (i < cell.length && isDigit(cell.charCodeAt(i))) i++
      const length = i - from
      if (cell[i] === ':' && parts.numbers.length + (parts.month > 0 ? 1 : 0) > 0) {
        const time = length <= 2 ? timeOfDay(cell, from) : null
        return time === null ? null : { ...parts, ...time }
      }
      if (length > 19 || parts.numbers.length === 3) return null
      parts.numbers.push(Number(cell.slice(from, i)))
      parts.lengths.push(length)
      continue
    }
    if (isLetterCode(code)) {
      const from = i
      while (i < cell.length && isLetterCode(cell.charCodeAt(i))) i++
      const word = cell.slice(from, i).toLowerCase()
      const month = parts.month === 0 ? monthNamed(word) : 0
      if (month > 0) {
        parts.month = month
        parts.monthAt = parts.numbers.length
      } else if (word === 't' && parts.numbers.length > 0 && isDigit(cell.charCodeAt(i))) continue
      else if (parts.numbers.length === 0 && ERAS[word] !== undefined) parts.era = ERAS[word]
      else if (word === 'w' && parts.numbers.length === 1 && isDigit(cell.charCodeAt(i))) parts.week = true
      else if (
        word === '年' ||
        word === '月' ||
        word === '日' ||
        word === '년' ||
        word === '월' ||
        word === '일'
      )
        continue
      else if (!isFiller(word)) return null
      continue
    }
    if (code === 32 || code === 0xa0 || code === 44) {
      i++
      continue
    }
    if (code === 45 || code === 46 || code === 47 || code === 0x2f || code === 39 || code === 95) {
      if (parts.mark === '' && parts.numbers.length > 0) parts.mark = cell[i] as string
      i++
      continue
    }
    return null
  }
  return parts.numbers.length === 0 ? null : parts
}

/** @returns seconds since midnight of "09:30", "09:30:15", "4:00 PM" or "093015"; 0 for anything else */
export function clockSeconds(text: string): number {
  const clock = text.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1:$2:$3')
  return clock.includes(':') ? (timeOfDay(clock, 0)?.seconds ?? 0) : 0
}

/** Reads "09:30", "09:30:00.000", "4:00 PM", and "Z", "+02:00" or "-0500" behind them. */
function timeOfDay(cell: string, from: number): { seconds: number; offset: number } | null {
  let i = from
  const units: number[] = []
  while (i < cell.length && units.length < 3) {
    let value = 0
    const start = i
    while (i < cell.length && isDigit(cell.charCodeAt(i))) value = value * 10 + cell.charCodeAt(i++) - 48
    if (i === start || i - start > 2) return null
    units.push(value)
    if (cell[i] !== ':') break
    i++
  }
  let [hours = 0, minutes = 0, seconds = 0] = units
  if (cell[i] === '.' || cell[i] === ',') {
    i++
    const start = i
    while (i < cell.length && isDigit(cell.charCodeAt(i))) i++
    seconds += Number(`0.${cell.slice(start, i) || '0'}`)
  }
  const rest = cell.slice(i).trim().toLowerCase().replaceAll('.', '')
  if (rest.startsWith('pm') && hours < 12) hours += 12
  if (rest.startsWith('am') && hours === 12) hours = 0
  if (hours > 24 || minutes > 59 || seconds > 60) return null
  let offset = 0
  const sign = rest.lastIndexOf('+') >= 0 ? 1 : rest.lastIndexOf('-') >= 0 ? -1 : 0
  if (sign !== 0) {
    const at = Math.max(rest.lastIndexOf('+'), rest.lastIndexOf('-')) + 1
    const digits = rest.slice(at).replaceAll(':', '')
    const value = Number(digits.padEnd(4, '0').slice(0, 4))
    if (!Number.isInteger(value)) return null
    const hoursOff = digits.length <= 2 ? Number(digits) : Math.floor(value / 100)
    const minutesOff = digits.length <= 2 ? 0 : value % 100
    offset = sign * (hoursOff * 3600 + minutesOff * 60)
    if (!Number.isFinite(offset)) return null
  } else if (rest.length > 12) return null
  return { seconds: hours * 3600 + minutes * 60 + seconds, offset }
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetterCode(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code > 191 && code !== 0x2212)
}
