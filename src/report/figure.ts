/**
 * A figure: one number of the report with everything a reader needs to check it.
 */
import type { Day } from '../data/series/series.ts'

/**
 * How a value is meant. `fraction` is shown in percent, `points` (a difference of two fractions) in percentage
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

/** The stretch of data that a figure was computed from. */
export interface FigureWindow {
  readonly first: Day
  readonly last: Day
  /** Observations used: closes, returns, months, … as `of` says. */
  readonly n: number
  readonly of: string
}

export interface Figure {
  readonly id: string
  readonly label: string
  /** Unrounded; a date is ISO text; null when it cannot be computed, and then `absent` says why. */
  readonly value: number | string | null
  readonly absent: string | null
  readonly unit: Unit
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
  /** A word drawn from the value where the field has one: "Above", "Below", "Bullish", "Bearish". */
  readonly signal?: string
  /** Where it is from: the prices' source, or the report's reference "[1]". */
  readonly source: string
}

export type FigureSet = Readonly<Record<string, Figure>>
