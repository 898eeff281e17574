/**
 * A pasted note with its verdicts, ready to be drawn.
 */
import { checkOfReading } from '../../notes/reader/check-of-reading.ts'
import type { Reading, ReadSentence } from '../../notes/reader/reading.ts'
import type { Finding, Verdict } from '../../report/claims/claim.ts'
import { type ForecastScore, scoredForecast } from '../../report/claims/expectation.ts'
import { readingsSentence } from '../../report/claims/note-robustness.ts'
import { judgedReading, type Names } from '../../report/claims/read-claim.ts'
import { type Robustness, robustnessOf } from '../../report/claims/robustness.ts'
import type { Source } from '../../report/claims/sources.ts'
import { listed } from '../../report/format.ts'

export interface JudgedReading {
  readonly reading: Reading
  readonly finding: Finding
  readonly robustness: Robustness | null
  /** How a forecast stands; null for what is none. */
  readonly forecast: ForecastScore | null
}

export interface JudgedSentence {
  readonly sentence: ReadSentence
  /** Whether its statements are others than the page reads in it. */
  readonly corrected: boolean
  readonly readings: readonly JudgedReading[]
  /** What the sides are called that the sentence is judged by. */
  readonly names: Names
}

/** Sentences and statements that are shown at most; a longer note says that it goes on. */
const MOST_CLAIMS = 500

/** Findings by what a reading says, for each set of sources: typing a word judges none of the other sentences again. */
const known = new WeakMap<readonly Source[], Map<string, Omit<JudgedReading, 'reading'>>>()
const KNOWN_MOST = 2 * MOST_CLAIMS

function judged(reading: Reading, sources: readonly Source[]): JudgedReading {
  const own = known.get(sources) ?? new Map()
  known.set(sources, own)
  const key = JSON.stringify({ ...reading, at: null, choice: null })
  let result = own.get(key)
  if (result === undefined) {
    if (own.size >= KNOWN_MOST) own.clear()
    const check = checkOfReading(reading)
    result = {
      finding: judgedReading(reading, sources),
      robustness: check === null ? null : robustnessOf(check, sources),
      forecast: check?.kind === 'expectation' ? scoredForecast(check, sources) : null,
    }
    own.set(key, result)
  }
  return { reading, ...result }
}

/** Whether two lists of readings state the same, wherever in the text: a note that was sent brings a list for each sentence. */
function sayAlike(some: readonly Reading[], others: readonly Reading[]): boolean {
  const said = (readings: readonly Reading[]) =>
    readings
      .map(reading => JSON.stringify(Object.entries({ ...reading, at: null, choice: null }).sort()))
      .join()
  return said(some) === said(others)
}

/**
 * Judges every statement of a note, with the reader's corrections in the place of what was read.
 *
 * @param sourcesOf the sources of a sentence by its text, one at least
 * @returns at most `MOST_CLAIMS` statements
 */
export function judgedNote(
  sentences: readonly ReadSentence[],
  corrections: Readonly<Record<string, readonly Reading[]>>,
  sourcesOf: (sentence: string) => readonly Source[],
): readonly JudgedSentence[] {
  let left = MOST_CLAIMS
  return sentences.map(sentence => {
    const own = Object.hasOwn(corrections, sentence.text) ? corrections[sentence.text] : undefined
    const readings = (own ?? sentence.readings).slice(0, left)
    left -= readings.length
    const corrected = own !== undefined && !sayAlike(own, sentence.readings)
    const sources = sourcesOf(sentence.text)
    return {
      sentence,
      corrected,
      readings: readings.map(each => judged(each, sources)),
      names: sources[0]!.names,
    }
  })
}

const SAYS: readonly (readonly [verdicts: readonly Verdict[], one: string, many: string])[] = [
  [['holds'], 'holds', 'hold'],
  [['holds roughly'], 'holds roughly', 'hold roughly'],
  [['does not hold'], 'does not hold', 'do not hold'],
  [['forecast: came true'], 'came true', 'came true'],
  [['forecast: did not come true'], 'did not come true', 'did not come true'],
  [['forecast: open'], 'is an open forecast', 'are open forecasts'],
  [['cannot be checked here'], 'is not testable with prices', 'are not testable with prices'],
]

/** "Of 5 statements 3 hold and 1 does not hold; 2 sentences were not read." */
export function summaryOf(sentences: readonly JudgedSentence[]): string {
  const all = sentences.flatMap(({ readings }) => readings)
  const unread = sentences.filter(({ readings }) => readings.length === 0).length
  const rest = unread === 0 ? '' : `; ${unread} sentence${unread === 1 ? ' was' : 's were'} not read`
  if (all.length === 0) return `No statement about small and large caps was recognised${rest}.`
  const parts = SAYS.flatMap(([verdicts, one, many]) => {
    const n = all.filter(({ finding }) => verdicts.includes(finding.verdict)).length
    return n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]
  })
  const robust = all.flatMap(({ robustness }) => robustness ?? [])
  const [holds, checked] = [
    robust.reduce((sum, each) => sum + each.holds, 0),
    robust.reduce((sum, each) => sum + each.checked, 0),
  ]
  const score = checked === 0 ? '' : ` ${readingsSentence(holds, checked)}`
  return `Of ${all.length} statement${all.length === 1 ? '' : 's'} ${listed(parts)}${rest}.${score}`
}

/** The parts of a sentence: text, and the places that readings come from. */
export function partsOf({
  sentence,
  readings,
}: JudgedSentence): readonly { readonly text: string; readonly read: boolean }[] {
  const spans = readings
    .flatMap(({ reading: { at } }) => [at.measure, at.value, at.window])
    .filter(span => span !== null)
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end && end > start)
    .sort((p, q) => p.start - q.start)
  const parts: { text: string; read: boolean }[] = []
  let at = sentence.start
  const slice = (from: number, to: number) => sentence.text.slice(from - sentence.start, to - sentence.start)
  for (const { start, end } of spans) {
    if (end <= at) continue
    const from = Math.max(start, at)
    if (from > at) parts.push({ text: slice(at, from), read: false })
    parts.push({ text: slice(from, end), read: true })
    at = end
  }
  if (at < sentence.end) parts.push({ text: slice(at, sentence.end), read: false })
  return parts
}
