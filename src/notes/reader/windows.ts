/**
 * Windows in prose: "in the first quarter of 2021", "since April 8", "year to date", "in the five sessions through July 17",
 * "from September to January", "over the past twelve months", "from its November high", "over the next 6 to 12 months".
 */
import { dateOf, dayOf } from '../../metrics/day.ts'
import { type Period, periodBefore, periodOf, plusDays, plusMonths } from './calendar.ts'
import { type Clock, closeBy, sessionsBefore } from './clock.ts'
import { boundaryAt, lengthAt, type PeriodAt, periodAt, unitOf, yearAt } from './dates.ts'
import { sideAt } from './names.ts'
import type { Side } from './reading.ts'
import type { Token } from './tokens.ts'

/**
 * Where a window starts: a day whose last close it is measured from; the highest or lowest close of a stretch; or a month
 * whose high (of a fall) or low (of a rise) is meant.
 */
export type Edge =
  | { readonly kind: 'day'; readonly day: number }
  | {
      readonly kind: 'extreme'
      readonly extreme: 'high' | 'low'
      readonly first: number
      readonly last: number
      readonly side: Side | null
    }
  | { readonly kind: 'swing'; readonly period: Period }

export interface WindowOption {
  readonly from: Edge | null
  readonly to: number | null
}

/**
 * `span`: start and end are stated. `since`: only the start is. `until`: only the end is. `day`: one day, whose return is
 * that over the close before. `state`: a day as of which a figure stands. `next`: time to come.
 */
export type WindowShape = 'span' | 'since' | 'until' | 'day' | 'state' | 'next'

export interface WindowAt {
  readonly shape: WindowShape
  /** What it can mean, the likelier first; more than one where the words do not decide. */
  readonly options: readonly WindowOption[]
  /** The last calendar day that is stated, also when it is after the note's day. */
  readonly stated: number | null
  /** For "the next 6 to 12 months": the first day that counts. */
  readonly earliest: number | null
  /** Whether the end is the last close before the note, for want of a stated one. */
  readonly toDate: boolean
  /** The length of a window that is told by it alone ("five-session lead"), so that it moves with a stated end. */
  readonly back: Length | null
  readonly next: number
}

type Tokens = readonly Token[]

const dayEdge = (day: number): Edge => ({ kind: 'day', day })

function windowAs(
  shape: WindowShape,
  options: readonly WindowOption[],
  next: number,
  rest: Partial<Pick<WindowAt, 'stated' | 'earliest' | 'toDate' | 'back'>> = {},
): WindowAt {
  return { shape, options, next, stated: null, earliest: null, toDate: false, back: null, ...rest }
}

/** The end of a period as the note could know it, and whether that is before the period's own. */
function endOf(period: Period, clock: Clock): { to: number; toDate: boolean } {
  return period.last <= clock.note ? { to: period.last, toDate: false } : { to: clock.asOf, toDate: true }
}

/** A whole period, or as much of it as was over: from the close before it. */
function spanOf(first: Period, last: Period, clock: Clock, next: number): WindowAt {
  const end = endOf(last, clock)
  return windowAs('span', [{ from: dayEdge(first.first - 1), to: end.to }], next, {
    stated: last.last,
    toDate: end.toDate,
  })
}

function spanOrDay({ period, other, next }: PeriodAt, clock: Clock): WindowAt {
  if (period.unit !== 'day') {
    const span = spanOf(period, period, clock, next)
    return other === null
      ? span
      : { ...span, options: [...span.options, ...spanOf(other, other, clock, next).options] }
  }
  const days = other === null ? [period.first] : [period.first, other.first]
  return windowAs(
    'day',
    days.map(day => ({ from: dayEdge(day - 1), to: day })),
    next,
    { stated: period.first },
  )
}

/** A window at a place, or null. */
export function windowAt(tokens: Tokens, i: number, clock: Clock): WindowAt | null {
  const token = tokens[i]
  if (token === undefined) return null
  switch (token.text) {
    case 'in':
    case 'during':
    case 'over':
    case 'for':
    case 'within':
    case 'across':
    case 'throughout':
    case 'on':
      return insideAt(tokens, i + 1, clock, token.text)
    case 'since':
      return sinceAt(tokens, i + 1, clock)
    case 'from':
      return fromAt(tokens, i + 1, clock)
    case 'between':
      return betweenAt(tokens, i + 1, clock)
    case 'at':
    case 'as':
    case 'by':
    case 'through':
    case 'thru':
    case 'until':
    case 'till':
    case 'to':
    case 'ended':
    case 'ending':
    case 'after':
    case 'before':
      return edgeOnlyAt(tokens, i, clock)
    default:
      return toDateAt(tokens, i, clock) ?? adjectiveAt(tokens, i, clock) ?? bareAt(tokens, i, clock)
  }
}

/** Behind "in", "over", "for" and the like. */
function insideAt(tokens: Tokens, i: number, clock: Clock, word: string): WindowAt | null {
  const lengths = lengthWindowAt(tokens, i, clock)
  if (lengths !== null) return lengths
  const toDate = toDateAt(tokens, i, clock)
  if (toDate !== null) return toDate
  const whole = tokens[i]?.text === 'all' && tokens[i + 1]?.text === 'of' ? i + 2 : i
  const full = tokens[whole]?.text === 'full' || tokens[whole]?.text === 'calendar' ? whole + 1 : whole
  const period = periodAt(tokens, full, clock)
  if (period === null) return null
  if (
    word === 'on' &&
    period.period.unit !== 'day' &&
    period.period.unit !== 'month' &&
    period.period.unit !== 'week' &&
    period.period.unit !== 'year'
  )
    return null
  const weekOf = tokens[full]?.text === 'the' ? weekNamedAt(tokens, period, clock) : null
  if (weekOf !== null) return weekOf
  return rangeAt(tokens, period, clock) ?? spanOrDay(period, clock)
}

/** "the week of July 15", "the week ended July 19". */
function weekNamedAt(tokens: Tokens, { period, next }: PeriodAt, clock: Clock): WindowAt | null {
  if (period.unit === 'day') return null
  const word = tokens[next]?.text ?? ''
  if (!/^(of|ended|ending|to|through|after|following|before|since)$/.test(word)) return null
  const length = { count: 1, unit: period.unit }
  return anchoredAt(tokens, next, clock, length)
}

/** "July 10–17", "July 10 to 17, 2024", "November and December", "2023 through 2025", "2023–25". */
function rangeAt(tokens: Tokens, first: PeriodAt, clock: Clock): WindowAt | null {
  const joint = tokens[first.next]
  if (joint === undefined) return null
  const joined = /^(to|through|thru|until|and|-|–|—)$/.test(joint.text)
  if (!joined && !joint.hyphen) return null
  const second = joined ? first.next + 1 : first.next
  const day = shortEndAt(tokens, second, first, clock)
  if (day !== null) return day
  const last = periodAt(tokens, second, clock)
  if (last === null || (joint.text === 'and' && last.period.unit !== first.period.unit)) return null
  if (joint.text === 'and' && last.period.unit === 'day') return null
  const [p, q] = ordered(first, last)
  if (joint.text === 'and' && q.first !== p.last + 1) return null
  return rangeOf(p, q, clock, last.next)
}

function rangeOf(first: Period, last: Period, clock: Clock, next: number): WindowAt | null {
  if (last.last < first.first) return null
  if (first.unit !== 'day') return spanOf(first, last, clock, next)
  const end = endOf(last, clock)
  return windowAs('span', [{ from: dayEdge(first.first), to: end.to }], next, {
    stated: last.last,
    toDate: end.toDate,
  })
}

/** The second half of "July 10–17" and of "2023–25". */
function shortEndAt(tokens: Tokens, i: number, first: PeriodAt, clock: Clock): WindowAt | null {
  const token = tokens[i]
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return null
  const number = Number(token.text)
  const unit = tokens[i + 1]?.text ?? ''
  if (/^(%|percent|percentage|points?|pp|bps?|basis|months?|sessions?|days?)$/.test(unit)) return null
  if (first.period.unit === 'year') {
    const year = 2000 + number
    const last = periodOf(dayOf(year, 1, 1), 'year')
    return token.text.length === 2 && token.hyphen && last.first > first.period.first
      ? spanOf(first.period, last, clock, i + 1)
      : null
  }
  if (first.period.unit !== 'day') return null
  const from = dateOf(first.period.first)
  const comma = tokens[i + 1]?.text === ',' ? 1 : 0
  const year = first.dated ? null : yearAt(tokens, i + 1 + comma)
  const inYear = year?.year ?? from.year
  const [start, end] = [dayOf(inYear, from.month, from.day), dayOf(inYear, from.month, number)]
  if (end <= start) return null
  const last = end <= clock.note ? end : clock.asOf
  return windowAs('span', [{ from: dayEdge(start), to: last }], year?.next ?? i + 1, { stated: end })
}

/** Two periods in their order: a first one without a year is the last before the second, a second the next after the first. */
function ordered(first: PeriodAt, last: PeriodAt): readonly [Period, Period] {
  const [p, q] = [first.period, last.period]
  if (p.first <= q.first) {
    // "September to January 2026": the September is of the year before only where it would come after.
    if (!first.dated && last.dated) return [latestBefore(p, q.first), q]
    return [p, q]
  }
  if (!first.dated) return [latestBefore(p, q.first), q]
  if (!last.dated) return [p, moved(q, yearsUp(q, p.first))]
  return [p, q]
}

function latestBefore(period: Period, day: number): Period {
  let moves = 0
  let out = period
  while (out.first > day && moves > -200) out = moved(period, --moves)
  while (moved(period, moves + 1).first <= day && moves < 200) out = moved(period, ++moves)
  return out
}

function yearsUp(period: Period, day: number): number {
  let moves = 0
  while (moved(period, moves).first < day && moves < 200) moves++
  return moves
}

function moved(period: Period, years: number): Period {
  if (years === 0) return period
  const { year, month, day } = dateOf(period.first)
  const first = dayOf(year + years, month, day)
  return period.unit === 'day' ? { first, last: first, unit: 'day' } : periodOf(first, period.unit)
}

/** "the past twelve months", "the five sessions through July 17", "the first three months of 2025", "the next 6 to 12 months". */
function lengthWindowAt(tokens: Tokens, i: number, clock: Clock): WindowAt | null {
  let k = i
  while (/^(the|its|their|a|each|every|all|of|just|about|only|one)$/.test(tokens[k]?.text ?? '') && k < i + 4)
    k++
  const word = tokens[k]?.text ?? ''
  if (/^(past|last|previous|preceding|trailing|prior|latest|most)$/.test(word)) {
    const from = word === 'most' && tokens[k + 1]?.text === 'recent' ? k + 2 : k + 1
    const length = lengthAt(tokens, from)
    if (length === null) return null
    const part = partOfPeriodAt(tokens, length, clock, 'last')
    if (part !== null) return part
    // "last year" is a calendar year; "the last year" and "the past year" are twelve months.
    if (length.count === 1 && from === k + 1 && /^(last|previous)$/.test(word) && k === i) return null
    if (word === 'last' && length.count === 1 && /^(week|month|quarter)$/.test(length.unit)) return null
    return backFrom(clock.asOf, length, clock, length.next, true)
  }
  if (/^(first|opening|final|closing)$/.test(word)) {
    const length = lengthAt(tokens, k + 1)
    return length === null
      ? null
      : partOfPeriodAt(tokens, length, clock, /^(first|opening)$/.test(word) ? 'first' : 'last')
  }
  if (/^(next|coming|following)$/.test(word)) {
    const length = lengthAt(tokens, k + 1)
    return length === null ? null : nextOf(length, clock)
  }
  const length = lengthAt(tokens, k)
  if (length === null) return null
  const after = tokens[length.next]?.text ?? ''
  if (/^(ahead)$/.test(after)) return nextOf({ ...length, next: length.next + 1 }, clock)
  return anchoredAt(tokens, length.next, clock, length)
}

export type Length = {
  readonly count: number
  readonly most?: number
  readonly unit: Period['unit'] | 'session'
}

/** "… through July 17", "… after the election", "… to June 30", "… of July 15" behind a length of time. */
function anchoredAt(tokens: Tokens, i: number, clock: Clock, length: Length): WindowAt | null {
  let word = tokens[i]?.text ?? ''
  let k = i + 1
  if (/^(ended|ending|up)$/.test(word) && /^(on|in|at|to|with)$/.test(tokens[k]?.text ?? '')) k++
  if (word === 'leading' && tokens[k]?.text === 'up') [word, k] = ['to', k + 2]
  if (
    !/^(through|thru|to|until|till|ended|ending|up|after|following|since|from|before|preceding|of)$/.test(
      word,
    )
  )
    return null
  const boundary = boundaryAt(tokens, k, clock)
  const named = boundary === null ? periodAt(tokens, k, clock) : null
  const period = boundary?.period ?? named?.period
  const next = boundary?.next ?? named?.next
  if (period === undefined || next === undefined) return null
  const last = boundary?.edge === 'start' ? period.first - 1 : period.last
  if (word === 'of') {
    if (length.unit !== 'week' || period.unit !== 'day') return null
    const week = periodOf(period.first, 'week')
    return spanOf(week, week, clock, next)
  }
  if (/^(after|following|since|from)$/.test(word)) return forthFrom(last, length, clock, next)
  const end = /^(before|preceding)$/.test(word) ? period.first - 1 : endOf({ ...period, last }, clock).to
  if (length.unit === 'week' && length.count === 1 && period.unit === 'day') {
    const week = periodOf(end, 'week')
    return windowAs('span', [{ from: dayEdge(week.first - 1), to: end }], next, { stated: end })
  }
  return backFrom(end, length, clock, next, false)
}

/** So much time up to a close. Days beyond two weeks can be sessions or calendar days: both are given. */
export function backFrom(
  end: number,
  length: Length,
  clock: Clock,
  next: number,
  toDate: boolean,
): WindowAt | null {
  const options: WindowOption[] = []
  const sessions = () => {
    const day = sessionsBefore(clock.sessions, closeBy(clock.sessions, end), length.count)
    if (day !== null) options.push({ from: dayEdge(day), to: end })
  }
  if (length.unit === 'session') sessions()
  else if (length.unit === 'day') {
    if (length.count > 10) options.push({ from: dayEdge(plusDays(end, -length.count)), to: end })
    sessions()
  } else {
    // "the twelve months to June" runs from month's end to month's end.
    const monthEnd = !toDate && length.unit !== 'week' && periodOf(end, 'month').last === end
    const start = shifted(end, length.unit, -length.count)
    options.push({ from: dayEdge(monthEnd ? periodOf(start, 'month').last : start), to: end })
  }
  return options.length === 0 ? null : windowAs('span', options, next, { stated: end, toDate })
}

function forthFrom(start: number, length: Length, clock: Clock, next: number): WindowAt | null {
  const from = dayEdge(start)
  const base = closeBy(clock.sessions, start)
  const end =
    length.unit === 'session' || length.unit === 'day'
      ? sessionsBefore(clock.sessions, base, -length.count)
      : shifted(start, length.unit, length.count)
  if (end === null) return null
  return windowAs('span', [{ from, to: end <= clock.note ? end : clock.asOf }], next, { stated: end })
}

function shifted(day: number, unit: Period['unit'], count: number): number {
  switch (unit) {
    case 'week':
      return plusDays(day, 7 * count)
    case 'day':
      return plusDays(day, count)
    case 'month':
      return plusMonths(day, count)
    case 'quarter':
      return plusMonths(day, 3 * count)
    case 'half':
      return plusMonths(day, 6 * count)
    case 'year':
      return plusMonths(day, 12 * count)
  }
}

/** "the first three months of the year", "the last six months of 2025", "the first ten sessions of 2026". */
function partOfPeriodAt(
  tokens: Tokens,
  length: Length & { readonly next: number },
  clock: Clock,
  which: 'first' | 'last',
): WindowAt | null {
  if (!/^(of|in)$/.test(tokens[length.next]?.text ?? '')) return null
  const named = periodAt(tokens, length.next + 1, clock)
  if (named === null || named.period.unit === 'day') return null
  const { period, next } = named
  const before = period.first - 1
  if (which === 'last') {
    const end = endOf(period, clock)
    const unit = length.unit
    if (unit === 'session' || unit === 'day')
      return backFrom(
        closeBy(clock.sessions, end.to),
        { count: length.count, unit: 'session' },
        clock,
        next,
        false,
      )
    return windowAs(
      'span',
      [{ from: dayEdge(plusMonthsEnd(period.last, unit, -length.count)), to: end.to }],
      next,
      { stated: period.last },
    )
  }
  if (length.unit === 'session' || length.unit === 'day') {
    return forthFrom(before, { count: length.count, unit: 'session' }, clock, next)
  }
  const end = plusMonthsEnd(before, length.unit, length.count)
  return windowAs('span', [{ from: dayEdge(before), to: end <= clock.note ? end : clock.asOf }], next, {
    stated: end,
    toDate: end > clock.note,
  })
}

/** So many units from a month's end to another month's end. */
function plusMonthsEnd(day: number, unit: Period['unit'], count: number): number {
  if (unit === 'week' || unit === 'day') return shifted(day, unit, count)
  return periodOf(shifted(day - 3, unit, count), 'month').last
}

/** "the next 6 to 12 months": from the last close before the note. */
function nextOf(
  length: Length & { readonly most: number; readonly next: number },
  clock: Clock,
): WindowAt | null {
  const unit = length.unit === 'session' ? null : length.unit
  const ahead = (count: number) =>
    unit === null
      ? plusDays(clock.asOf, Math.round((count * 365.25) / 252))
      : shifted(clock.asOf, unit, count)
  const end = ahead(length.most)
  return windowAs('next', [{ from: dayEdge(clock.asOf), to: end }], length.next, {
    stated: end,
    earliest: length.most > length.count ? ahead(length.count) : null,
  })
}

/** Behind "since". */
function sinceAt(tokens: Tokens, i: number, clock: Clock): WindowAt | null {
  const edge = startAt(tokens, i, clock, 'since')
  return edge === null
    ? null
    : windowAs(
        'since',
        edge.options.map(from => ({ from, to: clock.asOf })),
        edge.next,
        { toDate: true },
      )
}

/** A start: a high or low, the edge of a period, a day, or the end of a period that is over. */
function startAt(
  tokens: Tokens,
  i: number,
  clock: Clock,
  word: 'since' | 'from',
): { readonly options: readonly Edge[]; readonly period: PeriodAt | null; readonly next: number } | null {
  const extreme = extremeAt(tokens, i, clock)
  if (extreme !== null) return { options: [extreme.edge], period: null, next: extreme.next }
  const boundary = boundaryAt(tokens, i, clock)
  if (boundary !== null) {
    const { edge, period, next } = boundary
    return { options: [dayEdge(edge === 'start' ? period.first - 1 : period.last)], period: null, next }
  }
  const close = closeWords(tokens, i)
  const named = periodAt(tokens, close, clock)
  if (named === null) return null
  const { period, other, next } = named
  if (period.unit === 'day') {
    const days = other === null ? [period.first] : [period.first, other.first]
    return { options: days.map(dayEdge), period: named, next }
  }
  if (word === 'from') return { options: [{ kind: 'swing', period }], period: named, next }
  if (period.last >= clock.asOf) return { options: [dayEdge(period.first - 1)], period: named, next }
  // "since August" is since its end; a whole year leaves both its start and its end open.
  const ends = [dayEdge(period.last)]
  return {
    options: period.unit === 'year' ? [dayEdge(period.first - 1), ...ends] : ends,
    period: named,
    next,
  }
}

/** Skips "the close on", "the close of". */
function closeWords(tokens: Tokens, i: number): number {
  let k = i
  if (tokens[k]?.text === 'the' && /^(close|closing)$/.test(tokens[k + 1]?.text ?? '')) {
    k += 2
    if (/^(on|of)$/.test(tokens[k]?.text ?? '')) k++
  }
  return k
}

/** Behind "from": a start, and mostly an end. */
function fromAt(tokens: Tokens, i: number, clock: Clock): WindowAt | null {
  const start = startAt(tokens, i, clock, 'from')
  if (start === null) return null
  const joint = tokens[start.next]
  let k = start.next
  if (joint?.text === 'up' && tokens[k + 1]?.text === 'to') k++
  const joined = /^(to|through|thru|until|till|-|–|—)$/.test(tokens[k]?.text ?? '')
  if (!joined && !joint?.hyphen) {
    const since = start.options.map(from => ({
      from: from.kind === 'swing' ? dayEdge(from.period.first - 1) : from,
      to: clock.asOf,
    }))
    return windowAs('since', since, start.next, { toDate: true })
  }
  const second = joined ? k + 1 : k
  if (start.period !== null) {
    const short = shortEndAt(tokens, second, start.period, clock)
    if (short !== null) return short
  }
  const extreme = extremeAt(tokens, second, clock)
  if (extreme !== null) return null
  const boundary = boundaryAt(tokens, second, clock)
  const named = boundary === null ? periodAt(tokens, closeWords(tokens, second), clock) : null
  if (named !== null && start.period !== null) {
    const [p, q] = ordered(start.period, named)
    if (q.last < p.first) return null
    const end = endOf(q, clock)
    // Months to months are whole; a month to a day starts from the month's high or low.
    const from: Edge =
      p.unit === 'day'
        ? dayEdge(p.first)
        : q.unit === 'day'
          ? { kind: 'swing', period: p }
          : dayEdge(p.first - 1)
    return windowAs('span', [{ from, to: end.to }], named.next, { stated: q.last, toDate: end.toDate })
  }
  const period = boundary?.period ?? named?.period
  const next = boundary?.next ?? named?.next
  if (period === undefined || next === undefined) return nowEnd(tokens, second, start.options, clock)
  const last = boundary?.edge === 'start' ? period.first - 1 : period.last
  const end = last <= clock.note ? last : clock.asOf
  return windowAs(
    'span',
    start.options.map(from => ({
      from: from.kind === 'swing' ? dayEdge(from.period.first - 1) : from,
      to: end,
    })),
    next,
    { stated: last },
  )
}

/** "to date", "to now", "to the latest close". */
function nowEnd(tokens: Tokens, i: number, options: readonly Edge[], clock: Clock): WindowAt | null {
  if (!/^(date|now|present)$/.test(tokens[i]?.text ?? '')) return null
  return windowAs(
    'since',
    options.map(from => ({ from, to: clock.asOf })),
    i + 1,
    { toDate: true },
  )
}

/** Behind "between": "the end of August and January 20". */
/** "between the low of April 8 and Thursday". */
function betweenExtreme(tokens: Tokens, i: number, clock: Clock): WindowAt | null {
  const start = extremeAt(tokens, i, clock)
  if (start === null || tokens[start.next]?.text !== 'and') return null
  const second = start.next + 1
  const end = boundaryAt(tokens, second, clock) ?? periodAt(tokens, closeWords(tokens, second), clock)
  if (end === null) return null
  const { last } = end.period
  return windowAs('span', [{ from: start.edge, to: last <= clock.note ? last : clock.asOf }], end.next, {
    stated: last,
  })
}

function betweenAt(tokens: Tokens, i: number, clock: Clock): WindowAt | null {
  const extreme = betweenExtreme(tokens, i, clock)
  if (extreme !== null) return extreme
  const boundary = boundaryAt(tokens, i, clock)
  const named = boundary === null ? periodAt(tokens, i, clock) : null
  const next = boundary?.next ?? named?.next
  if (next === undefined || tokens[next]?.text !== 'and') return null
  if (named !== null) {
    const short = shortEndAt(tokens, next + 1, named, clock)
    if (short !== null) return short
  }
  const endBoundary = boundaryAt(tokens, next + 1, clock)
  const endNamed = endBoundary === null ? periodAt(tokens, next + 1, clock) : null
  const last = endBoundary?.period ?? endNamed?.period
  const after = endBoundary?.next ?? endNamed?.next
  if (last === undefined || after === undefined) return null
  if (named !== null && endNamed !== null) {
    const [p, q] = ordered(named, endNamed)
    return rangeOf(p, q, clock, after)
  }
  const first = boundary === null ? named!.period : boundary.period
  const from =
    boundary === null
      ? first.unit === 'day'
        ? first.first
        : first.first - 1
      : boundary.edge === 'start'
        ? first.first - 1
        : first.last
  const to = endBoundary?.edge === 'start' ? last.first - 1 : last.last
  // A start without a year that would lie behind the end is of a year before.
  const start = from < to ? from : plusMonths(from, -12)
  if (start >= to) return null
  return windowAs('span', [{ from: dayEdge(start), to: to <= clock.note ? to : clock.asOf }], after, {
    stated: to,
  })
}

/** "at the end of the quarter", "as of January 20", "through Friday", "by year-end". */
function edgeOnlyAt(tokens: Tokens, i: number, clock: Clock): WindowAt | null {
  const word = tokens[i]!.text
  if (word === 'after' || word === 'before') return null
  let k = i + 1
  if (word === 'as') {
    if (!/^(of|at)$/.test(tokens[k]?.text ?? '')) return null
    k++
  }
  if (word === 'ended' || word === 'ending') return null
  const close = closeWords(tokens, k)
  const ahead = word === 'by'
  const boundary = boundaryAt(tokens, k, clock)
  if (boundary !== null) {
    const { edge, period, next } = boundary
    const day = edge === 'start' ? period.first - 1 : period.last
    return stateOrUntil(word, day, clock, next, ahead)
  }
  const named = periodAt(tokens, close, clock)
  if (named === null) return null
  if (word === 'at' && close === k) return null
  if (word === 'to' && named.period.unit !== 'day') return null
  const day =
    ahead && !named.dated && named.period.last < clock.note ? moved(named.period, 1).last : named.period.last
  return stateOrUntil(word, day, clock, named.next, ahead)
}

function stateOrUntil(word: string, day: number, clock: Clock, next: number, ahead: boolean): WindowAt {
  if (ahead && day > clock.note) {
    return windowAs('next', [{ from: dayEdge(clock.asOf), to: day }], next, { stated: day })
  }
  const to = day <= clock.note ? day : clock.asOf
  const shape = word === 'at' || word === 'as' ? 'state' : 'until'
  return windowAs(shape, [{ from: null, to }], next, { stated: day, toDate: day > clock.note })
}

/** "year to date", "YTD", "so far this year", "this month", "last quarter", "the past year" without a word before. */
function toDateAt(tokens: Tokens, i: number, clock: Clock): WindowAt | null {
  let k = i
  if (tokens[k]?.text === 'the' && unitOf(tokens[k + 1]?.text ?? '') !== null) k++
  const unit = unitOf(tokens[k]?.text ?? '')
  if (unit !== null && tokens[k + 1]?.text === 'to' && tokens[k + 2]?.text === 'date')
    return dateSpan(unit, clock, k + 3)
  if (unit !== null && tokens[k + 1]?.text === 'so' && tokens[k + 2]?.text === 'far')
    return dateSpan(unit, clock, k + 3)
  const short = { ytd: 'year', mtd: 'month', qtd: 'quarter', wtd: 'week' } as const
  const text = tokens[k]?.text ?? ''
  if (Object.hasOwn(short, text)) return dateSpan(short[text as keyof typeof short], clock, k + 1)
  if (text === 'so' && tokens[k + 1]?.text === 'far') {
    const from = /^(in|for|during)$/.test(tokens[k + 2]?.text ?? '') ? k + 3 : k + 2
    const named = periodAt(tokens, from, clock)
    return named === null ? null : spanOrDay(named, clock)
  }
  if (/^(this|last|previous)$/.test(text)) {
    const named = periodAt(tokens, k, clock)
    if (named === null || named.period.unit === 'day') return lengthWindowAt(tokens, i, clock)
    const far =
      tokens[named.next]?.text === 'so' && tokens[named.next + 1]?.text === 'far'
        ? named.next + 2
        : named.next
    return spanOf(named.period, named.period, clock, far)
  }
  if (text === 'the' && /^(past|last|next|first|final|coming)$/.test(tokens[i + 1]?.text ?? ''))
    return lengthWindowAt(tokens, i, clock)
  return null
}

function dateSpan(unit: Period['unit'], clock: Clock, next: number): WindowAt {
  const own = periodOf(clock.note, unit)
  // On the first days of a period, before it has a close, "to date" has no meaning yet.
  const period = own.first <= clock.asOf ? own : periodBefore(own)
  return spanOf(period, period, clock, next)
}

const MEASURED =
  /^(lead|leads|gain|gains|return|returns|loss|advance|rally|outperformance|underperformance|rise|decline|drop|gap|spread|jump|performance)$/

/** "five-session lead", "three-month return", "12-month gain": a length of time as an adjective, up to now or a stated day. */
function adjectiveAt(tokens: Tokens, i: number, clock: Clock): WindowAt | null {
  const length = lengthAt(tokens, i)
  if (length === null || length.next === i + 1 || !tokens[length.next - 1]!.hyphen) return null
  if (/s$/.test(tokens[length.next - 1]!.text)) return null
  const near = [0, 1, 2].some(k => MEASURED.test(tokens[length.next + k]?.text ?? ''))
  if (!near) return null
  const own: Length = length.unit === 'day' ? { count: length.count, unit: 'session' } : length
  const window = backFrom(clock.asOf, own, clock, length.next, true)
  return window === null ? null : { ...window, back: own }
}

/** Words before a date that make another time of it, which is not read: "late October", "after July 17". */
const VAGUE =
  /^(early|late|mid|after|before|since|from|until|till|by|around|near|toward|towards|than|to|through|prior|following|about|of|between|versus|like|until|unlike)$/

/** A date without a word before it: ", January 2 to 22, 2026", "first-quarter", "July's", "November". */
function bareAt(tokens: Tokens, i: number, clock: Clock): WindowAt | null {
  const named = periodAt(tokens, i, clock)
  if (named === null) return null
  const { unit } = named.period
  if (VAGUE.test(tokens[i - 1]?.text ?? '')) return null
  const last = tokens[named.next - 1]!
  if (unit === 'year' && !last.possessive) {
    // "2024" alone is a number; "2023–2025" behind a comma, and "full-year 2024", are years.
    if (!/^(year|calendar|full|ended|finished|closed)$/.test(tokens[i - 1]?.text ?? '')) return null
  }
  if (tokens[i]!.text === 'the' && unit !== 'quarter' && unit !== 'half' && unit !== 'day') return null
  if (unit === 'day' && electionOnly(tokens, i)) return null
  return rangeAt(tokens, named, clock) ?? spanOrDay(named, clock)
}

function electionOnly(tokens: Tokens, i: number): boolean {
  return (
    /^(the|election|us|american|november|presidential|midterm)$/.test(tokens[i]!.text) &&
    tokens[i + 1]?.kind === 'word'
  )
}

const HIGHS = /^(high|highs|peak|top|record|highest)$/
const LOWS = /^(low|lows|trough|bottom|nadir|lowest)$/

/**
 * "its November 2021 high", "the low of March 2020", "the S&P 500's low of October 12, 2022", "a 52-week high", "its record
 * high", "its high of the period since August".
 */
export function extremeAt(
  tokens: Tokens,
  i: number,
  clock: Clock,
): { readonly edge: Edge; readonly next: number } | null {
  let k = i
  let side: Side | null = null
  let period: Period | null = null
  let year = false
  let always = false
  for (let words = 0; words < 12; words++) {
    const token = tokens[k]
    if (token === undefined) return null
    const named = sideAt(tokens, k)
    if (named !== null) {
      if (named.side === 'other') return null
      side = named.side
      k = named.next
      continue
    }
    if (HIGHS.test(token.text) || LOWS.test(token.text)) {
      if (token.text === 'record' && /^(high|highs|low|lows|peak|close)$/.test(tokens[k + 1]?.text ?? '')) {
        always = true
        k++
        continue
      }
      const extreme = HIGHS.test(token.text) ? 'high' : 'low'
      const behind = periodOfExtreme(tokens, k + 1, clock)
      const { next } = behind
      const own = behind.period ?? period
      if (own !== null && own.unit === 'day') return { edge: dayEdge(own.first), next }
      const last = clock.asOf
      const first =
        own?.first ?? (year ? plusMonths(last, -12) : always || token.text === 'record' ? -1e6 : null)
      if (first === null) return null
      return {
        edge: { kind: 'extreme', extreme, first, last: own === null ? last : Math.min(own.last, last), side },
        next,
      }
    }
    const time = periodAt(tokens, k, clock)
    if (time !== null) {
      period = time.period
      k = time.next
      continue
    }
    if (/^(all|time|ever|record|historic|lifetime)$/.test(token.text)) always = true
    else if (token.text === '52' && /^weeks?$/.test(tokens[k + 1]?.text ?? '')) {
      year = true
      k++
    } else if (
      !/^(its|their|the|a|an|closing|intraday|recent|latest|previous|prior|old|bear|bull|market|cycle|pandemic|covid)$/.test(
        token.text,
      )
    )
      return null
    k++
  }
  return null
}

/** What stands behind "high" or "low": "of March 2020", "in November 2021", "on October 12", "of the period since August". */
function periodOfExtreme(
  tokens: Tokens,
  i: number,
  clock: Clock,
): { readonly period: Period | null; readonly next: number } {
  const word = tokens[i]?.text ?? ''
  if (!/^(of|in|on|from|set|reached|hit|made)$/.test(word)) return { period: null, next: i }
  const skip = /^(set|reached|hit|made)$/.test(word) && /^(in|on)$/.test(tokens[i + 1]?.text ?? '') ? 2 : 1
  const the =
    tokens[i + skip]?.text === 'the' &&
    /^(period|window|stretch|time)$/.test(tokens[i + skip + 1]?.text ?? '')
  if (the && tokens[i + skip + 2]?.text === 'since') {
    const since = sinceAt(tokens, i + skip + 3, clock)
    const from = since?.options[0]?.from
    if (since !== null && from?.kind === 'day')
      return { period: { first: from.day, last: clock.asOf, unit: 'year' }, next: since.next }
  }
  const named = periodAt(tokens, i + skip, clock)
  return named === null ? { period: null, next: i } : { period: named.period, next: named.next }
}
