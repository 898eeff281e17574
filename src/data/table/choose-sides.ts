/** Decides which of several series is the small side and which the large, and what to ask where they do not say. */
import { isoOf } from '../../metrics/day.ts'
import type { Answers, Candidate, Question } from './read-result.ts'
import { isPlainTitle, type SideName, sideOfSymbol } from './sides.ts'
import { rankOfSymbol } from './symbols.ts'

/** Keys of the answers that name the two sides' series. */
export const SMALL_ANSWER = 'small'
export const LARGE_ANSWER = 'large'

/** A series that could be a side. `wanted` is the side that the reader stated for its file, or null. */
export interface Offered extends Candidate {
  readonly wanted: SideName | null
  /** Whether it may be a price of the same thing as the others of its file. */
  readonly doubt: boolean
}

/** The side by the symbol or, without a symbol, by the file's name. */
function namedSide({ side }: Candidate): SideName | null {
  return sideOfSymbol(side.series.symbol || side.passport.source)
}

/** @returns the side that the reader stated for a series, else the one that its name gives */
export function saidSide(one: Offered): SideName | null {
  return one.wanted ?? namedSide(one)
}

/** The two series of a pair. */
export interface Two {
  readonly kind: 'two'
  readonly small: Candidate
  readonly large: Candidate
  /** Whether the reader was asked. */
  readonly answered: boolean
}

/** The two series, or the questions that settle which they are. */
type Choice = Two | { readonly kind: 'ask'; readonly questions: readonly Question[] }

/** @returns the two sides of a pair among two or more series, or what to ask where these do not say */
export function chooseTwo(candidates: readonly Offered[], answers: Answers): Choice {
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

/** Series that could be a side, best known first: those that the reader stated, else those of known symbols. */
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
