/** Puts what was read together into a pair, with what is on the page where one side is missing. */

import { someNamed } from '../series/legible.ts'
import { pricePair, type Side, sideOf } from '../series/pair.ts'
import type { Problem } from '../series/problem.ts'
import type { Result } from '../series/result.ts'
import type { PricePair } from '../series/series.ts'
import { chooseTwo, type Offered, saidSide, type Two } from './choose-sides.ts'
import { mismatches, withMismatches } from './mismatches.ts'
import { datedBySessions } from './period-rows.ts'
import type { Answers, Candidate, Question, ReadResult } from './read-result.ts'
import type { SideName } from './sides.ts'

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

/** Tells which series of a table were left out, unless the reader chose the sides. */
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

/** Series of other symbols than the two sides; they go along for comparison. */
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

/** Numbers the ids of series that have the same one, as two copies of a file do. */
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
      // A notice about a whole table is on the passports of both its series; it is told once.
      ...pair.passport.large.problems.filter(problem => !problems.includes(problem)),
      ...refused,
    ],
    problems: withMismatches(between, [...(small.problems ?? []), ...(large.problems ?? [])]),
  }
}

/** Pairs two sides after dating monthly rows by sessions. */
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

/** Series of the current pair that stay when one side is replaced, the replaced side included. */
function staying(current: PricePair, name: SideName, fresh: Side): readonly Side[] {
  if (current.others === undefined) return []
  const { symbol } = fresh.series
  return [sideOf(current, name), ...current.others].filter(({ series }) => series.symbol !== symbol)
}
