/**
 * Readings from their parts: which window applies, which days it comes to, and the value with its sign.
 */
import type { Chunk } from './chunks.ts'
import { closeBy, extremeDay } from './clock.ts'
import type { PrintedValue } from './numbers.ts'
import type { Qualifier, Reading, ReadingKind, Side, Span } from './reading.ts'
import type { Scene } from './scene.ts'
import { isVerb, wordAt } from './scene.ts'
import { backFrom, type Edge, type WindowAt } from './windows.ts'

type WindowChunk = Extract<Chunk, { type: 'window' }>

export interface Days {
  readonly from: number | null
  readonly to: number
  readonly earliest: number | null
  readonly ahead: boolean
}

/** A reading before its window is resolved. */
export interface Draft {
  readonly figure: string
  readonly side: Side
  readonly kind: ReadingKind
  /** −1 turns a printed value into a negative one. */
  readonly sign: 1 | -1
  readonly value: PrintedValue | null
  /** Chunk that names the measure, and the one that states the value. */
  readonly measureAt: number
  readonly valueAt: number | null
  readonly basis: 'price' | 'total' | null
}

function spanOfChunk({ tokens, chunks }: Scene, i: number): Span {
  const { first, next } = chunks[i]!
  return { start: tokens[first]!.start, end: tokens[next - 1]!.end }
}

/** Turns drafts and the window they share into readings; more than one window option gives readings that exclude each other. */
export function readingsOf(
  scene: Scene,
  draft: Draft,
  options: readonly Days[],
  windowAt: number | null,
  choice: () => number,
): Reading[] {
  // A stated time after the note's day leaves nothing to measure.
  const possible = options.filter(({ from, to }) => from === null || from < to)
  const group = possible.length > 1 ? choice() : null
  return possible.map(days => ({
    figure: draft.figure,
    side: draft.side,
    kind: draft.kind,
    from: days.from,
    to: days.to,
    earliest: draft.kind === 'forecast' ? days.earliest : null,
    ...printed(draft),
    basis: draft.basis,
    probability: null,
    choice: group,
    at: {
      measure: spanOfChunk(scene, draft.measureAt),
      value: draft.valueAt === null ? null : spanOfChunk(scene, draft.valueAt),
      window: windowAt === null ? null : spanOfChunk(scene, windowAt),
    },
  }))
}

function printed({ value, sign, kind }: Draft): Pick<Reading, 'reported' | 'unit' | 'digit' | 'qualifier'> {
  if (value === null) return { reported: null, unit: null, digit: null, qualifier: null }
  const { unit, digit, open } = value
  const qualifier: Qualifier | null = value.qualifier
  const signed = (x: number) => (value.signed || sign === 1 ? x : -x)
  const [low, high] = sign === 1 || value.signed ? [value.low, value.high] : [-value.high, -value.low]
  if (kind === 'forecast') {
    const above = open === 'above'
    const band: readonly [number | null, number | null] =
      open === null ? [low, high] : above === (sign === 1) ? [low, null] : [null, high]
    return { reported: band, unit, digit, qualifier }
  }
  return { reported: low === high ? signed(value.low) : [low, high], unit, digit, qualifier }
}

/** Which window a value or verb belongs to: the one right behind it, the one just before it, or the only one there is. */
export function windowFor(scene: Scene, at: number, used: ReadonlySet<number>): number | null {
  const { chunks } = scene
  // "The five-session lead hit 10 points on July 17": the length is the window, the day its end.
  const length = chunks.findIndex(
    (chunk, i) =>
      chunk.type === 'window' && chunk.window.back !== null && !used.has(i) && Math.abs(i - at) < 12,
  )
  if (length >= 0) return length
  const right = within(scene, at, 1, used)
  if (right !== null) return right
  const left = within(scene, at, -1, used)
  if (left !== null) return left
  if (laterWord(scene, at)) return null
  const all = chunks.flatMap((chunk, i) =>
    chunk.type === 'window' && !used.has(i) && !/^(state|until)$/.test(chunk.window.shape) ? [i] : [],
  )
  if (all.length === 1) return all[0]!
  const spans = all.filter(i => !/^(day|state)$/.test((chunks[i] as WindowChunk).window.shape))
  if (spans.length === 1) return spans[0]!
  // The first one opens the sentence and holds for all of it.
  return all.length > 0 && all[0]! <= 1 ? all[0]! : null
}

/** "as investors bet that", "because rates", "amid": what comes behind has times of its own. */
function opensReason(scene: Scene, i: number): boolean {
  const word = wordAt(scene, i)
  if (/^(because|amid|that)$/.test(word)) return true
  const next = scene.chunks[i + 1]
  return (
    word === 'as' && next?.type === 'word' && !/^(a|an|well|much|many|the|of|at|it|they)$/.test(next.text)
  )
}

/** "a day later", "the following week": a time relative to another one, which no window of the sentence is. */
function laterWord(scene: Scene, at: number): boolean {
  for (let i = at; i >= 0 && i > at - 12; i--) {
    const word = wordAt(scene, i)
    if (/^(later|earlier|thereafter|afterwards|subsequently|previously|following|next)$/.test(word))
      return true
    if (/^[;:]$/.test(word)) return false
  }
  return false
}

function within(scene: Scene, at: number, step: 1 | -1, used: ReadonlySet<number>): number | null {
  const { chunks } = scene
  for (let i = at + step; i >= 0 && i < chunks.length; i += step) {
    const chunk = chunks[i]!
    if (chunk.type === 'window') {
      if (used.has(i) || /^(state|until)$/.test(chunk.window.shape)) continue
      // Behind "and" or a comma, a window before another value is that one's.
      if (step === 1 && chunks[i + 1]?.type === 'value' && isBreak(scene, i - 1)) return null
      return i
    }
    if (chunk.type === 'value') return step === 1 ? null : earlier(scene, i, used)
    if (chunk.type !== 'word') continue
    if (/^[;:]$/.test(chunk.text)) return null
    if (step === 1 && (opensReason(scene, i) || (isBreak(scene, i) && startsClause(scene, i + 1))))
      return null
  }
  return null
}

/** A value to the left: its own window, if it stood before the value, holds for this one too. */
function earlier(scene: Scene, from: number, used: ReadonlySet<number>): number | null {
  for (let i = from; i >= 0; i--) {
    const chunk = scene.chunks[i]!
    if (chunk.type === 'window' && !used.has(i)) return i
    if (chunk.type === 'word' && /^[;:]$/.test(chunk.text)) return null
  }
  return null
}

function isBreak(scene: Scene, i: number): boolean {
  return /^(,|and|but|while|whereas|as|against|versus|compared|with|—|–|-)$/.test(wordAt(scene, i))
}

/** Whether a subject or verb follows, so that a new clause with a window of its own may begin. */
function startsClause(scene: Scene, from: number): boolean {
  for (let i = from; i < Math.min(scene.chunks.length, from + 6); i++) {
    const chunk = scene.chunks[i]!
    if (chunk.type === 'window')
      return scene.chunks[i + 1]?.type === 'side' || scene.chunks[i + 1]?.type === 'value'
    if (chunk.type === 'side' || chunk.type === 'value') return true
    if (chunk.type === 'word' && isVerb(chunk.text)) return true
  }
  return false
}

function dayOfEdge(edge: Edge, side: Side, sign: number, scene: Scene, to: number): number | null {
  const { sessions } = scene.clock
  switch (edge.kind) {
    case 'day':
      return closeBy(sessions, edge.day)
    case 'extreme':
      return extremeDay(sessions, edge.side ?? side, edge.extreme, edge.first, Math.min(edge.last, to))
    case 'swing':
      return extremeDay(
        sessions,
        side,
        sign < 0 ? 'high' : 'low',
        edge.period.first,
        Math.min(edge.period.last, to),
      )
  }
}

/**
 * The days of a window for a figure over a stretch of time.
 *
 * @param sign −1 for a fall, which starts from a high
 * @returns none when the window is a mere end, or has no session in it
 */
export function stretchOf(
  scene: Scene,
  at: number,
  side: Side,
  sign: number,
  forecast: boolean,
  used: ReadonlySet<number>,
): Days[] {
  const { window } = scene.chunks[at] as WindowChunk
  const days: Days[] = []
  const end = statedEnd(scene, at, window, used)
  const moved = end !== null && window.back !== null
  const options = moved
    ? (backFrom(closeBy(scene.clock.sessions, end), window.back!, scene.clock, window.next, false)?.options ??
      [])
    : window.options
  for (const option of options) {
    if (option.from === null) continue
    const ahead =
      window.shape === 'next' || (forecast && window.stated !== null && window.stated > scene.clock.note)
    const last = ahead ? window.stated! : (end ?? option.to!)
    const to = closeBy(scene.clock.sessions, last)
    const from = dayOfEdge(option.from, side, sign, scene, last)
    if (from === null || from >= to) continue
    if (days.some(known => known.from === from && known.to === to)) continue
    days.push({ from, to, earliest: window.earliest, ahead })
  }
  return days
}

/** The end that another window of the sentence states for one that has none: "closed on March 15 after doubling since …". */
function statedEnd(scene: Scene, at: number, window: WindowAt, used: ReadonlySet<number>): number | null {
  if (!window.toDate) return null
  for (const [i, chunk] of scene.chunks.entries()) {
    if (chunk.type !== 'window' || i === at || used.has(i)) continue
    const { shape, options } = chunk.window
    if (!/^(day|state|until)$/.test(shape) || options.length !== 1) continue
    if (options[0]!.to !== null) return options[0]!.to
  }
  return null
}

/** The day as of which a figure stands: a stated day or end, else the last close before the note; null where unclear. */
export function stateOf(
  scene: Scene,
  used: ReadonlySet<number>,
  at: number | null = null,
): { readonly days: Days; readonly at: number | null } | null {
  const now = { days: { from: null, to: scene.clock.asOf, earliest: null, ahead: false }, at: null }
  const all = scene.chunks.flatMap((chunk, i) =>
    chunk.type === 'window' && !used.has(i) ? [{ i, window: chunk.window }] : [],
  )
  const near = at === null ? all : all.sort((p, q) => Math.abs(p.i - at) - Math.abs(q.i - at))
  for (const { i, window } of near) {
    if (window.shape === 'since' || window.shape === 'next') continue
    const [option] = window.options
    if (option === undefined || option.to === null || window.options.length > 1) return null
    return {
      days: { from: null, to: closeBy(scene.clock.sessions, option.to), earliest: null, ahead: false },
      at: i,
    }
  }
  return now
}
