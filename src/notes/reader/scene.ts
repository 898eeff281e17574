/**
 * A sentence while it is being understood: its chunks, its subjects so far, and what went before it.
 */
import type { Chunk } from './chunks.ts'
import type { Clock } from './clock.ts'
import { sideAt } from './names.ts'
import type { Side } from './reading.ts'
import type { Token } from './tokens.ts'
import { FALLS, FILLERS, FOREIGN, IS, LAGS, LEADS, NEGATIONS, RETURNS, RISES } from './words.ts'

/** What the sentence before was about. */
export interface Context {
  /** The subject that "it" stands for; `other` when it was neither side; null at the start. */
  readonly subject: Side | 'other' | null
  /** Whether it told of one side ahead of the other, so that "such a run" is a streak of that. */
  readonly relative: boolean
}

export interface Scene {
  readonly tokens: readonly Token[]
  readonly chunks: readonly Chunk[]
  readonly clock: Clock
  readonly context: Context
}

export type Subject = Side | 'other' | null

export function wordAt({ chunks }: Pick<Scene, 'chunks'>, i: number): string {
  const chunk = chunks[i]
  return chunk?.type === 'word' ? chunk.text : ''
}

const OBLIQUE = /^(of|in|for|among|to|into|from|by|with|on|within|at|about|around|covering)$/
const COMPARED = /^(against|than|versus|vs|over|behind|like|unlike|beat|alongside|and)$/
const PRONOUN = /^(it|they|which|that|who|its|their|both)$/
const GAUGE = /^(index|benchmark|gauge|group|indicator|barometer)$/
const BREAK =
  /^([,;:.—–-]|and|but|while|whereas|as|then|after|before|when|although|though|or|because|so|yet|by|to|with)$/

export function isVerb(word: string): boolean {
  return (
    RISES.has(word) ||
    FALLS.has(word) ||
    RETURNS.has(word) ||
    LEADS.has(word) ||
    LAGS.has(word) ||
    IS.has(word)
  )
}

/**
 * Who does what the word at a place says: the side before it, with only small words between. Another noun between them is
 * another subject.
 *
 * @param known subjects established so far in the sentence, the latest last
 * @returns null when there is no subject at all
 */
export function subjectOf(scene: Scene, at: number, known: readonly Subject[]): Subject {
  const { chunks, tokens } = scene
  const inherited = (): Subject => known.at(-1) ?? firstSide(scene, at) ?? null
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i]!
    if (chunk.type === 'window' || chunk.type === 'streak') continue
    if (chunk.type === 'side') {
      const before = beforeName(scene, i)
      if (chunk.name.side === 'other') return COMPARED.test(before) ? inherited() : 'other'
      if (COMPARED.test(before) && before !== 'and') return inherited()
      if (OBLIQUE.test(before) && hasHead(scene, i)) return 'other'
      return chunk.name.possessive && at - i > 1 && !fillersBetween(scene, i, at) ? 'other' : chunk.name.side
    }
    if (chunk.type !== 'word') return inherited()
    const { text } = chunk
    if (GAUGE.test(text) && /^(the|this|that|their|its)$/.test(wordAt(scene, i - 1)))
      return pronoun(scene, known, i)
    if (text === 'it' || text === 'they') return pronoun(scene, known, i)
    if (text === ',') return apart(scene, i, inherited)
    if (/^(which|that|who)$/.test(text)) {
      const named = scene.chunks[wordAt(scene, i - 1) === ',' ? i - 2 : i - 1]
      return named?.type === 'side' ? named.name.side : inherited()
    }
    if (PRONOUN.test(text) || BREAK.test(text)) return inherited()
    if (isVerb(text)) {
      if (!IS.has(text) && !FILLERS.has(text)) return inherited()
      continue
    }
    if (FILLERS.has(text) || NEGATIONS.has(text) || /ly$/.test(text)) continue
    if (FOREIGN.has(text) || tokens[chunk.first]!.kind === 'word') return 'other'
  }
  return at === 0 ? null : inherited()
}

/** The subject before a comma where a phrase stands between two ("small caps, by contrast, gained"), else the one so far. */
function apart(scene: Scene, comma: number, inherited: () => Subject): Subject {
  for (let i = comma - 1; i >= 0 && i > comma - 10; i--) {
    const chunk = scene.chunks[i]!
    if (
      chunk.type === 'side' &&
      wordAt(scene, i + 1) === ',' &&
      chunk.name.side !== 'other' &&
      !OBLIQUE.test(beforeName(scene, i))
    ) {
      return chunk.name.side
    }
    if (chunk.type === 'value' || (chunk.type === 'word' && isVerb(chunk.text) && !IS.has(chunk.text))) break
  }
  return inherited()
}

/** "it", "the index": the subject so far, else that of the sentence before, else small caps, which notes of this kind are about. */
function pronoun(scene: Scene, known: readonly Subject[], at: number): Subject {
  return known.at(-1) ?? firstSide(scene, at) ?? scene.context.subject ?? 'small'
}

/** The first side named before a place that is no object and no part of something else. */
function firstSide(scene: Scene, before: number): Subject {
  for (let i = 0; i < before; i++) {
    const chunk = scene.chunks[i]!
    if (chunk.type === 'window') {
      // "Since the S&P 500's low it is up 54%"
      const inside = sideInside(scene, chunk.first, chunk.next)
      if (inside !== null) return inside
    }
    if (chunk.type !== 'side') continue
    const word = beforeName(scene, i)
    if (OBLIQUE.test(word) && hasHead(scene, i)) continue
    return chunk.name.side
  }
  return null
}

function sideInside({ tokens }: Scene, first: number, next: number): Subject {
  for (let k = first; k < next; k++) {
    const name = sideAt(tokens, k)
    if (name !== null) return name.side
  }
  return null
}

/** The word before a name, articles skipped. */
function beforeName(scene: Scene, i: number): string {
  let k = i - 1
  while (
    k >= 0 &&
    /^(the|both|us|u|s|\.|american|own|its|their|benchmark|most|broad|domestic)$/.test(wordAt(scene, k))
  )
    k--
  return wordAt(scene, k)
}

/** Whether another noun stands before "of small caps", so that it is the subject: "earnings of small caps". */
function hasHead(scene: Scene, i: number): boolean {
  let k = i - 1
  while (k >= 0 && (/^(the|us|own|its|their)$/.test(wordAt(scene, k)) || OBLIQUE.test(wordAt(scene, k)))) k--
  const chunk = scene.chunks[k]
  if (chunk === undefined) return false
  if (chunk.type === 'window') return false
  if (chunk.type !== 'word') return true
  return (
    !BREAK.test(chunk.text) &&
    !/^(shares|stocks|expect|expects|see|is|are|was|were|look|looks|looking|call|calls|calling|gain|gains|loss|return|returns|case|odds|year|month|quarter|week|day|run|that)$/.test(
      chunk.text,
    )
  )
}

function fillersBetween(scene: Scene, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const chunk = scene.chunks[i]!
    if (chunk.type === 'word' && !FILLERS.has(chunk.text) && !/ly$/.test(chunk.text)) return false
  }
  return true
}

/** Whether a verb is negated by one of the words just before it. */
export function negated(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 5; i--) {
    const chunk = scene.chunks[i]!
    if (chunk.type === 'window') continue
    if (chunk.type !== 'word' || /^[,;:]$/.test(chunk.text)) return false
    if (NEGATIONS.has(chunk.text)) return true
    if (isVerb(chunk.text) && !IS.has(chunk.text)) return false
  }
  return false
}
