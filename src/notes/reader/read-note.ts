/**
 * The text of a note becomes sentences, each with what it states about small and large caps, or nothing.
 *
 * Statements are read by a small grammar of market notes. It has no model and asks no network; a sentence that it does not
 * understand stays unread, and one that can mean two things gives both.
 */
import { readChanges } from './changes.ts'
import { chunksOf, STARTS } from './chunks.ts'
import { type Clock, clockOf } from './clock.ts'
import {
  readAverages,
  readCoMovement,
  readRatio,
  readStreaks,
  readVolatility,
  relativeWord,
  type Work,
} from './levels.ts'
import { NAME_STARTS } from './names.ts'
import { numberAt } from './numbers.ts'
import { readRanks, SUPERLATIVES } from './ranks.ts'
import type { Reading, ReadSentence, Sessions } from './reading.ts'
import { type Context, type Scene, type Subject, wordAt } from './scene.ts'
import { sentencesOf } from './sentences.ts'
import { readSpreads } from './spreads.ts'
import { type Token, tokensOf } from './tokens.ts'
import { GAP_NOUNS, GENERAL, LAG_NOUNS, LAGS, LEAD_NOUNS, LEADS } from './words.ts'

/** The longest text that is read, in UTF-16 units. */
export const LONGEST_NOTE = 200_000
/** Sentences of more tokens are lists or tables, not sentences, and stay unread. */
const LONGEST_SENTENCE = 220

/**
 * Reads a note.
 *
 * @param text at most `LONGEST_NOTE` long; what is beyond is left out
 * @param note the note's day as days since 1970-01-01: relative dates resolve from it
 * @param sessions daily closes that dates resolve to
 */
export function readNote(text: string, note: number, sessions: Sessions): ReadSentence[] {
  const clock = clockOf(note, sessions)
  const source = text.slice(0, LONGEST_NOTE)
  const places = sentencesOf(source)
  let context: Context = { subject: null, relative: false }
  let paragraph = -1
  let choices = 0
  const choice = () => ++choices
  return places.map(place => {
    if (place.paragraph !== paragraph) context = { subject: null, relative: false }
    paragraph = place.paragraph
    const sentence = source.slice(place.start, place.end)
    const tokens = tokensOf(sentence, place.start)
    const read = readSentence(tokens, clock, context, choice)
    context = read.context
    return { ...place, text: sentence, readings: read.readings }
  })
}

function readSentence(
  tokens: readonly Token[],
  clock: Clock,
  context: Context,
  choice: () => number,
): { readonly readings: readonly Reading[]; readonly context: Context } {
  if (tokens.length > LONGEST_SENTENCE || tokens.length < 3)
    return { readings: [], context: { subject: null, relative: false } }
  const topics = topicsOf(tokens)
  const opening = topics === 0 ? plainOpening(tokens[0]!, context) : undefined
  if (opening !== undefined) return { readings: [], context: { subject: opening, relative: false } }
  const scene: Scene = { tokens, chunks: chunksOf(tokens, clock), clock, context }
  const next = contextAfter(scene)
  if (tokens.at(-1)!.text === '?' || scene.chunks.some((_, i) => isGeneral(scene, i)))
    return { readings: [], context: next }
  const work: Work = { scene, readings: [], used: new Set(recordsIn(scene)), choice }
  const probability = probabilityIn(work)
  if (topics & TOPIC.rank) readRanks(work)
  readAverages(work)
  readVolatility(work)
  if (topics & TOPIC.coMovement) readCoMovement(work)
  if (topics & TOPIC.spread) readSpreads(work)
  if (topics & TOPIC.ratio) readRatio(work)
  readStreaks(work)
  readChanges(work)
  const readings = work.readings
    .map(reading => (reading.kind === 'forecast' ? { ...reading, probability } : reading))
    .sort((p, q) => order(p) - order(q))
  return { readings, context: next }
}

/** What a sentence may be about, by its words. */
const TOPIC = { side: 1, rank: 2, coMovement: 4, spread: 8, ratio: 16 } as const

const TOPICS: ReadonlyMap<string, number> = new Map([
  ...[...NAME_STARTS, ...LEADS, ...LAGS, ...LEAD_NOUNS, ...LAG_NOUNS, ...GAP_NOUNS].map(
    word => [word, TOPIC.side] as const,
  ),
  ...`it they its their index benchmark gauge group indicator barometer ahead behind winning streak run stretch string spell longest`
    .split(' ')
    .map(word => [word, TOPIC.side] as const),
  ...[...SUPERLATIVES].map(word => [word, TOPIC.rank] as const),
  ...['beta', 'correlation'].map(word => [word, TOPIC.coMovement] as const),
  ...['drawdown', 'drawdowns', 'tracking', 'volatile'].map(word => [word, TOPIC.spread] as const),
  ['ratio', TOPIC.ratio],
  // Verbs of a lead that are superlatives as well.
  ['best', TOPIC.side | TOPIC.rank],
])

/** 0 for a sentence that names no side, no pronoun that can stand for one, and nothing that is of both. */
function topicsOf(tokens: readonly Token[]): number {
  let topics = 0
  for (const { text } of tokens) topics |= TOPICS.get(text) ?? 0
  return topics
}

/** What a sentence without a topic leaves as subject; undefined where its first words must be cut to tell. */
function plainOpening({ text, kind, capital }: Token, { subject }: Context): Subject | undefined {
  if (kind !== 'word' || STARTS.has(text)) return undefined
  if (capital && opensForeign(text)) return 'other'
  return /^(this|that|the)$/.test(text) ? subject : null
}

/** Windows that say since when something is a record ("the widest margin since 2020"): no value is measured over them. */
function recordsIn(scene: Scene): number[] {
  return scene.chunks.flatMap((chunk, i) => {
    if (chunk.type !== 'window' || chunk.window.shape !== 'since') return []
    for (let k = i - 1; k >= 0 && k > i - 7; k--) if (RECORD.test(wordAt(scene, k))) return [i]
    return []
  })
}

const RECORD =
  /^(best|worst|largest|biggest|widest|longest|strongest|steepest|sharpest|highest|lowest|greatest|smallest|weakest|first|most|fastest|deepest)$/

function order(reading: Reading): number {
  return (reading.at.value ?? reading.at.measure).start
}

/** "on average", "if", "tend to": a rule, a condition or a mean over many times. */
function isGeneral(scene: Scene, i: number): boolean {
  const chunk = scene.chunks[i]!
  // "in six of the past seven years" counts years.
  if (chunk.type === 'window' && scene.tokens[chunk.first - 1]?.text === 'of') {
    const before = scene.tokens[chunk.first - 2]
    if (
      before?.kind === 'number' ||
      numberAt(scene.tokens, chunk.first - 2) !== null ||
      /^(most|many|half|some)$/.test(before?.text ?? '')
    )
      return true
  }
  const word = wordAt(scene, i)
  if (!GENERAL.has(word)) return false
  if (word === 'average')
    return /^(an|on|the)$/.test(wordAt(scene, i - 1)) || scene.chunks[i - 1]?.type === 'side'
  return true
}

function contextAfter(scene: Scene): Context {
  const sides = scene.chunks.flatMap((chunk, i) =>
    chunk.type === 'side' ? [{ side: chunk.name.side, i }] : [],
  )
  const capital = scene.tokens[0]!.capital
  const first = sides[0]
  // A sentence that opens with another name is about that, whatever it is compared with.
  const opens = scene.chunks[0]!.type === 'word' && capital && foreignOpening(scene)
  const pronoun = /^(it|they|its|their|this|that|the)$/.test(wordAt(scene, 0))
  const subject: Subject = opens ? 'other' : (first?.side ?? (pronoun ? scene.context.subject : null))
  return { subject, relative: relativeWord(scene) !== null && sides.every(({ side }) => side !== 'other') }
}

/** Whether the first words are a noun of neither side with a verb behind it, such as "Nvidia rose". */
function foreignOpening(scene: Scene): boolean {
  return opensForeign(wordAt(scene, 0)) && !scene.chunks.some((chunk, i) => i < 4 && chunk.type === 'side')
}

/** Whether a word can be the noun that a sentence opens with. */
function opensForeign(word: string): boolean {
  return !/^(it|they|its|their|this|that|the|these|those|there|here|in|on|at|over|since|from|year|we|i|our|as|after|before|while|although|though|when|both|last|yet|but|and|so|still|now|by|for|during|with|a|an|to|if|not|no|only|even|meanwhile|however|overall|relative|daily|small|large|us|u)$/.test(
    word,
  )
}

/** "we put the odds at 60%", "a 60% probability", "60% likely", "odds of 3 in 5". Marks the number as used. */
function probabilityIn(work: Work): number | null {
  const { scene, used } = work
  const { chunks, tokens } = scene
  for (let i = 0; i < chunks.length; i++) {
    const word = wordAt(scene, i)
    if (!/^(odds|probability|chance|chances|likelihood|likely|confidence|conviction)$/.test(word)) continue
    for (const k of [i - 1, i - 2, i + 1, i + 2, i + 3, i + 4]) {
      const chunk = chunks[k]
      if (chunk === undefined) continue
      if (
        chunk.type === 'value' &&
        chunk.value.unit === 'percent' &&
        chunk.value.low >= 0 &&
        chunk.value.low <= 1
      ) {
        used.add(k)
        return chunk.value.low
      }
      if (chunk.type !== 'word') continue
      const one = numberAt(tokens, chunk.first)
      const other =
        one !== null && /^(in|out)$/.test(tokens[one.next]?.text ?? '')
          ? numberAt(tokens, tokens[one.next]!.text === 'out' ? one.next + 2 : one.next + 1)
          : null
      if (one !== null && other !== null && one.value < other.value) return one.value / other.value
      if (one !== null && one.value > 0 && one.value < 1) return one.value
    }
  }
  return null
}
