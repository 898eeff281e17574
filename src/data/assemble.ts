/**
 * What was read becomes a pair: which series is the small side, which the large, and what to ask where the
 * files do not say.
 */
import { isoDay, isPair, pricePair, type Side, sideOf } from './pair.ts'
import type { Problem } from './problem.ts'
import type { Answers, Candidate, Question, ReadResult } from './read.ts'
import type { PricePair } from './series.ts'
import { rankOfSymbol, type SideName, sideOfSymbol } from './sides.ts'

export type Assembled =
  | {
      readonly kind: 'pair'
      readonly pair: PricePair
      /** Problems that did not prevent the load, of both sides and of files that gave nothing. */
      readonly notices: readonly Problem[]
      /** All problems of the two sides as a CSV table for download, '' when there are none. */
      readonly problemsCsv: string
    }
  | { readonly kind: 'ask'; readonly questions: readonly Question[] }
  /** One side was read whole but shares no sessions with the other: it waits for the file that does. */
  | {
      readonly kind: 'half'
      readonly name: SideName
      readonly side: Side
      readonly problems: readonly Problem[]
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

/** Keys of the answers that name the two sides' series. */
export const SMALL_ANSWER = 'small'
export const LARGE_ANSWER = 'large'

/**
 * Puts read files together into a pair.
 *
 * Two series are paired by their known symbols, else the first is small. One series replaces the side that
 * its symbol belongs to (small when unknown) and the other side stays. Of many series the two are taken that
 * are the only known ones of their sides; where that leaves a choice, both sides are asked with a proposal.
 * @param waiting a side read before that is still without its other side
 */
export function assemble(
  results: readonly ReadResult[],
  current: PricePair | null,
  answers: Answers = {},
  waiting: { readonly name: SideName; readonly side: Side } | null = null,
): Assembled {
  const questions = results.flatMap(result => (result.kind === 'ask' ? result.questions : []))
  if (questions.length > 0) return { kind: 'ask', questions }
  const refused = results.flatMap(result => (result.kind === 'refused' ? result.problems : []))
  const candidates = uniquely(results.flatMap(result => (result.kind === 'series' ? result.candidates : [])))
  const [first, second] = candidates
  if (first === undefined) return { kind: 'refused', problems: refused }
  if (second === undefined) return replaceOne(first, current, waiting, refused)
  const known = chooseTwo(candidates, answers)
  if ('questions' in known) return { kind: 'ask', questions: known.questions }
  return paired(known.small, known.large, refused)
}

/** The same file dropped twice gives two series of one name; the second is told apart. */
function uniquely(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return candidates.map(candidate => {
    let id = candidate.id
    for (let copy = 2; seen.has(id); copy++) id = `${candidate.id} (${copy})`
    seen.add(id)
    return id === candidate.id ? candidate : { ...candidate, id }
  })
}

function paired(small: Candidate, large: Candidate, refused: readonly Problem[]): Assembled {
  const pair = pricePair(small.side, large.side, false)
  if (!isPair(pair)) return { kind: 'refused', problems: [...pair, ...refused] }
  return {
    kind: 'pair',
    pair,
    notices: [...small.side.passport.problems, ...large.side.passport.problems, ...refused],
    problemsCsv: joinedCsv(small.problemsCsv, large.problemsCsv),
  }
}

function replaceOne(
  one: Candidate,
  current: PricePair | null,
  waiting: { readonly name: SideName; readonly side: Side } | null,
  refused: readonly Problem[],
): Assembled {
  const symbol = one.side.series.symbol
  const taken = sideOfSymbol(symbol)
  const name: SideName =
    taken ??
    (symbol !== '' && symbol === current?.large.symbol
      ? 'large'
      : waiting !== null
        ? waiting.name === 'small'
          ? 'large'
          : 'small'
        : 'small')
  const others: Side[] = []
  if (waiting !== null && waiting.name !== name) others.push(waiting.side)
  if (current !== null) others.push(sideOf(current, name === 'small' ? 'large' : 'small'))
  let problems: readonly Problem[] = []
  for (const other of others) {
    const pair = name === 'small' ? pricePair(one.side, other, false) : pricePair(other, one.side, false)
    if (isPair(pair))
      return {
        kind: 'pair',
        pair,
        notices: [...one.side.passport.problems, ...refused],
        problemsCsv: one.problemsCsv,
      }
    problems = pair
  }
  return { kind: 'half', name, side: one.side, problems: [...problems, ...refused] }
}

function joinedCsv(a: string, b: string): string {
  if (a === '' || b === '') return a + b
  return a + b.slice(b.indexOf('\n') + 1)
}

function chooseTwo(
  candidates: readonly Candidate[],
  answers: Answers,
): { small: Candidate; large: Candidate } | { questions: readonly Question[] } {
  const byId = (id: string | undefined): Candidate | undefined =>
    id === undefined ? undefined : candidates.find(candidate => candidate.id === id)
  const answeredSmall = byId(answers[SMALL_ANSWER])
  const answeredLarge = byId(answers[LARGE_ANSWER])
  if (answeredSmall !== undefined && answeredLarge !== undefined && answeredSmall !== answeredLarge)
    return { small: answeredSmall, large: answeredLarge }
  const smalls = ranked(candidates, 'small')
  const larges = ranked(candidates, 'large')
  const [a, b] = candidates as [Candidate, Candidate]
  if (candidates.length === 2) {
    const side = (one: Candidate): SideName | null => sideOfSymbol(one.side.series.symbol)
    const turned = side(a) === 'large' ? side(b) !== 'large' : side(b) === 'small' && side(a) !== 'small'
    return turned ? { small: b, large: a } : { small: a, large: b }
  }
  const [small] = smalls
  const [large] = larges
  if (smalls.length === 1 && larges.length === 1 && small && large) return { small, large }
  const proposedLarge = large ?? candidates.find(one => one !== small) ?? b
  const proposedSmall = small ?? candidates.find(one => one !== proposedLarge) ?? a
  const options = candidates.map(candidate => ({
    value: candidate.id,
    label: candidate.label,
    preview: previewOf(candidate),
  }))
  const file = [...new Set(candidates.map(candidate => candidate.side.passport.source))].join(', ')
  return {
    questions: [
      {
        id: SMALL_ANSWER,
        kind: 'small',
        file,
        text: `Which of the ${candidates.length} series in ${file} is the small side?`,
        options,
        proposed: proposedSmall.id,
      },
      {
        id: LARGE_ANSWER,
        kind: 'large',
        file,
        text: `Which of the ${candidates.length} series in ${file} is the large side?`,
        options,
        proposed: proposedLarge.id,
      },
    ],
  }
}

function ranked(candidates: readonly Candidate[], side: SideName): Candidate[] {
  return candidates
    .filter(candidate => sideOfSymbol(candidate.side.series.symbol) === side)
    .sort((a, b) => rankOfSymbol(a.side.series.symbol) - rankOfSymbol(b.side.series.symbol))
}

function previewOf({ side }: Candidate): string[] {
  const { dates, close } = side.series
  const row = (i: number): string => `${isoDay(dates[i] as number)}  ${close[i]}`
  return [row(0), row(dates.length - 1)]
}
