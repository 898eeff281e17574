/**
 * The specification of a figure: everything about it except its value. Each topic module declares its figures with
 * `specify` and computes them with `collect`, so that a figure is described in one place.
 */
import type { Unit } from '../figure.ts'
import type { Words } from '../words.ts'

/** The topics in the page's order, with the titles under which lists of figures group them. */
export const TOPICS = {
  window: 'Window',
  returns: 'Returns and gaps',
  ratio: 'Price ratio and trend',
  streaks: 'Streaks',
  risk: 'Volatility and drawdown',
  'co-movement': 'Small against large',
  fundamentals: 'Fundamentals',
  data: 'Data',
  'base-rates': 'Base rates',
  depth: 'Depth of the evidence',
  events: 'Events',
  leadership: 'Leadership',
  significance: 'Significance',
  aftermath: 'What happened next',
  scenario: 'Scenario',
  reported: 'Reported',
} as const
export type Topic = keyof typeof TOPICS

/** The words of a figure, which follow the names of the sides and the frequency of the data. */
export interface Terms {
  readonly label: string
  /** What the figure means, in one sentence. */
  readonly definition: string
  /** The formula in symbols, as in METHODS. */
  readonly formula: string
}

/**
 * @typeParam Id the ids of the figures described, a literal or a template of literals
 * @typeParam Parts what tells the figures of one specification apart: side, length, period
 */
export interface Specification<Id extends string = string, Parts extends readonly unknown[] = never> {
  readonly id: (...parts: Parts) => Id
  /**
   * The id without side or period, under which the formula is listed once for all of them. Equal to the id when left
   * out.
   */
  readonly family?: (...parts: Parts) => string
  readonly unit: Unit | ((...parts: Parts) => Unit)
  /**
   * Whether + is written before a value above zero. Changes and differences are signed; levels, shares, discounts
   * (which name their direction) and inputs are not.
   */
  readonly signed: boolean
  readonly topic: Topic
  /** Heading of METHODS.md that gives the conventions, as an anchor. */
  readonly anchor: string
  readonly terms: (words: Words, ...parts: Parts) => Terms
}

/** The ids that a record of specifications describes. */
export type IdsOf<Specifications> =
  Specifications extends Readonly<Record<string, Specification<infer Id>>> ? Id : never

/** Declares a figure, or several that differ by `Parts`. It returns its argument and only infers types. */
export function specify<const Id extends string, Parts extends readonly unknown[] = []>(
  specification: Specification<Id, Parts>,
): Specification<Id, Parts> {
  return specification
}
