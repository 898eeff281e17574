/**
 * What the reader of notes understands of a sentence.
 */

import type { CalendarPeriod, Qualifier } from '../note.ts'

export type { Qualifier }

export type Side = 'small' | 'large'

/** A place in the text, end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** How a value is printed: in percent, in points of percent, in basis points, as a count, a multiple or a plain number. */
export type PrintedUnit = 'percent' | 'points' | 'basis points' | 'sessions' | 'times' | 'number' | 'words'

/**
 * `value`: a number is stated. `above`, `below`: only the direction is (a figure above or below 0, a price above its
 * average). `forecast`: a band is expected by a day to come. `longest-since`: a streak is the longest since a time.
 * `rank`: a move has a place among all of its kind since a time, or on record.
 */
export type ReadingKind = 'value' | 'above' | 'below' | 'forecast' | 'longest-since' | 'rank'

/** A place among all moves of a kind: "third-best quarter" is 3, best, quarter. */
export interface Rank {
  readonly place: number
  readonly order: 'best' | 'worst'
  /** Sessions, or a calendar period. */
  readonly stretch: 1 | CalendarPeriod
}

export interface Reading {
  /** Id of METHODS.md, such as `return.small` or `price-vs-ma200.large`. */
  readonly figure: string
  /** The side that the sentence is about; `large` for a streak is one of the large side, with the sides exchanged. */
  readonly side: Side
  readonly kind: ReadingKind
  /** Days of closes; null for a figure as of `to` that reads the whole history before. */
  readonly from: number | null
  readonly to: number
  /** For a forecast over "6 to 12 months": the first day that counts. */
  readonly earliest: number | null
  /**
   * A signed fraction, a count, a band with open ends, or text (`1996-05`) for `longest-since` and `rank`; null
   * where only a direction is stated, and for a rank on record.
   */
  readonly reported: number | string | readonly [number | null, number | null] | null
  readonly unit: PrintedUnit | null
  /** Unit of the last printed digit, in the scale of `reported`; null where nothing is printed. */
  readonly digit: number | null
  readonly qualifier: Qualifier | null
  readonly basis: 'price' | 'total' | null
  /** Stated probability of a forecast, 0 to 1. */
  readonly probability: number | null
  /** Readings of one sentence with the same number exclude each other: only one of them is meant. Null for others. */
  readonly choice: number | null
  /** Only for `rank`. */
  readonly rank?: Rank
  readonly at: {
    readonly measure: Span
    readonly value: Span | null
    readonly window: Span | null
  }
}

export interface ReadSentence extends Span {
  readonly text: string
  readonly paragraph: number
  /** Empty when the sentence was not read. */
  readonly readings: readonly Reading[]
}

/** Daily closes that relative dates resolve to: days ascend, columns of one length. */
export interface Sessions {
  readonly dates: ArrayLike<number>
  readonly small: ArrayLike<number>
  readonly large: ArrayLike<number>
}
