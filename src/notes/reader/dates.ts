/**
 * Dates and calendar periods in prose: "July 17", "17 July 2024", "Jan. 20", "2026-01-20", "1/20/2026", "Q1 2021",
 * "the first half of 2025", "last quarter", "Thursday", "the election".
 */
import { dateOf, dayOf, dayOfIso } from '../../metrics/day.ts'
import { dayPeriod, electionDay, exists, type Period, periodBefore, periodOf, weekdayBy } from './calendar.ts'
import { MONTHS, WEEKDAYS } from './calendar-words.ts'
import type { Clock } from './clock.ts'
import { numberAt, ordinalAt } from './numbers.ts'
import type { Token } from './tokens.ts'

export interface PeriodAt {
  readonly period: Period
  /** A second way to read a date in figures (month before day, or day before month); null when there is one way only. */
  readonly other: Period | null
  readonly next: number
  /** Whether the year is printed. */
  readonly dated: boolean
}

type Tokens = readonly Token[]

const at = (period: Period, next: number, dated: boolean, other: Period | null = null): PeriodAt => ({
  period,
  other,
  next,
  dated,
})

/** A year in figures, 1900 to 2099; null for other numbers. */
export function yearAt(tokens: Tokens, i: number): { year: number; next: number } | null {
  const token = tokens[i]
  if (token?.kind !== 'number' || !/^(19|20)\d\d$/.test(token.text)) return null
  const unit = tokens[i + 1]?.text ?? ''
  if (tokens[i + 1]?.glued && /^(s|%|x)$/.test(unit)) return null
  return { year: Number(token.text), next: i + 1 }
}

/** "2021", "'21", "21" behind a quarter. */
function shortYearAt(tokens: Tokens, i: number): { year: number; next: number } | null {
  const full = yearAt(tokens, i)
  if (full !== null) return full
  const mark = /^['’]$/.test(tokens[i]?.text ?? '') ? 1 : 0
  const token = tokens[i + mark]
  if (token?.kind !== 'number' || !/^\d\d$/.test(token.text) || !(mark === 1 || token.glued)) return null
  const year = Number(token.text)
  return { year: year < 50 ? 2000 + year : 1900 + year, next: i + mark + 1 }
}

/** The number of a month (1 to 12) named at a place, and the place after it. */
function monthAt(tokens: Tokens, i: number): { month: number; next: number } | null {
  const token = tokens[i]
  if (token?.kind !== 'word' || !Object.hasOwn(MONTHS, token.text)) return null
  // "may" and "march" are months with a capital only.
  if (/^(may|march|mar|dec|sep|jan)$/.test(token.text) && !token.capital) return null
  const dot = tokens[i + 1]?.text === '.' && tokens[i + 1]!.glued && token.text.length < 5 ? 1 : 0
  return { month: MONTHS[token.text]!, next: i + 1 + dot }
}

/** A day of a month in figures, "17", "17th", "the 17th"; null for numbers of something else. */
function dayOfMonthAt(tokens: Tokens, i: number): { day: number; next: number } | null {
  const ordinal = ordinalAt(tokens, i)
  const token = tokens[i]
  if (ordinal !== null && token?.kind === 'number' && ordinal.value <= 31)
    return { day: ordinal.value, next: ordinal.next }
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return null
  const day = Number(token.text)
  if (day < 1 || day > 31) return null
  const unit = tokens[i + 1]
  if (
    unit !== undefined &&
    /^(%|percent|pct|per|percentage|points?|pts|pp|bps?|basis|sessions?|days?|weeks?|months?|years?|straight|consecutive|times|x)$/.test(
      unit.text,
    )
  )
    return null
  return { day, next: i + 1 }
}

/** The year behind a date: "2026", ", 2026" or "of 2026". */
function yearBehind(tokens: Tokens, i: number): { year: number; next: number } | null {
  const skip = tokens[i]?.text === ',' || tokens[i]?.text === 'of' || tokens[i]?.text === 'in' ? 1 : 0
  const year = yearAt(tokens, i + skip)
  if (year === null || (tokens[i]?.text === 'in' && skip === 1)) return null
  return year
}

/** The latest date of that month and day that is not after the note's day. */
function recentDay(clock: Clock, month: number, day: number): number | null {
  const { year } = dateOf(clock.note)
  for (let back = 0; back < 8; back++) {
    if (!exists(year - back, month, day)) continue
    const candidate = dayOf(year - back, month, day)
    if (candidate <= clock.note) return candidate
  }
  return null
}

/** The latest such month that has a close the note could know. */
function recentMonth(clock: Clock, month: number): Period {
  const { year } = dateOf(clock.note)
  const own = periodOf(dayOf(year, month, 1), 'month')
  return own.first <= clock.asOf ? own : periodOf(dayOf(year - 1, month, 1), 'month')
}

/** A day: "July 17", "July 17, 2024", "17 July 2024", "the 17th of July", with or without its weekday; in figures too. */
export function dayAt(tokens: Tokens, i: number, clock: Clock): PeriodAt | null {
  const token = tokens[i]
  if (token === undefined) return null
  if (token.kind === 'date') return figuresAt(tokens, i)
  const weekday = weekdayAt(tokens, i)
  if (weekday !== null) {
    const comma = tokens[weekday.next]?.text === ',' ? 1 : 0
    const named = calendarDayAt(tokens, weekday.next + comma, clock)
    if (named !== null) return named
    return at(dayPeriod(weekdayBy(clock.note, weekday.weekday)), weekday.next, false)
  }
  if (token.text === 'today') return at(dayPeriod(clock.note), i + 1, true)
  if (token.text === 'yesterday') return at(dayPeriod(clock.asOf), i + 1, true)
  return calendarDayAt(tokens, i, clock)
}

function weekdayAt(tokens: Tokens, i: number): { weekday: number; next: number } | null {
  const token = tokens[i]
  if (token?.kind !== 'word' || !token.capital || !Object.hasOwn(WEEKDAYS, token.text)) return null
  const dot = tokens[i + 1]?.text === '.' && tokens[i + 1]!.glued ? 1 : 0
  return { weekday: WEEKDAYS[token.text]!, next: i + 1 + dot }
}

function calendarDayAt(tokens: Tokens, i: number, clock: Clock): PeriodAt | null {
  const month = monthAt(tokens, i)
  if (month !== null) {
    const the = tokens[month.next]?.text === 'the' ? 1 : 0
    const day = dayOfMonthAt(tokens, month.next + the)
    return day === null ? null : dated(tokens, day.next, clock, month.month, day.day)
  }
  const the = tokens[i]?.text === 'the' ? 1 : 0
  const day = dayOfMonthAt(tokens, i + the)
  if (day === null) return null
  const of = tokens[day.next]?.text === 'of' ? 1 : 0
  const after = monthAt(tokens, day.next + of)
  return after === null ? null : dated(tokens, after.next, clock, after.month, day.day)
}

function dated(tokens: Tokens, next: number, clock: Clock, month: number, day: number): PeriodAt | null {
  const year = yearBehind(tokens, next) ?? (tokens[next]?.hyphen ? shortYearAt(tokens, next) : null)
  if (year !== null) {
    return exists(year.year, month, day) ? at(dayPeriod(dayOf(year.year, month, day)), year.next, true) : null
  }
  const recent = recentDay(clock, month, day)
  return recent === null ? null : at(dayPeriod(recent), next, false)
}

/** "2026-01-20", "1/20/2026", "20.1.2026": where both orders make a date, both are given. */
function figuresAt(tokens: Tokens, i: number): PeriodAt | null {
  const { text } = tokens[i]!
  const iso = dayOfIso(text)
  if (iso !== null) return at(dayPeriod(iso), i + 1, true)
  const [p, q, y] = text.split(/[/.]/).map(Number) as [number, number, number]
  if (text.includes('-')) return null
  const year = y > 99 ? y : y < 50 ? 2000 + y : 1900 + y
  const monthFirst = exists(year, p, q) ? dayPeriod(dayOf(year, p, q)) : null
  const dayFirst = exists(year, q, p) ? dayPeriod(dayOf(year, q, p)) : null
  if (text.includes('.')) return dayFirst === null ? null : at(dayFirst, i + 1, true)
  const first = monthFirst ?? dayFirst
  if (first === null) return null
  const second =
    monthFirst !== null && dayFirst !== null && monthFirst.first !== dayFirst.first ? dayFirst : null
  return at(first, i + 1, true, second)
}

/** A quarter or half: "the first quarter of 2021", "Q1 2021", "1Q21", "the second half", "H2 2025". */
function partOfYearAt(tokens: Tokens, i: number, clock: Clock): PeriodAt | null {
  const the = tokens[i]?.text === 'the' ? 1 : 0
  const named = partNameAt(tokens, i + the)
  if (named === null) return null
  const { count, unit } = named
  const behind = yearOfPart(tokens, named.next, clock)
  const length = unit === 'quarter' ? 3 : 6
  const inYear = (year: number): Period => periodOf(dayOf(year, 1 + (count - 1) * length, 1), unit)
  if (behind !== null) return at(inYear(behind.year), behind.next, true)
  const { year } = dateOf(clock.note)
  const own = inYear(year)
  return at(own.first <= clock.asOf ? own : inYear(year - 1), named.next, false)
}

function partNameAt(
  tokens: Tokens,
  i: number,
): { count: number; unit: 'quarter' | 'half'; next: number } | null {
  const [one, two] = [tokens[i], tokens[i + 1]]
  if (one === undefined || two === undefined) return null
  const letter = (text: string): 'quarter' | 'half' | null =>
    text === 'q' ? 'quarter' : text === 'h' ? 'half' : null
  // "Q1" and "1Q"
  const before = letter(one.text)
  if (before !== null && two.kind === 'number' && two.glued && /^[1-4]$/.test(two.text)) {
    return part(Number(two.text), before, i + 2)
  }
  const after = letter(two.text)
  if (after !== null && two.glued && /^[1-4]$/.test(one.text)) return part(Number(one.text), after, i + 2)
  const ordinal = /^(final|last)$/.test(one.text) ? { value: 0, next: i + 1 } : ordinalAt(tokens, i)
  if (ordinal === null) return null
  const noun = tokens[ordinal.next]?.text
  const unit = noun === 'quarter' ? 'quarter' : noun === 'half' ? 'half' : null
  if (unit === null) return null
  const last = ordinal.value === 0
  // "the last quarter" without a year is the quarter before; "the final quarter" is the fourth.
  if (last && one.text === 'last' && !/^of$/.test(tokens[ordinal.next + 1]?.text ?? '')) return null
  return part(last ? (unit === 'quarter' ? 4 : 2) : ordinal.value, unit, ordinal.next + 1)
}

function part(count: number, unit: 'quarter' | 'half', next: number) {
  return count >= 1 && count <= (unit === 'quarter' ? 4 : 2) ? { count, unit, next } : null
}

/** The year of a part: "2021", "of 2021", "of last year", "of the year", "'21". */
function yearOfPart(tokens: Tokens, i: number, clock: Clock): { year: number; next: number } | null {
  const of = /^(of|in)$/.test(tokens[i]?.text ?? '') ? 1 : 0
  const year = shortYearAt(tokens, i + of)
  if (year !== null) return year
  if (of === 0) return null
  const own = dateOf(clock.note).year
  const words = `${tokens[i + 1]?.text} ${tokens[i + 2]?.text}`
  if (words === 'last year') return { year: own - 1, next: i + 3 }
  if (words === 'this year' || words === 'the year') return { year: own, next: i + 3 }
  return null
}

const UNITS: Readonly<Record<string, Period['unit']>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  half: 'half',
  year: 'year',
}

export function unitOf(text: string): Period['unit'] | null {
  return Object.hasOwn(UNITS, text) ? UNITS[text]! : null
}

/**
 * "last quarter", "this year", "the quarter". The last without another word is the one that has just ended where the note is
 * dated in the first days of the next, and else the one that goes on.
 */
function relativeAt(tokens: Tokens, i: number, clock: Clock): PeriodAt | null {
  const word = tokens[i]?.text
  const unit = unitOf(tokens[i + 1]?.text ?? '')
  if (unit === null || unit === 'day') return null
  const own = periodOf(clock.note, unit)
  switch (word) {
    case 'last':
    case 'previous':
      return at(periodBefore(own), i + 2, true)
    case 'this':
      return at(own, i + 2, true)
    case 'the':
      if (clock.note - own.first >= NEW[unit]) return at(own, i + 2, true)
      // In January "for the year" can be either.
      return at(periodBefore(own), i + 2, true, unit === 'year' && own.first <= clock.asOf ? own : null)
    default:
      return null
  }
}

/** Days into a period during which "the quarter" still is the one before. */
const NEW: Readonly<Record<Period['unit'], number>> = {
  day: 0,
  week: 1,
  month: 7,
  quarter: 15,
  half: 31,
  year: 31,
}

/** Any period that a date or a name of time gives: a day, month, quarter, half, year, or the day of the election. */
export function periodAt(tokens: Tokens, i: number, clock: Clock): PeriodAt | null {
  const day = dayAt(tokens, i, clock)
  if (day !== null) return day
  const part = partOfYearAt(tokens, i, clock)
  if (part !== null) return part
  const month = monthAt(tokens, i)
  if (month !== null) {
    const year = yearBehind(tokens, month.next) ?? yearOfPart(tokens, month.next, clock)
    return year === null
      ? at(recentMonth(clock, month.month), month.next, false)
      : at(periodOf(dayOf(year.year, month.month, 1), 'month'), year.next, true)
  }
  const year = yearAt(tokens, i)
  if (year !== null) return at(periodOf(dayOf(year.year, 1, 1), 'year'), year.next, true)
  return electionAt(tokens, i, clock) ?? relativeAt(tokens, i, clock)
}

/** "the election", "the November election", "Election Day", "the presidential election", "the 2016 election". */
function electionAt(tokens: Tokens, i: number, clock: Clock): PeriodAt | null {
  let k = i
  let presidential = false
  let stated: number | null = null
  for (let words = 0; words < 6; words++, k++) {
    const token = tokens[k]
    if (token === undefined) return null
    const year = yearAt(tokens, k)
    if (year !== null) stated = year.year
    else if (token.text === 'presidential') presidential = true
    else if (token.text === 'election' || token.text === 'elections') {
      const next = tokens[k + 1]?.text === 'day' ? k + 2 : k + 1
      return at(dayPeriod(electionBy(clock, presidential, stated)), next, stated !== null)
    } else if (!/^(the|us|american|november|midterm|general)$/.test(token.text)) return null
  }
  return null
}

function electionBy(clock: Clock, presidential: boolean, stated: number | null): number {
  if (stated !== null) return electionDay(stated)
  const step = presidential ? 4 : 2
  let year = dateOf(clock.note).year
  while (year % step !== 0 || electionDay(year) >= clock.note) year--
  return electionDay(year)
}

/** "end of August", "the start of the year", "year-end", "end-August": a day at the edge of a period. */
export function boundaryAt(
  tokens: Tokens,
  i: number,
  clock: Clock,
): { readonly edge: 'start' | 'end'; readonly period: Period; readonly next: number } | null {
  let k = i
  if (tokens[k]?.text === 'the') k++
  if (tokens[k]?.text === 'very') k++
  const word = tokens[k]?.text ?? ''
  if (/^(year|month|quarter|week)$/.test(word) && tokens[k + 1]?.text === 'end') {
    const period = periodOf(clock.note, word as Period['unit'])
    return { edge: 'end', period, next: k + 2 }
  }
  const edge = /^(end|close)$/.test(word)
    ? 'end'
    : /^(start|beginning|turn|outset)$/.test(word)
      ? 'start'
      : null
  if (edge === null) return null
  const of = tokens[k + 1]?.text === 'of' ? 1 : 0
  if (of === 0 && !tokens[k + 1]?.hyphen) return null
  const named = periodAt(tokens, k + 1 + of, clock)
  if (named === null || named.period.unit === 'day') return null
  // "since the start of the year" is of the year that the closes are in, also in January.
  const plain = tokens[k + 1 + of]?.text === 'the' && named.next === k + 3 + of
  const period = edge === 'start' && plain ? periodOf(clock.asOf, named.period.unit) : named.period
  return { edge, period, next: named.next }
}

/** The number and unit of a length of time: "twelve months", "52 weeks", "five trading days", "year" (one). */
export function lengthAt(
  tokens: Tokens,
  i: number,
): {
  readonly count: number
  readonly most: number
  readonly unit: Period['unit'] | 'session'
  readonly next: number
} | null {
  const number = numberAt(tokens, i)
  let k = number?.next ?? i
  let most = number?.value ?? 1
  if (number !== null) {
    const to = tokens[k]?.text === 'to' || tokens[k]?.text === 'or' ? 1 : 0
    const second = to === 1 || tokens[k]?.hyphen ? numberAt(tokens, k + to) : null
    if (second !== null && second.value > number.value) {
      most = second.value
      k = second.next
    }
  }
  while (
    /^(trading|market|business|calendar|full|consecutive|straight|successive)$/.test(tokens[k]?.text ?? '')
  )
    k++
  const trading = /^(trading|market|business)$/.test(tokens[k - 1]?.text ?? '')
  const word = tokens[k]?.text ?? ''
  const singular = word.endsWith('s') ? word.slice(0, -1) : word
  if (number === null && singular !== word) return null
  const count = number?.value ?? 1
  if (!Number.isInteger(count) || !Number.isInteger(most) || count < 1 || most > 1000) return null
  if (singular === 'session' || (singular === 'day' && trading))
    return { count, most, unit: 'session', next: k + 1 }
  if (singular === 'decade') return { count: count * 10, most: most * 10, unit: 'year', next: k + 1 }
  const unit = unitOf(singular)
  return unit === null ? null : { count, most, unit, next: k + 1 }
}
