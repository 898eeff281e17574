/**
 * Reads cells whose digits stand in plain places from their bytes, without making a string of them. Whatever is not
 * plain is left to the general way.
 */
import { dayOf, NO_DAY, packed } from './date-cell.ts'

/** @returns whether a cell holds nothing but blanks */
export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((bytes[i] as number) > 32) return false
  return true
}

/** @returns whether two cells hold the same bytes */
export function sameBytes(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a !== bEnd - b) return false
  for (let i = 0; i < aEnd - a; i++) if (bytes[a + i] !== bytes[b + i]) return false
  return true
}

const POWERS = Float64Array.from({ length: 16 }, (_, i) => 10 ** i)

/**
 * A number of at most 15 digits with at most one decimal mark. Its digits fit a double exactly and so does the power of
 * ten, hence one division rounds once, as reading the decimal text would.
 * @returns −1 for anything else, which then goes the general way
 */
export function plainNumber(bytes: Uint8Array, from: number, to: number, comma: boolean): number {
  const mark = comma ? 44 : 46
  let digits = 0
  let mantissa = 0
  let point = -1
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    if (byte >= 48 && byte <= 57) {
      mantissa = mantissa * 10 + (byte - 48)
      digits++
    } else if (byte === mark && point < 0) point = digits
    else return -1
  }
  if (digits === 0 || digits > 15) return -1
  return point < 0 ? mantissa : mantissa / (POWERS[digits - point] as number)
}

/**
 * Dates whose digits stand in fixed places: 2026-01-20, 20260120, 01/20/2026, seconds since 1970, and the
 * first with a time and perhaps an offset behind it: 2026-01-20 09:30:00-05:00.
 * @param time receives the seconds since midnight as written, less the offset
 * @returns NO_DAY for anything else, which then goes the general way
 */
export function plainDate(
  bytes: Uint8Array,
  from: number,
  to: number,
  family: string,
  time: Float64Array,
): number {
  const length = to - from
  time[0] = 0
  if (family === 'year-first') {
    const year = two(bytes, from) * 100 + two(bytes, from + 2)
    if (length === 8) {
      const month = two(bytes, from + 4)
      const day = two(bytes, from + 6)
      return year < 1600 || year > 2999 || month < 0 || day < 0 ? NO_DAY : dayOf(year, month, day)
    }
    if (length < 10 || !isMark(bytes[from + 4]) || bytes[from + 7] !== bytes[from + 4]) return NO_DAY
    const month = two(bytes, from + 5)
    const day = two(bytes, from + 8)
    if (year < 0 || month < 0 || day < 0) return NO_DAY
    if (length > 10 && !plainTime(bytes, from + 10, to, time)) return NO_DAY
    return dayOf(year, month, day)
  }
  if (family === 'unix-seconds') {
    if (length > 11) return NO_DAY
    let seconds = 0
    for (let i = from; i < to; i++) {
      const digit = (bytes[i] as number) - 48
      if (digit < 0 || digit > 9) return NO_DAY
      seconds = seconds * 10 + digit
    }
    const day = Math.floor(seconds / 86_400)
    if (day > 376_000) return NO_DAY
    time[0] = seconds - day * 86_400
    return day
  }
  if (family === 'year-last' && length === 10) {
    if (!isMark(bytes[from + 2]) || bytes[from + 5] !== bytes[from + 2]) return NO_DAY
    const first = two(bytes, from)
    const second = two(bytes, from + 3)
    const year = two(bytes, from + 6) * 100 + two(bytes, from + 8)
    if (year < 0 || first < 1 || second < 1 || first > 31 || second > 31) return NO_DAY
    return first > 12 && second > 12 ? NO_DAY : packed(first, second, year)
  }
  return NO_DAY
}

/** " 09:30", "T09:30:00", " 09:30:00-05:00", "T09:30:00Z" */
function plainTime(bytes: Uint8Array, from: number, to: number, time: Float64Array): boolean {
  const length = to - from
  if (length < 6 || (bytes[from] !== 32 && bytes[from] !== 84) || bytes[from + 3] !== 58) return false
  const hours = two(bytes, from + 1)
  const minutes = two(bytes, from + 4)
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return false
  let seconds = hours * 3600 + minutes * 60
  if (length > 6) {
    if (length < 9 || bytes[from + 6] !== 58) return false
    const rest = two(bytes, from + 7)
    if (rest < 0 || rest > 59) return false
    seconds += rest
  }
  if (length > 9) {
    if (length === 10) {
      if (bytes[from + 9] !== 90) return false
    } else {
      const sign = bytes[from + 9]
      if (length !== 15 || bytes[from + 12] !== 58 || (sign !== 43 && sign !== 45)) return false
      const offset = two(bytes, from + 10) * 3600 + two(bytes, from + 13) * 60
      if (offset < 0) return false
      seconds -= sign === 43 ? offset : -offset
    }
  }
  time[0] = seconds
  return true
}

function isMark(byte: number | undefined): boolean {
  return byte === 45 || byte === 47 || byte === 46
}

/** Two digits as a number; far below zero when either is none. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - 48
  const ones = (bytes[at + 1] as number) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -100_000
}
