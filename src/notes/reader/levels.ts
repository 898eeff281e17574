/**
 * Readings of where things stand: prices against averages, averages against each other, volatility, beta, correlation, the
 * ratio below its high, streaks, and "the longest since".
 */

import { dateOf, isoOf } from '../../metrics/day.ts'
import { type Draft, readingsOf, stateOf, stretchOf, windowFor } from './build.ts'
import type { Chunk } from './chunks.ts'
import { closeBy } from './clock.ts'
import { periodAt } from './dates.ts'
import type { PrintedValue } from './numbers.ts'
import type { Reading, Side } from './reading.ts'
import { negated, type Scene, type Subject, subjectOf, wordAt } from './scene.ts'
import { extremeAt } from './windows.ts'
import { FALLS, LAG_NOUNS, LAGS, LEAD_NOUNS, LEADS, RISES } from './words.ts'

/** Collects readings and marks what they were made of, so that nothing is read twice. */
export interface Work {
  readonly scene: Scene
  readonly readings: Reading[]
  readonly used: Set<number>
  readonly choice: () => number
}

const ABOVE = /^(above|over|topped|reclaimed|cleared|exceeds|exceeded|atop|surpassed)$/
const BELOW = /^(below|under|beneath|underneath|lost)$/

export function plainDraft(figure: string, side: Side, kind: Reading['kind'], measureAt: number): Draft {
  return { figure, side, kind, sign: 1, value: null, measureAt, valueAt: null, basis: null }
}

type AverageChunk = Extract<Chunk, { type: 'average' }>

/** "27% above its 200-day moving average", "above both its 20-day and its 50-day averages", "its 50-day is above the 200-day". */
export function readAverages(work: Work): void {
  const { scene, used } = work
  const averages = scene.chunks.flatMap((chunk, i) => (chunk.type === 'average' ? [{ chunk, i }] : []))
  if (averages.length === 0) return
  for (const { i } of averages) used.add(i)
  const at = scene.chunks.findIndex((chunk, i) => chunk.type === 'word' && positionOf(scene, i) !== null)
  if (at < 0) return
  const state = stateOf(scene, used, at)
  if (state === null) return
  const direction = positionOf(scene, at)! * (negated(scene, at) || beforeIs(scene, at, 'longer') ? -1 : 1)
  const kind = direction > 0 ? 'above' : 'below'
  const behind = averages.filter(({ i }) => i > at)
  const before = averages.filter(({ i }) => i < at)
  if (before.length === 1 && behind.length === 1) {
    const side = ownerOf(scene, before[0]!.i)
    if (side === null) return
    const [p, q] = [before[0]!.chunk.length, behind[0]!.chunk.length]
    if (p === q) return
    const [value, valueAt] = valueBefore(scene, at)
    addLevel(
      work,
      {
        ...plainDraft(
          `ma${p}-vs-ma${q}.${side}`,
          side as Side,
          value === null ? kind : 'value',
          before[0]!.i,
        ),
        value,
        valueAt,
        sign: direction > 0 ? 1 : -1,
      },
      state,
    )
    return
  }
  if (before.length > 0) return
  const [value, valueAt] = valueBefore(scene, at)
  if (value !== null && behind.length > 1) return
  const owner = ownerOf(scene, behind[0]!.i, at)
  if (owner === null) return
  for (const { chunk, i } of behind) {
    addLevel(
      work,
      {
        ...plainDraft(
          `price-vs-ma${(chunk as AverageChunk).length}.${owner}`,
          owner === 'large' ? 'large' : 'small',
          value === null ? kind : 'value',
          i,
        ),
        value,
        valueAt,
        sign: direction > 0 ? 1 : -1,
      },
      state,
    )
  }
}

function addLevel(work: Work, draft: Draft, state: NonNullable<ReturnType<typeof stateOf>>): void {
  if (draft.valueAt !== null) work.used.add(draft.valueAt)
  work.readings.push(...readingsOf(work.scene, draft, [state.days], state.at, work.choice))
}

/** 1 for above, −1 for below, null for other words; "fell through", "broke below", "north of". */
function positionOf(scene: Scene, i: number): 1 | -1 | null {
  const word = wordAt(scene, i)
  if (ABOVE.test(word)) return word === 'over' && scene.chunks[i + 1]?.type === 'value' ? null : 1
  if (BELOW.test(word)) return -1
  if (word === 'north' && wordAt(scene, i + 1) === 'of') return 1
  if (word === 'south' && wordAt(scene, i + 1) === 'of') return -1
  if (word === 'through')
    return FALLS.has(wordAt(scene, i - 1)) ? -1 : RISES.has(wordAt(scene, i - 1)) ? 1 : null
  return null
}

function beforeIs(scene: Scene, at: number, word: string): boolean {
  return [1, 2, 3].some(k => wordAt(scene, at - k) === word)
}

function valueBefore(scene: Scene, at: number): readonly [PrintedValue | null, number | null] {
  const chunk = scene.chunks[at - 1]
  return chunk?.type === 'value' && chunk.value.unit === 'percent' ? [chunk.value, at - 1] : [null, null]
}

/** Whose average it is: the side right before it ("the Russell 2000's 200-day"), behind it ("of the S&P 500"), or the subject. */
function ownerOf(scene: Scene, average: number, verb: number | null = null): Side | 'ratio' | null {
  for (let i = average - 1; i >= 0 && i > average - 4; i--) {
    const chunk = scene.chunks[i]!
    if (chunk.type === 'side') return chunk.name.possessive || chunk.first > 0 ? sided(chunk.name.side) : null
    if (chunk.type !== 'word' || !/^(its|the|own|both|rising|falling)$/.test(chunk.text)) break
  }
  const next = scene.chunks[average + 1]
  if (next?.type === 'word' && next.text === 'of') {
    const side = sideBehind(scene, average + 2)
    if (side !== undefined) return sided(side)
  }
  const at = verb ?? average
  if (ratioBefore(scene, at)) return 'ratio'
  const subject = subjectOf(scene, at, [])
  if (subject !== null) return sided(subject)
  return wordAt(scene, average - 1) === 'its' || wordAt(scene, average - 1) === 'the'
    ? sided(scene.context.subject ?? 'small')
    : null
}

function sided(side: Subject): Side | null {
  return side === 'small' || side === 'large' ? side : null
}

/** The side named behind a place, articles skipped; undefined when another thing stands there. */
export function sideBehind(scene: Scene, from: number): Subject | undefined {
  for (let i = from; i < Math.min(scene.chunks.length, from + 4); i++) {
    const chunk = scene.chunks[i]!
    if (chunk.type === 'side') return chunk.name.side
    if (
      chunk.type !== 'word' ||
      !/^(the|both|us|benchmark|broader|broad|their|its|those|that|of)$/.test(chunk.text)
    )
      return undefined
  }
  return undefined
}

function ratioBefore(scene: Scene, at: number): boolean {
  for (let i = 0; i < at; i++)
    if (wordAt(scene, i) === 'ratio') return both(scene) || wordAt(scene, i - 1) !== ''
  return false
}

/** Whether both sides are named, or neither, as in "the ratio". */
function both(scene: Scene): boolean {
  const sides = new Set(scene.chunks.flatMap(chunk => (chunk.type === 'side' ? [chunk.name.side] : [])))
  return !sides.has('other') && sides.size !== 1
}

function otherThing(scene: Scene): boolean {
  return scene.chunks.some(chunk => chunk.type === 'side' && chunk.name.side === 'other')
}

/** "Twenty-day volatility of the Russell 2000 is 21%", "daily volatility was 1.2% for small caps and 0.7% for large caps". */
export function readVolatility(work: Work): void {
  const { scene, used } = work
  // "Volatility has picked up: 20-day volatility rose to 28%": the one that a value follows.
  const first = scene.chunks.findIndex(({ type }) => type === 'volatility')
  if (first < 0) return
  const value = scene.chunks.findIndex(({ type }, i) => i > first && type === 'value')
  const at = scene.chunks.findLastIndex(({ type }, i) => type === 'volatility' && (i === first || i < value))
  const chunk = scene.chunks[at] as Extract<Chunk, { type: 'volatility' }>
  used.add(at)
  const values = scene.chunks.flatMap((piece, i) =>
    piece.type === 'value' && piece.value.unit === 'percent' && !used.has(i) ? [i] : [],
  )
  for (const i of values) {
    used.add(i)
    const side = valueOwner(scene, i, at)
    if (side === null) continue
    const { value } = scene.chunks[i] as Extract<Chunk, { type: 'value' }>
    const draft: Draft = { ...plainDraft('', side, 'value', at), value, valueAt: i }
    if (chunk.length !== null) {
      const state = stateOf(scene, used, i)
      if (state !== null) addLevel(work, { ...draft, figure: `vol${chunk.length}.${side}` }, state)
      continue
    }
    const window = windowFor(scene, i, used)
    if (window === null) continue
    const days = stretchOf(scene, window, side, 1, false, used)
    const figure = `${chunk.daily ? 'vol-daily' : 'vol-window'}.${side}`
    work.readings.push(...readingsOf(scene, { ...draft, figure }, days, window, work.choice))
  }
}

/** Whose a value of a measure is: "1.2% for small caps", "the S&P 500's 0.7%", "volatility of the Russell 2000 …", "its …". */
export function valueOwner(scene: Scene, value: number, measure: number): Side | null {
  const behind = /^(for|in|on)$/.test(wordAt(scene, value + 1)) ? sideBehind(scene, value + 2) : undefined
  if (behind !== undefined) return sided(behind)
  const before = scene.chunks[value - 1]
  if (before?.type === 'side') return sided(before.name.side)
  if (/^(of|for|in)$/.test(wordAt(scene, measure + 1))) {
    const of = sideBehind(scene, measure + 2)
    if (of !== undefined) return sided(of)
  }
  const owner = scene.chunks[measure - 1]
  if (owner?.type === 'side') return sided(owner.name.side)
  if (wordAt(scene, measure - 1) === 'its') return sided(subjectOf(scene, measure, []))
  const sides = new Set(scene.chunks.flatMap(chunk => (chunk.type === 'side' ? [chunk.name.side] : [])))
  return sides.size === 1 ? sided([...sides][0]!) : null
}

/** "The beta of IWM to SPY over the year was 1.1", "a correlation of 0.86 since August". */
export function readCoMovement(work: Work): void {
  const { scene, used } = work
  const at = scene.chunks.findIndex((_, i) => /^(beta|correlation)$/.test(wordAt(scene, i)))
  if (at < 0) return
  const values = scene.chunks.flatMap((chunk, i) => (chunk.type === 'value' ? [i] : []))
  for (const i of values) used.add(i)
  const first = values.find(i => i > at)
  const named = scene.chunks.some(({ type }) => type === 'side')
  if (first === undefined || otherThing(scene) || !named) return
  const { value } = scene.chunks[first] as Extract<Chunk, { type: 'value' }>
  if (!/^(number|percent)$/.test(value.unit) || Math.abs(value.low) > 5) return
  // "the beta of small caps to rates" is of another pair.
  const to = scene.chunks.findIndex(
    (_, i) => i > at && /^(to|with|and|against)$/.test(wordAt(scene, i)) && i < first,
  )
  if (to >= 0 && !sidesAround(scene, at, to, first)) return
  const window = windowFor(scene, first, used)
  if (window === null) return
  const days = stretchOf(scene, window, 'small', 1, false, used)
  const draft: Draft = { ...plainDraft(wordAt(scene, at), 'small', 'value', at), value, valueAt: first }
  work.readings.push(...readingsOf(scene, draft, days, window, work.choice))
}

function sidesAround(scene: Scene, from: number, joint: number, to: number): boolean {
  const side = (a: number, b: number) =>
    scene.chunks.slice(a, b).some(chunk => chunk.type === 'side' && chunk.name.side !== 'other')
  const before = side(from, joint) || scene.chunks[from - 1]?.type === 'side'
  return before && side(joint, to)
}

/** "The ratio has pulled back from its high of the period since August", "the ratio is 5% below its 52-week high". */
export function readRatio(work: Work): void {
  const { scene, used } = work
  const at = scene.chunks.findIndex((_, i) => wordAt(scene, i) === 'ratio')
  if (
    at < 0 ||
    otherThing(scene) ||
    /^(sharpe|earnings|p|book|expense|debt|payout|p\/e)$/.test(wordAt(scene, at - 1))
  )
    return
  if (!both(scene)) return
  const { tokens, chunks, clock } = scene
  for (let i = at + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!
    const text = tokens[chunk.first]!.text
    if (!/^(from|below|off|under|beneath)$/.test(text)) continue
    const extreme = extremeAt(tokens, chunk.first + 1, clock)
    if (extreme === null || extreme.edge.kind !== 'extreme' || extreme.edge.extreme !== 'high') continue
    const [value, valueAt] = valueBefore(scene, i)
    for (const [k, piece] of chunks.entries())
      if (piece.first >= chunk.first && piece.next <= extreme.next) used.add(k)
    const first = Math.max(extreme.edge.first, clock.sessions.dates[0] ?? extreme.edge.first)
    const days = {
      from: closeBy(clock.sessions, first),
      to: Math.min(extreme.edge.last, clock.asOf),
      earliest: null,
      ahead: false,
    }
    const draft: Draft = {
      ...plainDraft('ratio.off-high', 'small', value === null ? 'below' : 'value', at),
      value,
      valueAt,
      sign: -1,
    }
    if (valueAt !== null) used.add(valueAt)
    if (negated(scene, i)) return
    work.readings.push(...readingsOf(scene, draft, [days], i, work.choice))
    return
  }
}

/** Whether the sentence tells of one side ahead of the other, or speaks of "such" a run after one that does. */
export function relativeWord(scene: Scene): number | null {
  const at = scene.chunks.findIndex((chunk, i) => {
    const word = wordAt(scene, i)
    if (chunk.type !== 'word') return false
    if (
      word === 'winning' &&
      /^(streak|run)$/.test(wordAt(scene, i + 1)) &&
      /^(against|over|versus)$/.test(wordAt(scene, i + 2))
    )
      return true
    return (
      LEADS.has(word) ||
      LAGS.has(word) ||
      LAG_NOUNS.has(word) ||
      LEAD_NOUNS.has(word) ||
      /^(ahead|behind)$/.test(word)
    )
  })
  return at < 0 ? null : at
}

/** "has outperformed for 14 consecutive sessions", "in each of the last ten sessions", "a 14-session streak". */
export function readStreaks(work: Work): void {
  const { scene, used } = work
  const { chunks, context } = scene
  const streaks = chunks.flatMap((chunk, i) => (chunk.type === 'streak' ? [i] : []))
  readLongest(work)
  if (streaks.length !== 1) return
  const at = streaks[0]!
  const verb = relativeWord(scene)
  if (verb === null && (ownReturn(scene) || !context.relative)) return
  if (otherThing(scene)) return
  const state = stateOf(scene, used, at)
  if (state === null) return
  const side = verb === null ? 'small' : leaderOf(scene, verb)
  if (side === null || (verb !== null && negated(scene, verb))) return
  const count = (chunks[at] as Extract<Chunk, { type: 'streak' }>).count
  const value: PrintedValue = {
    low: count,
    high: count,
    unit: 'sessions',
    digit: 1,
    qualifier: null,
    signed: false,
    open: null,
    first: chunks[at]!.first,
    next: chunks[at]!.next,
  }
  used.add(at)
  if (verb !== null) used.add(verb)
  addLevel(work, { ...plainDraft('streak.current', side, 'value', verb ?? at), value, valueAt: at }, state)
}

function ownReturn(scene: Scene): boolean {
  return scene.chunks.some((_, i) => RISES.has(wordAt(scene, i)) || FALLS.has(wordAt(scene, i)))
}

/** The side that is ahead by what a word says: its subject, or the other one where the word is of falling behind. */
export function leaderOf(scene: Scene, verb: number): Side | null {
  const word = wordAt(scene, verb)
  const subject = sided(subjectOf(scene, verb, []))
  const by = wordAt(scene, verb + 1) === 'by' ? sideBehind(scene, verb + 2) : undefined
  const behind = LAGS.has(word) || LAG_NOUNS.has(word) || word === 'behind'
  const first = by === undefined ? subject : sided(by)
  if (first === null) return LEAD_NOUNS.has(word) && !otherThing(scene) ? 'small' : null
  return behind ? other(first) : first
}

export function other(side: Side): Side {
  return side === 'small' ? 'large' : 'small'
}

/** "the longest such run since May 1996". */
function readLongest(work: Work): void {
  const { scene, used } = work
  const { chunks, tokens, context } = scene
  const at = chunks.findIndex((_, i) => wordAt(scene, i) === 'longest')
  if (at < 0) return
  const noun = chunks.findIndex(
    (_, i) => i > at && i < at + 6 && /^(streak|run|stretch|string|spell)$/.test(wordAt(scene, i)),
  )
  const window = chunks.findIndex(
    (chunk, i) => i > at && i < at + 12 && chunk.type === 'window' && chunk.window.shape === 'since',
  )
  if (noun < 0 || window < noun) return
  used.add(window)
  const verb = relativeWord(scene)
  const such = chunks.some((_, i) => i > at && i < noun && wordAt(scene, i) === 'such')
  if (verb === null && (!(such || context.relative) || ownReturn(scene))) return
  if (otherThing(scene)) return
  const named = periodAt(tokens, chunks[window]!.first + 1, scene.clock)
  if (named === null || !named.dated || !/^(day|month|year)$/.test(named.period.unit)) return
  const side = verb === null ? 'small' : (leaderOf(scene, verb) ?? 'small')
  const state = stateOf(scene, used, at)
  if (state === null) return
  const { year, month } = dateOf(named.period.first)
  const reported =
    named.period.unit === 'day'
      ? isoOf(named.period.first)
      : named.period.unit === 'year'
        ? String(year)
        : `${year}-${String(month).padStart(2, '0')}`
  const [reading] = readingsOf(
    scene,
    plainDraft('streak.longest-since', side, 'longest-since', noun),
    [state.days],
    state.at,
    work.choice,
  )
  const { start, end } = {
    start: tokens[chunks[window]!.first]!.start,
    end: tokens[chunks[window]!.next - 1]!.end,
  }
  if (reading !== undefined)
    work.readings.push({ ...reading, reported, unit: 'words', at: { ...reading.at, value: { start, end } } })
}
