/**
 * Readings of records: "its best month since November 2020", "the third-best quarter on record", "their worst day since".
 */
import { dateOf, isoOf, isWeekend } from '../../metrics/day.ts'
import type { CalendarPeriod } from '../note.ts'
import { type Days, readingsOf } from './build.ts'
import { periodBefore, periodOf } from './calendar.ts'
import { type Clock, closeBy } from './clock.ts'
import { periodAt } from './dates.ts'
import { leaderOf, plainDraft, relativeWord, type Work } from './levels.ts'
import { sideAt } from './names.ts'
import { ordinalAt } from './numbers.ts'
import type { Rank, Side } from './reading.ts'
import { type Scene, subjectOf } from './scene.ts'
import { FALL_NOUNS, LAG_NOUNS, LEAD_NOUNS, RETURN_NOUNS, RISE_NOUNS } from './words.ts'

const BEST: ReadonlySet<string> = new Set(['best', 'strongest', 'finest'])
const WORST: ReadonlySet<string> = new Set(['worst', 'weakest', 'poorest'])
/** Words that say best or worst by their noun: "largest gain", "biggest loss". */
const SIZE: ReadonlySet<string> = new Set(
  'largest biggest widest greatest sharpest steepest highest'.split(' '),
)
/** Words that a record begins with. */
export const SUPERLATIVES: ReadonlySet<string> = new Set([...BEST, ...WORST, ...SIZE])

const UNITS: Readonly<Record<string, 'day' | CalendarPeriod>> = {
  day: 'day',
  session: 'day',
  daily: 'day',
  week: 'week',
  weekly: 'week',
  month: 'month',
  monthly: 'month',
  quarter: 'quarter',
  quarterly: 'quarter',
  year: 'year',
  annual: 'year',
  yearly: 'year',
}

/** Longest stretch of days that is one of a unit. */
const SPANS: Readonly<Record<'day' | CalendarPeriod, number>> = {
  day: 5,
  week: 8,
  month: 32,
  quarter: 93,
  year: 367,
}

type Unit = 'day' | CalendarPeriod

/** What is to come has no rank yet. */
const TO_COME = /^(will|should|would|could|may|might|expect|expects|expected|likely|shall|set)$/

/** What is ranked, and the token behind the words that say so. */
interface Ranked {
  readonly unit: Unit
  readonly order: Rank['order']
  readonly relative: boolean
  readonly next: number
}

/** Reads the first record of a sentence that has a time since which, or is one "on record". */
export function readRanks(work: Work): void {
  const { tokens } = work.scene
  for (let i = 0; i < tokens.length; i++) {
    const { text } = tokens[i]!
    if (SUPERLATIVES.has(text) && readRank(work, i)) return
  }
}

function readRank(work: Work, at: number): boolean {
  const { scene } = work
  const { tokens, clock } = scene
  const place = placeBefore(scene, at)
  if (place === null || tokens.slice(0, at).some(({ text }) => TO_COME.test(text))) return false
  const ranked = rankedAt(scene, at)
  if (ranked === null) return false
  const tail = tailAt(scene, ranked.next)
  if (tail === null) return false
  const since = sinceAt(scene, tail.next)
  if (since === null) return false
  const chunk = scene.chunks.findIndex(({ first, next }) => first <= place.first && next > place.first)
  const relative = ranked.relative || tail.against
  const side = tail.side ?? sideOf(scene, chunk, relative)
  if (side === null) return false
  const found = endOf(scene, { first: place.first, next: since.next }, ranked.unit, clock)
  if (found === null) return false
  const { reported } = since
  const days = found.days.filter(({ from }) => reported === null || from === null || reported < isoOf(from))
  if (days.length === 0) return false
  // A lead of the large side is a low gap of the small one.
  const flipped = relative && side === 'large'
  const order = flipped ? (ranked.order === 'best' ? 'worst' : 'best') : ranked.order
  const rank: Rank = { place: place.value, order, stretch: ranked.unit === 'day' ? 1 : ranked.unit }
  const figure = relative ? 'gap.arithmetic' : `return.${side}`
  const draft = plainDraft(figure, relative ? 'small' : side, 'rank', chunk)
  const measure = { start: tokens[place.first]!.start, end: tokens[ranked.next - 1]!.end }
  const time = { start: tokens[since.first]!.start, end: tokens[since.next - 1]!.end }
  const value = reported === null ? null : time
  for (const reading of readingsOf(scene, draft, days, found.window, work.choice)) {
    const read = { ...reading, reported, unit: 'words' as const, rank, at: { ...reading.at, measure, value } }
    work.readings.push(read)
  }
  // Neither its time nor a window within its words is one of another statement.
  for (const [i, { type, first, next }] of scene.chunks.entries())
    if (type === 'window' && first < since.next && next > place.first) work.used.add(i)
  return true
}

/** The rank before a superlative: "third-best"; 1 where there is none, null for "one of the best". */
function placeBefore(
  { tokens }: Scene,
  at: number,
): { readonly value: number; readonly first: number } | null {
  for (const first of [at - 1, at - 2]) {
    const ordinal = first < 0 ? null : ordinalAt(tokens, first)
    if (ordinal !== null && ordinal.next === at) return { value: ordinal.value, first }
  }
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ text }) => text)
  return before.includes('one') || before.includes('among') ? null : { value: 1, first: at }
}

/** "month", "one-day gain", "weekly loss", "margin in a month". */
function rankedAt({ tokens }: Scene, at: number): Ranked | null {
  const word = (k: number) => tokens[k]?.text ?? ''
  let k = at + 1
  while (/^(single|one|calendar|full|trading|relative)$/.test(word(k))) k++
  let unit = Object.hasOwn(UNITS, word(k)) ? UNITS[word(k)]! : null
  if (unit !== null) k++
  const noun = word(k)
  const named = nounOf(noun)
  if (named !== null) {
    k++
    if (unit === null) {
      if (!/^(in|over|for)$/.test(word(k))) return null
      k++
      while (/^(a|any|one|single)$/.test(word(k))) k++
      unit = Object.hasOwn(UNITS, word(k)) ? UNITS[word(k)]! : null
      k++
    }
  }
  if (unit === null || (named === null && /ly$|^annual$/.test(word(k - 1)))) return null
  const superlative = tokens[at]!.text
  if (named === null && SIZE.has(superlative)) return null
  const order = WORST.has(superlative) || (SIZE.has(superlative) && named === 'fall') ? 'worst' : 'best'
  return { unit, order, relative: LEAD_NOUNS.has(noun) || LAG_NOUNS.has(noun), next: k }
}

function nounOf(noun: string): 'rise' | 'fall' | null {
  if (FALL_NOUNS.has(noun) || LAG_NOUNS.has(noun)) return 'fall'
  return RISE_NOUNS.has(noun) || RETURN_NOUNS.has(noun) || LEAD_NOUNS.has(noun) ? 'rise' : null
}

interface Tail {
  /** The side that "for small caps" names. */
  readonly side: Side | null
  /** Whether "relative to large caps" makes it a lead. */
  readonly against: boolean
  readonly next: number
}

/** What stands between the noun and its time; null for anything but the two sides. */
function tailAt({ tokens }: Scene, from: number): Tail | null {
  let k = from
  let side: Side | null = null
  let against = false
  for (let turns = 0; turns < 2; turns++) {
    const word = tokens[k]?.text ?? ''
    const two = `${word} ${tokens[k + 1]?.text ?? ''}`
    const versus = /^(against|versus|vs|over)$/.test(word) || /^(relative to|compared with)$/.test(two)
    if (!versus && !/^(for|of|by)$/.test(word)) break
    k += /^(relative to|compared with)$/.test(two) ? 2 : 1
    if (tokens[k]?.text === 'the') k++
    const name = sideAt(tokens, k)
    if (name === null || name.side === 'other') return null
    if (versus) against = true
    else side = name.side
    k = name.next
  }
  return { side, against, next: k }
}

interface Since {
  /** "2020-11", "2020", "2020-11-09", or null for "on record". */
  readonly reported: string | null
  readonly first: number
  readonly next: number
}

function sinceAt({ tokens, clock }: Scene, k: number): Since | null {
  const two = `${tokens[k]?.text ?? ''} ${tokens[k + 1]?.text ?? ''}`
  if (/^(on record|in history)$/.test(two)) return { reported: null, first: k, next: k + 2 }
  if (tokens[k]?.text !== 'since') return null
  const named = periodAt(tokens, k + 1, clock)
  if (named === null || named.other !== null) return null
  const { unit, first } = named.period
  const { year, month } = dateOf(first)
  switch (unit) {
    case 'day':
      return { reported: isoOf(first), first: k, next: named.next }
    case 'month':
      return { reported: `${year}-${String(month).padStart(2, '0')}`, first: k, next: named.next }
    case 'year':
      return { reported: String(year), first: k, next: named.next }
    default:
      return null
  }
}

/** Whose record it is; for a lead the side that is ahead. */
function sideOf(scene: Scene, at: number, relative: boolean): Side | null {
  const verb = relative ? relativeWord(scene) : null
  const subject =
    verb === null ? subjectOf(scene, at, []) : (leaderOf(scene, verb) ?? subjectOf(scene, at, []))
  return subject === 'small' || subject === 'large' ? subject : null
}

/**
 * The days of the stretch: those of the sentence, else the latest whole one before the note.
 * @param words tokens of the record itself, whose times are no window
 */
function endOf(
  { chunks }: Scene,
  words: { readonly first: number; readonly next: number },
  unit: Unit,
  clock: Clock,
): { readonly days: readonly Days[]; readonly window: number | null } | null {
  const windows = chunks.flatMap((chunk, i) => {
    const inside = chunk.first < words.next && chunk.next > words.first
    return chunk.type === 'window' && !inside && /^(day|span|state)$/.test(chunk.window.shape) ? [i] : []
  })
  const window =
    windows.findLast(i => chunks[i]!.first < words.first) ??
    windows.find(i => chunks[i]!.first > words.first) ??
    null
  if (window === null) return { days: [latest(unit, clock)], window }
  const chunk = chunks[window]!
  if (chunk.type !== 'window') return null
  const days = chunk.window.options.flatMap(({ from, to }): Days[] => {
    if (to === null) return []
    const start = from?.kind === 'day' ? from.day : to - 1
    return to - start > SPANS[unit] ? [] : [stretchOn(to, unit, clock)]
  })
  return days.length === 0 ? null : { days, window }
}

/** The stretch of a unit that holds a day. */
function stretchOn(day: number, unit: Unit, { sessions }: Clock): Days {
  const period = periodOf(day, unit)
  const to = closeBy(sessions, period.last)
  const from = closeBy(sessions, (unit === 'day' ? to : period.first) - 1)
  return { from, to, earliest: null, ahead: false }
}

/** The latest stretch that was over by the last close before the note. */
function latest(unit: Unit, clock: Clock): Days {
  let next = clock.asOf + 1
  while (isWeekend(next)) next++
  const period = periodOf(clock.asOf, unit)
  const over = unit === 'day' || periodOf(next, unit).first !== period.first
  return stretchOn(over ? clock.asOf : periodBefore(period).first, unit, clock)
}
