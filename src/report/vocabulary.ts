/**
 * The vocabulary: what each figure of the report is called, what it means and how it is computed, said once. Those of
 * history, aftermath and scenario are in `history/terms.ts`, which the first figures do not wait for.
 */
import type { Unit } from './figure.ts'
import type { Words } from './words.ts'

/** What a figure of a given id is; numbers, window and source come from the figure itself. */
export interface Term {
  readonly label: string
  readonly unit: Unit
  readonly definition: string
  readonly formula: string
  /** Heading of METHODS.md that gives its conventions. */
  readonly anchor: string
}

export type Entry = readonly [pattern: RegExp, term: (words: Words, ...groups: string[]) => Term]

const MEASURES: Readonly<Record<string, string>> = {
  pe: 'Forward P/E',
  pb: 'P/B',
  ps: 'P/S',
  'ev-ebitda': 'EV/EBITDA',
}

const ENTRIES: readonly Entry[] = [
  [
    /^eps\.(\d{4}|average)\.(small|large)$/,
    (_words, period, side) => ({
      label: `${side === 'small' ? 'Small-cap' : 'Large-cap'} EPS growth, ${period === 'average' ? 'historical average' : period}`,
      unit: 'fraction',
      definition: 'Growth of earnings per share as the note gives it; prices cannot reproduce it.',
      formula: 'as published',
      anchor: 'fundamentals',
    }),
  ],
  [
    /^eps-lead\.(\d{4}|average)$/,
    (_words, period) => ({
      label: `EPS growth lead, ${period === 'average' ? 'historical average' : period}`,
      unit: 'points',
      definition: 'Small-cap EPS growth less large-cap EPS growth, in percentage points.',
      formula: `eps.${period}.small − eps.${period}.large`,
      anchor: 'fundamentals',
    }),
  ],
  [
    /^eps-multiple\.(\d{4})$/,
    (_words, year) => ({
      label: `Small-cap EPS growth ${year} over its average`,
      unit: 'times',
      definition: 'How many times its historical average the growth expected for small caps is.',
      formula: `eps.${year}.small / eps.average.small`,
      anchor: 'fundamentals',
    }),
  ],
  [
    /^(pe|pb|ps|ev-ebitda)\.(small|large)$/,
    (_words, measure, side) => ({
      label: `${side === 'small' ? 'Small-cap' : 'Large-cap'} ${MEASURES[measure!]}`,
      unit: 'times',
      definition: 'A valuation multiple as the note gives it; prices cannot reproduce it.',
      formula: 'as published',
      anchor: 'fundamentals',
    }),
  ],
  [
    /^discount\.(pe|pb|ps|ev-ebitda)$/,
    (_words, measure) => ({
      label: `${MEASURES[measure!]} discount`,
      unit: 'fraction',
      definition: `How much lower the small-cap ${MEASURES[measure!]} is than the large-cap one.`,
      formula: `1 − ${measure}.small / ${measure}.large`,
      anchor: 'fundamentals',
    }),
  ],
]

/** @returns the term of the first entry that knows the id, or null when none does */
export function termIn(entries: readonly Entry[], id: string, words: Words): Term | null {
  for (const [pattern, term] of entries) {
    const match = pattern.exec(id)
    if (match) return term(words, ...match.slice(1))
  }
  return null
}

/**
 * @param id as in the figures of the report
 * @returns its term, or null for an id that this vocabulary does not have
 */
export function termOf(id: string, words: Words): Term | null {
  return termIn(ENTRIES, id, words)
}
