/**
 * What was read becomes a pair: which series is the small side, which the large, and what to ask where the
 * files do not say.
 */

import { isoOf } from '../../metrics/day.ts'
import { someNamed } from '../series/legible.ts'
import { pricePair, type Side, sideOf } from '../series/pair.ts'
import type { Problem } from '../series/problem.ts'
import type { Result } from '../series/result.ts'
import type { PricePair } from '../series/series.ts'
import { datedBySessions } from './period-rows.ts'
import type { Answers, Candidate, Question, ReadResult } from './read-result.ts'
import { isPlainTitle, type SideName, sideOfSymbol } from './sides.ts'
import { rankOfSymbol } from './symbols.ts'

export type Assembled =
  | {
      readonly kind: 'pair'
      readonly pair: PricePair
      /** Problems that did not prevent the load, of both sides and of files that gave nothing. */
      readonly notices: readonly Problem[]
      /** All problems between and of the two sides, for download; empty where they were only counted. */
      readonly problems: readonly Problem[]
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
 * Two series are paired by their known symbols or names, else the first is small. One series replaces the side that
 * its symbol or name belongs to (small when unknown) and the other side stays. Of many series the best known of each
 * side are taken and the others go along with them; where a side has no known one, or where they cannot be told apart
 * or compared, both sides are asked with a proposal.
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
  const candidates = uniquely(
    results.flatMap(result =>
      result.kind === 'series'
        ? result.candidates.map(candidate => ({
            ...candidate,
            wanted: result.wanted ?? null,
            doubt: result.doubt,
          }))
        : [],
    ),
  )
  const [first, second] = candidates
  if (first === undefined) return { kind: 'refused', problems: refused }
  if (second === undefined) return replaceOne(first, current, waiting, refused)
  const known = chooseTwo(candidates, answers)
  if (known.kind === 'ask') return known
  const others = othersOf(candidates, known)
  return pairOf(known.small, known.large, others, [...refused, ...notTaken(candidates, known, others)])
}

/** What to say of the series of a table of many that were left out, where the reader was not asked. */
function notTaken(candidates: readonly Offered[], two: Two, others: readonly Side[]): Problem[] {
  const left = candidates.filter(one => one !== two.small && one !== two.large && !others.includes(one.side))
  if (two.answered || left.length === 0) return []
  return [
    {
      code: 'series-not-used',
      severity: 'warning',
      file: [...new Set(left.map(one => one.side.passport.source))].join(', '),
      found: someNamed(left.map(({ label }) => label)),
      action: `${left.length === 1 ? 'this series' : 'these series'} not used`,
    },
  ]
}

/** The series that go along with the two: those of other symbols, and no second price of the same thing. */
function othersOf(candidates: readonly Offered[], { small, large }: Two): Side[] {
  const taken = new Set([small, large].map(({ side }) => side.series.symbol))
  const others: Side[] = []
  for (const { side, doubt } of candidates) {
    const { symbol } = side.series
    if (doubt || symbol === '' || taken.has(symbol)) continue
    taken.add(symbol)
    others.push(side)
  }
  return others
}

/** A series with the side that the reader said its file is, or null where nobody said. */
interface Offered extends Candidate {
  readonly wanted: SideName | null
  /** Whether it may be a price of the same thing as the others of its file. */
  readonly doubt: boolean
}

/** The side that a series is by its symbol or, where it has none, by the name of its file. */
function namedSide({ side }: Candidate): SideName | null {
  return sideOfSymbol(side.series.symbol || side.passport.source)
}

/** The side that the reader said a series is, else the one it is named for. */
function saidSide(one: Offered): SideName | null {
  return one.wanted ?? namedSide(one)
}

/** The same file dropped twice gives two series of one name; the second is told apart. */
function uniquely(candidates: readonly Offered[]): Offered[] {
  const seen = new Set<string>()
  return candidates.map(candidate => {
    let id = candidate.id
    for (let copy = 2; seen.has(id); copy++) id = `${candidate.id} (${copy})`
    seen.add(id)
    return id === candidate.id ? candidate : { ...candidate, id }
  })
}

function pairOf(
  small: Candidate,
  large: Candidate,
  others: readonly Side[],
  refused: readonly Problem[],
): Assembled {
  const paired = together(small.side, large.side, others)
  if (!paired.ok) return { kind: 'refused', problems: [...paired.problems, ...refused] }
  const pair = paired.value
  const { problems } = pair.passport.small
  const between = mismatches(pair)
  return {
    kind: 'pair',
    pair,
    notices: [
      ...between,
      ...problems,
      // What concerns a table as a whole stands on the passports of both its series, and is told once.
      ...pair.passport.large.problems.filter(problem => !problems.includes(problem)),
      ...refused,
    ],
    problems: withMismatches(between, [...(small.problems ?? []), ...(large.problems ?? [])]),
  }
}

/** Pairs two sides, rows of months dated by sessions first. */
function together(small: Side, large: Side, others: readonly Side[] = []): Result<PricePair> {
  const dated = datedBySessions(small, large)
  return pricePair(
    dated.small,
    dated.large,
    others.map(other => datedBySessions(other, large).small),
  )
}

function replaceOne(
  one: Offered,
  current: PricePair | null,
  waiting: { readonly name: SideName; readonly side: Side } | null,
  refused: readonly Problem[],
): Assembled {
  const { symbol } = one.side.series
  const taken = saidSide(one)
  const name: SideName =
    taken ??
    (symbol !== '' && symbol === current?.large.symbol
      ? 'large'
      : waiting !== null
        ? waiting.name === 'small'
          ? 'large'
          : 'small'
        : 'small')
  const more = current === null ? [] : staying(current, name, one.side)
  const others: Side[] = []
  if (waiting !== null && waiting.name !== name) others.push(waiting.side)
  if (current !== null) others.push(sideOf(current, name === 'small' ? 'large' : 'small'))
  let problems: readonly Problem[] = []
  for (const other of others) {
    const paired = name === 'small' ? together(one.side, other, more) : together(other, one.side, more)
    if (paired.ok) {
      const pair = paired.value
      const between = mismatches(pair)
      return {
        kind: 'pair',
        pair,
        notices: [...between, ...pair.passport[name].problems, ...refused],
        problems: withMismatches(between, one.problems ?? []),
      }
    }
    problems = paired.problems
  }
  return {
    kind: 'half',
    name,
    side: one.side,
    problems: [...problems, ...one.side.passport.problems, ...refused],
  }
}

/** Of many series on the page those that stay beside a new one, the one it takes the place of among them. */
function staying(current: PricePair, name: SideName, fresh: Side): readonly Side[] {
  if (current.others === undefined) return []
  const { symbol } = fresh.series
  return [sideOf(current, name), ...current.others].filter(({ series }) => series.symbol !== symbol)
}

/** The list of the rows' problems with what is wrong between the sides before it; no list of its own where there is none. */
function withMismatches(between: readonly Problem[], rows: readonly Problem[]): readonly Problem[] {
  return rows.length === 0 ? rows : [...between, ...rows]
}

/** What makes two sides hard to compare although they have dates in common. */
function mismatches({ passport, aligned }: PricePair): Problem[] {
  const { small, large } = passport
  const found: Problem[] = []
  const told = (code: string, what: string, expected: string, action: string): void => {
    found.push({
      code,
      severity: 'warning',
      file: small.source === large.source ? small.source : `${small.source} and ${large.source}`,
      found: what,
      expected,
      action,
    })
  }
  if (small.frequency.kind !== large.frequency.kind)
    told(
      'frequencies-differ',
      `one row a ${small.frequency.unit} against one a ${large.frequency.unit}`,
      'the same on both sides',
      `compared on the ${aligned.dates.length} dates that both have`,
    )
  const [a, b] = [small.basis, large.basis]
  if ((a === 'price' && b === 'total') || (a === 'total' && b === 'price'))
    told(
      'bases-differ',
      `${a === 'total' ? 'adjusted closes for the small side and plain closes for the large' : 'plain closes for the small side and adjusted closes for the large'}`,
      'the same kind on both sides',
      'compared as they are; dividends then count on one side only',
    )
  const lone = (kind: string, side: SideName, action: string): void =>
    told('bases-differ', `${kind} closes for the ${side} side only`, 'the same kind on both sides', action)
  for (const [side, own, other, others] of [
    ['small', a, 'large', b],
    ['large', b, 'small', a],
  ] as const)
    if (own === 'both' && others === 'total')
      lone(
        'plain',
        side,
        `compared alike by total return; by price the dividends of the ${other} side count and those of the ${side} do not`,
      )
    else if (own === 'both' && others !== 'both')
      lone(
        'adjusted',
        side,
        `compared alike by price; by total return the dividends of the ${side} side count and those of the ${other} ${others === 'price' ? 'do' : 'may'} not`,
      )
  return found
}

/** The two series of a pair, or the questions that settle which they are. */
interface Two {
  readonly kind: 'two'
  readonly small: Candidate
  readonly large: Candidate
  /** Whether the reader was asked. */
  readonly answered: boolean
}
type Choice = Two | { readonly kind: 'ask'; readonly questions: readonly Question[] }

function chooseTwo(candidates: readonly Offered[], answers: Answers): Choice {
  const byId = (id: string | undefined): Offered | undefined =>
    id === undefined ? undefined : candidates.find(candidate => candidate.id === id)
  const answeredSmall = byId(answers[SMALL_ANSWER])
  const answeredLarge = byId(answers[LARGE_ANSWER])
  if (answeredSmall !== undefined && answeredLarge !== undefined && answeredSmall !== answeredLarge)
    return { kind: 'two', small: answeredSmall, large: answeredLarge, answered: true }
  const smalls = ranked(candidates, 'small')
  const larges = ranked(candidates, 'large')
  const [a, b] = candidates as [Offered, Offered]
  const [of, other] = [saidSide(a), saidSide(b)]
  if (candidates.length === 2 && !(a.doubt && b.doubt && of === other)) {
    const turned = of === 'large' ? other !== 'large' : other === 'small' && of !== 'small'
    return turned
      ? { kind: 'two', small: b, large: a, answered: false }
      : { kind: 'two', small: a, large: b, answered: false }
  }
  const [small] = smalls
  const [large] = larges
  // Where all can be compared, the best known of each side are shown first, and nothing is lost by not asking.
  const comparable =
    candidates.length > 2 && candidates.every(one => !one.doubt && one.side.series.symbol !== '')
  if (small && large && (comparable || (smalls.length === 1 && larges.length === 1)))
    return { kind: 'two', small, large, answered: false }
  const proposedSmall = small ?? candidates.find(one => one !== large) ?? a
  const proposedLarge = large ?? candidates.find(one => one !== proposedSmall) ?? b
  const options = candidates.map(candidate => ({
    value: candidate.id,
    label: labelAmong(candidates, candidate),
    preview: previewOf(candidate),
  }))
  const file = [...new Set(candidates.map(candidate => candidate.side.passport.source))].join(', ')
  return {
    kind: 'ask',
    questions: [
      {
        id: SMALL_ANSWER,
        kind: 'small',
        file,
        text: `Which of the ${candidates.length} series in ${file} is the small side?`,
        options,
        proposed: proposedSmall.id,
        ...(comparable && { comparable: candidates.length }),
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

/** A series' label, or its id where another has the same label: no two options of a question read alike. */
function labelAmong(candidates: readonly Offered[], { label, id }: Offered): string {
  return candidates.some(other => other.id !== id && other.label === label) ? id : label
}

/** The series that could be a side, best known first: those of files said to be it, else those of known symbols. */
function ranked(candidates: readonly Offered[], side: SideName): Offered[] {
  const said = candidates.filter(candidate => candidate.wanted === side)
  if (said.length === 1) return said
  const known = (said.length > 0 ? said : candidates.filter(candidate => candidate.wanted === null)).filter(
    candidate => namedSide(candidate) === side,
  )
  // A title alone is the index; with more words it is one of its styles: "Russell 2000 Value".
  const plain = known.filter(({ side: { series } }) => isPlainTitle(series.symbol))
  if (plain.length === 1) return plain
  return known.sort((a, b) => rankOfSymbol(a.side.series.symbol) - rankOfSymbol(b.side.series.symbol))
}

function previewOf({ side }: Candidate): string[] {
  const { dates, close } = side.series
  const row = (i: number): string => `${isoOf(dates[i] as number)}  ${close[i]}`
  return [row(0), row(dates.length - 1)]
}
