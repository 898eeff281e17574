/**
 * A figure: one number of the report with everything a reader needs to check it.
 */
import type { Day } from '../data/series/series.ts'
import type { Topic } from './topics/specification.ts'

/**
 * The unit of a value. `fraction` is shown in percent, `points` (a difference of two fractions) in percentage
 * points, `times` with ×, `price` with two decimals, `ratio` with four.
 */
export type Unit =
  | 'fraction'
  | 'points'
  | 'times'
  | 'price'
  | 'ratio'
  | 'number'
  | 'count'
  | 'sessions'
  | 'date'
  | 'text'

/** The range of data from which a figure was computed. */
export interface FigureWindow {
  readonly first: Day
  readonly last: Day
  /** Observations used: closes, returns, months, … as `of` says. */
  readonly n: number
  readonly of: string
}

export interface Figure {
  readonly id: string
  /** The id without side or period: figures of one family share a formula. */
  readonly family: string
  readonly label: string
  /** Unrounded; a date is ISO text; null when it cannot be computed, and then `absent` says why. */
  readonly value: number | string | null
  readonly absent: string | null
  readonly unit: Unit
  /** Whether + is written before a value above zero, as for changes and differences. */
  readonly signed: boolean
  readonly topic: Topic
  /** Heading of METHODS.md that gives its conventions, as an anchor. */
  readonly anchor: string
  readonly origin: 'computed' | 'reported'
  /** What the figure means, in one sentence. */
  readonly definition: string
  /** The formula in symbols, as in METHODS. */
  readonly formula: string
  /** The formula with the actual numbers put in, or null where that would be a whole series. */
  readonly worked: string | null
  readonly window: FigureWindow | null
  /** Names of the series it was computed from, as in `Report.series` ("small", "large", "pair"). */
  readonly inputs: readonly string[]
  /** The signal of the value where the field has a word for it: "Above", "Below", "Bullish", "Bearish". */
  readonly signal?: string
  /** The source of the prices, or the reference of the note "[1]". */
  readonly source: string
}
