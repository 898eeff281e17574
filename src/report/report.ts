/**
 * The report: every figure, series and sentence that the page shows, computed from prices and settings.
 */
import type { AlignedSessions, Day, Frequency, PricePair } from '../data/series/series.ts'
import type { Note } from '../notes/note.ts'
import type { FigureSet } from './figure-set.ts'
import type { Settings } from './settings.ts'
import type { Words } from './words.ts'

/** The sessions a..b that the window covers; `a` is the close that returns are measured from. */
export interface ReportWindow {
  /** Indices into the aligned sessions. */
  readonly a: number
  readonly b: number
  readonly first: Day
  readonly last: Day
  /** Aligned sessions in a..b, both included. */
  readonly sessions: number
}

/** One side on its own sessions, over its whole history, on the chosen basis. */
export interface SideSeries {
  readonly dates: Int32Array
  readonly close: Float64Array
  /** Simple returns row by row; first entry NaN. */
  readonly returns: Float64Array
  /** Moving averages by length; NaN before the first full one. */
  readonly ma: ReadonlyMap<number, Float64Array>
  /** Rolling annualised volatility; NaN before the first full one. */
  readonly vol: Float64Array
  readonly frequency: Frequency
}

/** The pair on its aligned sessions, over its whole history, on the chosen basis. */
export interface PairSeries {
  readonly dates: Int32Array
  readonly small: Float64Array
  readonly large: Float64Array
  readonly ratio: Float64Array
  readonly ma: ReadonlyMap<number, Float64Array>
  /** Simple returns of both sides over the same intervals, and r_small − r_large; first entries NaN. */
  readonly returns: { readonly small: Float64Array; readonly large: Float64Array; readonly gap: Float64Array }
  /** Daily gap r_small − r_large on price closes (streaks are counted on these); first entry NaN. */
  readonly dailyGap: Float64Array
  readonly frequency: Frequency
}

/** How far each close inside the window is below the highest since the window's start: 0 or a negative fraction. */
export interface DrawdownSeries {
  readonly dates: Int32Array
  readonly values: Float64Array
}

export interface Report {
  readonly settings: Settings
  /** The note that the page reads beside its figures, or null. */
  readonly note: Note | null
  /** Symbols where known, else "Small caps" and "Large caps". */
  readonly names: { readonly small: string; readonly large: string }
  readonly bundled: boolean
  readonly pair: PricePair
  readonly aligned: AlignedSessions
  readonly window: ReportWindow
  readonly figures: FigureSet
  readonly series: { readonly small: SideSeries; readonly large: SideSeries; readonly pair: PairSeries }
  /** Inside the window, on aligned sessions: the return of each side since the window's first close. */
  readonly growth: Readonly<Record<'small' | 'large', Float64Array>>
  /** Inside the window: the sides on their own sessions, the ratio on aligned ones. */
  readonly drawdowns: Readonly<Record<'small' | 'large' | 'ratio', DrawdownSeries>>
  /** The name of a row and the number of rows in a year, for labels. */
  readonly words: Words
  /** Headlines by the part of the page: "verdict", "performance", "ratio", "streak", … */
  readonly sentences: Readonly<Record<string, string>>
}
