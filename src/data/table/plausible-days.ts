/**
 * Days that prices cannot have are those of another calendar or of another count: after today, before 1700, or at
 * weekends. Where one other reading of the column gives days of sessions it is taken, and said; else nothing is loaded.
 */
import { dateOf, dayOf, isoOf, isWeekend } from '../../metrics/day.ts'
import type { Problem } from '../series/problem.ts'
import { failed, ok, type Result } from '../series/result.ts'
import { type DateFamily, NO_DAY } from './date-cell.ts'

/** Exchanges east of the reader are a day ahead, and a clock may be slow. */
const AHEAD = 2
const EARLIEST = dayOf(1700, 1, 1)
/** Fewer impossible days than one in so many are slips, whose rows are dropped. */
const SLIPS = 20
/** Rows of sessions have at most this share at weekends, and rows of nothing but days have two in seven. */
const SESSIONS = 0.02
const RANDOM = 0.1
/** So many daily rows tell weekdays from weekends. */
const TELLING = 5

/** Another way to read a column of dates. */
interface Reading {
  readonly name: string
  readonly families: readonly DateFamily[]
  readonly day: (day: number) => number
}

const DATES: readonly DateFamily[] = ['year-first', 'year-last', 'named', 'month', 'two-digit']

const READINGS: readonly Reading[] = [
  {
    name: 'years of the Buddhist era',
    families: DATES,
    day: day => movedYears(day, -543),
  },
  {
    name: 'years of the Republic of China',
    families: ['two-digit', 'compact-two-digit'],
    day: day => movedYears(day, 1911 - (dateOf(day).year - (dateOf(day).year % 100))),
  },
  { name: 'days counted from 1904', families: ['spreadsheet-serial'], day: day => day + 1462 },
  { name: 'modified Julian days', families: ['spreadsheet-serial'], day: day => day - 15_018 },
  { name: 'seconds counted from 1900', families: ['unix-seconds'], day: day => day - 25_567 },
]

/**
 * @param today the day that no row can be long after
 * @returns the days, with those of slips taken out, and what to tell of another reading; fails where they are impossible
 */
export function plausibleDays(
  days: Int32Array,
  family: DateFamily,
  file: string,
  today: number,
): Result<{ readonly days: Int32Array; readonly notices: readonly Problem[] }> {
  const latest = today + AHEAD
  const own = census(days, latest)
  const slips = own.impossible * SLIPS <= own.rows
  const random = family === 'two-digit' || family === 'compact-two-digit' || family === 'spreadsheet-serial'
  const weekends = own.daily && own.weekends > own.rows * (random ? RANDOM : 0.5)
  if (slips && !weekends)
    return ok({
      days: own.impossible === 0 ? days : days.map(day => (day > latest || day < EARLIEST ? NO_DAY : day)),
      notices: [],
    })
  for (const { name, families, day } of READINGS) {
    if (!families.includes(family)) continue
    const other = days.map(one => (one === NO_DAY ? NO_DAY : day(one)))
    const read = census(other, latest)
    const sessions = read.rows >= TELLING && read.weekends <= read.rows * SESSIONS
    if (read.impossible === 0 && (sessions || (!read.daily && !slips)))
      return ok({ days: other, notices: [otherReading(file, name, days, other)] })
  }
  if (slips && random) return ok({ days, notices: [] })
  return failed(impossible(file, days, latest, weekends))
}

function movedYears(day: number, years: number): number {
  const { year, month, day: date } = dateOf(day)
  return dayOf(year + years, month, date)
}

interface Census {
  readonly rows: number
  /** Rows after the latest day or before the earliest. */
  readonly impossible: number
  readonly weekends: number
  /** Whether most rows are at most three days apart. */
  readonly daily: boolean
}

function census(days: Int32Array, latest: number): Census {
  let rows = 0
  let impossible = 0
  let weekends = 0
  let near = 0
  let last = NO_DAY
  for (const day of days) {
    if (day === NO_DAY) continue
    rows++
    if (day > latest || day < EARLIEST) impossible++
    if (isWeekend(day)) weekends++
    if (last !== NO_DAY && Math.abs(day - last) <= 3) near++
    last = day
  }
  return { rows, impossible, weekends, daily: rows >= TELLING && near * 2 > rows }
}

function example(days: Int32Array): number {
  return days.find(day => day !== NO_DAY) ?? 0
}

function otherReading(file: string, name: string, days: Int32Array, other: Int32Array): Problem {
  return {
    code: 'other-calendar',
    severity: 'warning',
    file,
    found: `dates such as ${isoOf(example(days))}`,
    expected: 'days of sessions',
    action: `read as ${name}: ${isoOf(example(other))}`,
  }
}

function impossible(file: string, days: Int32Array, latest: number, weekends: boolean): Problem {
  const late = days.find(day => day > latest)
  const early = days.find(day => day !== NO_DAY && day < EARLIEST)
  const found =
    late !== undefined
      ? `dates after today, such as ${isoOf(late)}`
      : early !== undefined
        ? `dates before 1700, such as ${isoOf(early)}, perhaps of another calendar`
        : `dates of which most are at weekends, such as ${isoOf(example(days))}`
  return {
    code: weekends && late === undefined && early === undefined ? 'weekend-dates' : 'impossible-dates',
    severity: 'error',
    file,
    found,
    expected: 'days on which markets were open, in the Gregorian calendar',
    action: 'nothing was changed',
  }
}
