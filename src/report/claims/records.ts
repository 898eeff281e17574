/**
 * Claims about records: the largest of a kind of move, the longest streak since. A rank says how far the data reach,
 * since nothing before their first day can be ranked.
 */
import { monthOf } from '../../metrics/calendar-month.ts'
import { dateOf, dayOfIso } from '../../metrics/day.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import { currentStreak, lastAsLong, returnGap, streaks } from '../../metrics/streaks.ts'
import type { ClaimCheck, RecordedMove } from '../../notes/note.ts'
import { formatDay, formatValue, listed } from '../format.ts'
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
  if (stretch === 'month') {
    let before = -1
    for (let row = 0; row <= last; row++) {
      const ends = row === last ? endsData(dates, row) : monthOf(dates[row + 1]!) !== monthOf(dates[row]!)
      if (!ends) continue
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

/** A month at the end of the data is whole when the next weekday is in another month. */
function endsData(dates: Int32Array, row: number): boolean {
  const next = row + 1 < dates.length ? dates[row + 1]! : dates[row]! + 3
  return monthOf(next) !== monthOf(dates[row]!)
}

/** The move whose stretch ends on a day, or in the month of that day. */
function moveOn(moves: readonly Move[], dates: Int32Array, day: number, stretch: RecordedMove['stretch']) {
  return stretch === 'month'
    ? moves.find(({ row }) => monthOf(dates[row]!) === monthOf(day))
    : moves.find(({ row }) => dates[row] === day)
}

function reach({ closes }: Source): string {
  return `the data begin on ${formatDay(closes.dates[0]!)}`
}

const ORDINAL = ['largest', 'second largest', 'third largest', 'fourth largest', 'fifth largest']

function ordinal(rank: number): string {
  return ORDINAL[rank - 1] ?? `number ${rank}`
}

/** Moves said to have certain ranks among all of their kind since a day, or in all the data. */
export function checkRecord(check: CheckOf<'record'>, sources: readonly Source[]): OwnFinding {
  const { move, ends, ranks, since, until } = check
  const stated = {
    reported: { value: listed(ranks.map(ordinal)), unit: 'text' as const },
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
  const rankOf = ({ value }: Move) => 1 + moves.filter(other => other.value > value).length
  const computed = found.map(rankOf)
  const same = [...computed].sort((p, q) => p - q).join() === [...ranks].sort((p, q) => p - q).join()
  const unit = move.figure === 'gap.arithmetic' ? ('points' as const) : ('fraction' as const)
  const text = (value: number) => formatValue(value, unit, { signed: true })
  const best = [...moves].sort((p, q) => q.value - p.value)
  const others = best.filter(each => !found.includes(each)).slice(0, 2)
  const short = since !== null && dates[0]! > dayOfIso(since)!
  return {
    ...stated,
    verdict: same ? 'holds' : 'does not hold',
    figure: null,
    recomputed: { value: found[0]!.value, unit },
    difference: null,
    why: `${listed(found.map(each => `${text(each.value)} ${on(dates, each, move.stretch)}`))}: ${listed(computed.map(ordinal))} of ${formatValue(moves.length, 'count')}${since === null || short ? `, as ${reach(source)}` : ` since ${formatDay(dayOfIso(since)!)}`}. Others: ${listed(others.map(each => `${text(each.value)} ${on(dates, each, move.stretch)}`))}.`,
    readings: [],
  }
}

function on(dates: Int32Array, { row }: Move, stretch: RecordedMove['stretch']): string {
  return stretch === 'month'
    ? `in ${formatDay(dates[row]!, 'month')}`
    : stretch === 1
      ? `on ${formatDay(dates[row]!)}`
      : `in the ${stretch} days to ${formatDay(dates[row]!)}`
}

/** A move said to be the largest since a month: the last one at least as large lies in it. */
export function checkBestSince(check: CheckOf<'best-since'>, sources: readonly Source[]): OwnFinding {
  const { move, end, since } = check
  const stated = {
    reported: { value: sinceWords(since), unit: 'text' as const },
    tolerance: `Holds when the last earlier move as large lies in ${sinceWords(since)} or before.`,
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
  const before = moves.filter(({ row, value }) => row < own.row && value >= own.value).at(-1)
  const unit = move.figure === 'gap.arithmetic' ? ('points' as const) : ('fraction' as const)
  const text = (value: number) => formatValue(value, unit, { signed: true })
  const start = `${text(own.value)} ${on(dates, own, move.stretch)}`
  if (before === undefined) {
    const reaches = formatDay(dates[0]!, 'year') <= since.slice(0, 4)
    return {
      ...withoutSource(stated, `${start} is the largest in the data, as ${reach(source)}.`),
      verdict: reaches ? 'holds' : 'cannot be checked here',
      recomputed: { value: own.value, unit },
    }
  }
  return {
    ...stated,
    verdict: isoMonth(dates[before.row]!) <= since ? 'holds' : 'does not hold',
    figure: null,
    recomputed: { value: own.value, unit },
    difference: null,
    why: `${start}; the last as large was ${text(before.value)} ${on(dates, before, move.stretch)}.`,
    readings: [],
  }
}

/** "1996-05" of a day, or "1996" where the claim names a year only. */
function isoMonth(day: number): string {
  const { year, month } = dateOf(day)
  return `${year}-${String(month).padStart(2, '0')}`
}

function sinceWords(since: string): string {
  return since.length === 4 ? since : formatDay(dayOfIso(`${since}-01`)!, 'month')
}

/** The streak that is going on a day of the claim's own, and those before it. */
function streakOn({ closes }: Source, to: string) {
  const row = lastRowBy(closes.dates, dayOfIso(to)!)
  const runs = streaks(returnGap(closes.price.small, closes.price.large), 0, row)
  return { row, runs, current: currentStreak(runs, row) }
}

/** A streak said to be the longest since a year or a month. */
export function checkStreakSince(check: CheckOf<'streak-since'>, sources: readonly Source[]): OwnFinding {
  const stated = {
    reported: { value: sinceWords(check.since), unit: 'text' as const },
    tolerance: `Holds when the last streak as long ended in ${sinceWords(check.since)} or before.`,
  }
  const [source] = sources
  if (source === undefined) return withoutSource(stated)
  const { dates } = source.closes
  const { row, runs, current } = streakOn(source, check.to)
  if (row < 1 || dates[dates.length - 1]! < dayOfIso(check.to)!) {
    return withoutSource(stated, `The data do not hold its day: ${reach(source)}.`)
  }
  const day = formatDay(dates[row]!)
  if (current === null) {
    return { ...withoutSource(stated, `No streak was going on ${day}.`), verdict: 'does not hold' }
  }
  const before = lastAsLong(runs, current)
  if (before === null) {
    const reaches = formatDay(dates[0]!, 'year') <= check.since.slice(0, 4)
    return {
      ...withoutSource(
        stated,
        `The streak of ${current.length} days to ${day} is the longest in the data, as ${reach(source)}.`,
      ),
      verdict: reaches ? 'holds' : 'cannot be checked here',
    }
  }
  const ended = dates[before.last]!
  const when = check.since.length === 4 ? formatDay(ended, 'year') : isoMonth(ended)
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
