/**
 * The reader's settings. Everything else on the page is derived from them and the prices.
 */
import type { Day } from '../data/series/series.ts'

export type Basis = 'price' | 'total'
export type GapKind = 'arithmetic' | 'geometric'

/** A first day counted back from the as-of day: years, months, days, or to the last day of the year before. */
export type RelativeStart = `-${number}${'y' | 'm' | 'd'}` | 'ytd'

/** A length of time: days of trading, weeks, months or years. */
export type RollLength = `${number}${'d' | 'w' | 'm' | 'y'}`

export interface Settings {
  /** First day of the window, or null for the default (the note's window, or the whole overlap of other data). */
  readonly from: Day | RelativeStart | null
  /** Last day of the window and the as-of day of the whole page, or null for the default; "latest" is the last close. */
  readonly to: Day | 'latest' | null
  readonly basis: Basis
  /** Lengths of the moving averages, ascending, in rows of the series (sessions for daily data). */
  readonly ma: readonly number[]
  /** Length of the rolling volatility, in returns. */
  readonly vol: number
  /** Near-tie tolerance of streaks in basis points: a session counts as ahead when r_small − r_large > −tie. */
  readonly tie: number
  /** Which gap the page leads with. */
  readonly gap: GapKind
  /** Distance of the rows behind all figures: as loaded, or the last closes of weeks or months. */
  readonly rows: 'as loaded' | 'weekly' | 'monthly'
  /** Whether the two sides are exchanged. */
  readonly swap: boolean
  /** Shortest run that the streak lab lists. */
  readonly run: number
  /** Size of a turn of the ratio that ends a leadership cycle, in percent. */
  readonly turn: number
  /** Length of the reader's own rolling window, or null for the usual lengths alone. */
  readonly roll: RollLength | null
  /** Published inputs that the reader has changed, by id ("eps.2026.small", "pe.large"), in the unit of the published figure. */
  readonly whatIf: Readonly<Record<string, number>>
  /** Days of the reader's own events, ascending. */
  readonly events: readonly Day[]
  /** Whether long charts tint recessions. */
  readonly recessions: boolean
  /** Value axis of prices and ratios: logarithmic on long windows alone, always, or never. */
  readonly scale: 'auto' | 'log' | 'linear'
}

/** Maximum number of own events, which must fit into a link. */
export const MOST_EVENTS = 60

export const DEFAULT_SETTINGS: Settings = {
  from: null,
  to: null,
  basis: 'price',
  ma: [20, 50, 200],
  vol: 20,
  tie: 0,
  gap: 'arithmetic',
  rows: 'as loaded',
  swap: false,
  run: 8,
  turn: 10,
  roll: null,
  whatIf: {},
  events: [],
  recessions: true,
  scale: 'auto',
}
