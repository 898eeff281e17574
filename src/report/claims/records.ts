/**
 * Claims about records: the largest of a kind of move, the longest streak since. A rank says how far the data reach,
 * since nothing before their first day can be ranked.
 */
import { monthOf } from '../../metrics/calendar-month.ts'
import { dayOfIso, isoOf, isWeekend } from '../../metrics/day.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import { currentStreak, lastAsLong, returnGap, streaks } from '../../metrics/streaks.ts'
import type { CalendarPeriod, ClaimCheck, RecordedMove } from '../../notes/note.ts'
import { formatDay, formatIso, formatValue, listed } from '../format.ts'
import { exchanged } from '../measures/closes.ts'
import { type OwnFinding, withoutSource } from './own-window.ts'
import type { Source } from './sources.ts'

type CheckOf<K extends ClaimCheck['kind']> = Extract<ClaimCheck, { kind: K }>

/** One stretch: its last row and its value. */
interface Move {
  readonly row: number
  readonly value: number
}

function moveOver({ closes }: Source, figure: RecordedMove['figure'], a: number, b: number): number {
  const { small, large } = closes
  const p = small[b]! / small[a]! - 1
  const q = large[b]! / large[a]! - 1
  return figure === 'return.small' ? p : figure === 'return.large' ? q : p - q
}

/** Every stretch of the kind that ends in rows first..last: all runs of so many sessions, or whole calendar months. */
function movesOf(source: Source, { figure, stretch }: RecordedMove, first: number, last: number): Move[] {
  const { dates } = source.closes
  const moves: Move[] = []
  if (typeof stretch === 'string') {
    const period = PERIODS[stretch]
    let before = -1
    for (let row = 0; row <= last; row++) {
      if (!endsPeriod(dates, row, period)) continue
      if (before >= 0 && row >= first) moves.push({ row, value: moveOver(source, figure, before, row) })
      before = row
    }
    return moves
  }
  for (let row = Math.max(first, stretch); row <= last; row++) {
    moves.push({ row, value: moveOver(source, figure, row - stretch, row) })
  }
  return moves
}

/** Number of the period that a day is in. */
const PERIODS: Readonly<Record<CalendarPeriod, (day: number) => number>> = {
  week: day => Math.floor((day + 3) / 7),
  month: monthOf,
  quarter: day => Math.floor(monthOf(day) / 3),
  year: day => Math.floor(monthOf(day) / 12),
}

/** A period at the end of the data is whole when the next weekday is in another one. */
function endsPeriod(dates: Int32Array, row: number, period: (day: number) => number): boolean {
  let next = dates[row + 1]
  if (next === undefined) {
    next = dates[row]! + 1
    while (isWeekend(next)) next++
  }
  return period(next) !== period(dates[row]!)
}

/** The move whose stretch ends on a day, or in the period of that day. */
function moveOn(moves: readonly Move[], dates: Int32Array, day: number, stretch: RecordedMove['stretch']) {
  if (typeof stretch === 'number') return moves.find(({ row }) => dates[row] === day)
  const period = PERIODS[stretch]
  return moves.find(({ row }) => period(dates[row]!) === period(day))
}

function reach({ closes }: Source): string {
  return `the data begin on ${formatDay(closes.dates[0]!)}`
}

const ORDINAL = ['largest', 'second largest', 'third largest', 'fourth largest', 'fifth largest']

function ordinal(rank: number, order?: RecordedMove['order']): string {
  const word = ORDINAL[rank - 1] ?? `number ${rank}`
  return order === undefined ? word : word.replace('largest', 'lowest')
}

/** Whether a move ranks before another: the largest first, or the lowest. */
function beats(one: number, other: number, order: RecordedMove['order']): boolean {
  return order === undefined ? one > other : one < other
}

/** Moves said to have certain ranks among all of their kind since a day, or in all the data. */
export function checkRecord(check: CheckOf<'record'>, sources: readonly Source[]): OwnFinding {
  const { move, ends, ranks, since, until } = check
  const stated = {
    reported: { value: listed(ranks.map(rank => ordinal(rank, move.order))), unit: 'text' as const },
    tolerance: 'Holds when the moves have these ranks among all of their kind, as far as the data reach.',
  }
  const [source] = sources
  if (source === undefined) return withoutSource(stated)
  const { dates } = source.closes
  const last = lastRowBy(dates, dayOfIso(until)!)
  const first = since === null ? 0 : lastRowBy(dates, dayOfIso(since)!) + 1
  const moves = movesOf(source, move, Math.max(0, first), last)
  const named = ends.map(day => moveOn(moves, dates, dayOfIso(day)!, move.stretch))
  if (last < 0 || dates[dates.length - 1]! < dayOfIso(until)! || named.some(each => each === undefined)) {
    return withoutSource(stated, `The data do not hold its days: ${reach(source)}.`)
  }
  const found = named as readonly Move[]
  const rankOf = ({ value }: Move) => 1 + moves.filter(other => beats(other.value, value, move.order)).length
  const computed = found.map(rankOf)
  const same = [...computed].sort((p, q) => p - q).join() === [...ranks].sort((p, q) => p - q).join()
  const unit = move.figure === 'gap.arithmetic' ? ('points' as const) : ('fraction' as const)
  const text = (value: number) => formatValue(value, unit, { signed: true })
  const best = [...moves].sort((p, q) => (move.order === undefined ? q.value - p.value : p.value - q.value))
  const others = best.filter(each => !found.includes(each)).slice(0, 2)
  const short = since !== null && dates[0]! > dayOfIso(since)!
  return {
    ...stated,
    verdict: same ? 'holds' : 'does not hold',
    figure: null,
    recomputed: { value: found[0]!.value, unit },
    difference: null,
    why: `${listed(found.map(each => `${text(each.value)} ${on(dates, each, move.stretch)}`))}: ${listed(computed.map(rank => ordinal(rank, move.order)))} of ${formatValue(moves.length, 'count')}${since === null || short ? `, as ${reach(source)}` : ` since ${formatDay(dayOfIso(since)!)}`}. Others: ${listed(others.map(each => `${text(each.value)} ${on(dates, each, move.stretch)}`))}.`,
    readings: [],
  }
}

function on(dates: Int32Array, { row }: Move, stretch: RecordedMove['stretch']): string {
  const day = dates[row]!
  switch (stretch) {
    case 'week':
      return `in the week to ${formatDay(day)}`
    case 'month':
      return `in ${formatDay(day, 'month')}`
    case 'quarter':
      return `in the quarter to ${formatDay(day, 'month')}`
    case 'year':
      return `in ${formatDay(day, 'year')}`
    case 1:
      return `on ${formatDay(day)}`
    default:
      return `in the ${stretch} days to ${formatDay(day)}`
  }
}

/** A move said to be the largest, or lowest, since a time: the last one at least as extreme lies in it or before. */
export function checkBestSince(check: CheckOf<'best-since'>, sources: readonly Source[]): OwnFinding {
  const { move, end, since } = check
  const size = move.order === undefined ? 'large' : 'low'
  const stated = {
    reported: { value: sinceWords(since), unit: 'text' as const },
    tolerance: `Holds when the last earlier move as ${size} lies ${since.length === 10 ? 'on' : 'in'} ${sinceWords(since)} or before.`,
  }
  const [source] = sources
  if (source === undefined) return withoutSource(stated)
  const { dates } = source.closes
  const day = dayOfIso(end)!
  const moves = movesOf(source, move, 0, lastRowBy(dates, day))
  const own = moveOn(moves, dates, day, move.stretch)
  if (own === undefined || dates[dates.length - 1]! < day) {
    return withoutSource(stated, `The data do not hold its days: ${reach(source)}.`)
  }
  const before = moves
    .filter(({ row, value }) => row < own.row && !beats(own.value, value, move.order))
    .at(-1)
  const unit = move.figure === 'gap.arithmetic' ? ('points' as const) : ('fraction' as const)
  const text = (value: number) => formatValue(value, unit, { signed: true })
  const start = `${text(own.value)} ${on(dates, own, move.stretch)}`
  if (before === undefined) {
    const reaches = isoOf(dates[0]!).slice(0, since.length) <= since
    return {
      ...withoutSource(stated, `${start} is the ${ordinal(1, move.order)} in the data, as ${reach(source)}.`),
      verdict: reaches ? 'holds' : 'cannot be checked here',
      recomputed: { value: own.value, unit },
    }
  }
  return {
    ...stated,
    verdict: isoOf(dates[before.row]!).slice(0, since.length) <= since ? 'holds' : 'does not hold',
    figure: null,
    recomputed: { value: own.value, unit },
    difference: null,
    why: `${start}; the last as ${size} was ${text(before.value)} ${on(dates, before, move.stretch)}.`,
    readings: [],
  }
}

function sinceWords(since: string): string {
  if (since.length === 10) return formatIso(since)
  return since.length === 4 ? since : formatIso(`${since}-01`, 'month')
}

/** Streaks of the large side are those of the small one with the sides exchanged. */
function sided(source: Source, side: 'small' | 'large' = 'small'): Source {
  return side === 'large' ? { ...source, closes: exchanged(source.closes) } : source
}

/** The streak that is going on a day of the claim's own, and those before it. */
function streakOn({ closes }: Source, to: string) {
  const row = lastRowBy(closes.dates, dayOfIso(to)!)
  const runs = streaks(returnGap(closes.price.small, closes.price.large), 0, row)
  return { row, runs, current: currentStreak(runs, row) }
}

/** A streak said to be the longest since a year, a month or a day. */
export function checkStreakSince(check: CheckOf<'streak-since'>, sources: readonly Source[]): OwnFinding {
  const stated = {
    reported: { value: sinceWords(check.since), unit: 'text' as const },
    tolerance: `Holds when the last streak as long ended in ${sinceWords(check.since)} or before.`,
  }
  const [source] = sources
  if (source === undefined) return withoutSource(stated)
  const { dates } = source.closes
  const { row, runs, current } = streakOn(sided(source, check.side), check.to)
  if (row < 1 || dates[dates.length - 1]! < dayOfIso(check.to)!) {
    return withoutSource(stated, `The data do not hold its day: ${reach(source)}.`)
  }
  const day = formatDay(dates[row]!)
  if (current === null) {
    return { ...withoutSource(stated, `No streak was going on ${day}.`), verdict: 'does not hold' }
  }
  const before = lastAsLong(runs, current)
  if (before === null) {
    const reaches = isoOf(dates[0]!).slice(0, check.since.length) <= check.since
    return {
      ...withoutSource(
        stated,
        `The streak of ${current.length} days to ${day} is the longest in the data, as ${reach(source)}.`,
      ),
      verdict: reaches ? 'holds' : 'cannot be checked here',
      recomputed: { value: current.length, unit: 'sessions' },
    }
  }
  const ended = dates[before.last]!
  const when = isoOf(ended).slice(0, check.since.length)
  return {
    ...stated,
    verdict: when <= check.since ? 'holds' : 'does not hold',
    figure: null,
    recomputed: { value: current.length, unit: 'sessions' },
    difference: null,
    why: `The streak to ${day} was ${current.length} days; the last as long, of ${before.length}, ended on ${formatDay(ended)}.`,
    readings: [],
  }
}

/** A streak said to have a rank among all streaks on record. */
export function checkStreakRank(check: CheckOf<'streak-rank'>, sources: readonly Source[]): OwnFinding {
  const stated = {
    reported: { value: `${ordinal(check.rank).replace('largest', 'longest')}`, unit: 'text' as const },
    tolerance: 'Holds when so many streaks were longer, as far as the data reach.',
  }
  const [source] = sources
  if (source === undefined) return withoutSource(stated)
  const { dates } = source.closes
  const { row, runs, current } = streakOn(source, check.to)
  if (row < 1 || dates[dates.length - 1]! < dayOfIso(check.to)!) {
    return withoutSource(stated, `The data do not hold its day: ${reach(source)}.`)
  }
  const longer = runs.filter(run => run.length > (current?.length ?? 0))
  const rank = longer.length + 1
  const which = longer.slice(-2).map(run => `${run.length} to ${formatDay(dates[run.last]!)}`)
  return {
    ...stated,
    verdict: current !== null && rank === check.rank ? 'holds' : 'does not hold',
    figure: null,
    recomputed: { value: current?.length ?? 0, unit: 'sessions' },
    difference: null,
    why: `The streak to ${formatDay(dates[row]!)} was ${current?.length ?? 0} days; ${longer.length === 0 ? 'none was longer' : `longer ${longer.length === 1 ? 'was' : 'were'} ${listed(which)}`}, as ${reach(source)}.`,
    readings: [],
  }
}
