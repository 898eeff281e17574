/**
 * The types of prices: columns by calendar day, aligned once, never mutated.
 */
import type { Problem } from './problem.ts'
import type { PairProvenance, Provenance } from './provenance.ts'

/** A calendar day as the number of days since 1970-01-01; never an instant, so no time zone can move it. */
export type Day = number

/** Which prices a file holds: closes, dividend-adjusted closes, both, or a column that does not say. */
export type StatedBasis = 'both' | 'price' | 'total' | 'unstated'

/** One side's prices. `dates` ascend strictly; every close is finite and above zero. */
export interface PriceSeries {
  /** The symbol as found in the source, or '' when none was. */
  readonly symbol: string
  readonly dates: Int32Array
  /** Price closes where the source has them, else the closes that it has. */
  readonly close: Float64Array
  /** Closes adjusted for dividends, or null when the source has only one kind of close. */
  readonly adjusted: Float64Array | null
  readonly basis: StatedBasis
}

/** How often a series has a close, found from the data. */
export type FrequencyKind =
  | 'daily'
  | 'seven-day'
  | 'weekly'
  | 'monthly'
  | 'quarterly'
  | 'half-yearly'
  | 'yearly'

export interface Frequency {
  readonly kind: FrequencyKind
  /** The annualisation factor: 252 sessions, 365 days, 52 weeks, 12 months, 4 quarters, 2 half-years or 1 year. */
  readonly perYear: number
  /** The name of a row, singular: "day", "week", "month", "quarter", "half-year", "year". */
  readonly unit: string
}

/** The origin of one side's prices and the findings of reading them. */
export interface SidePassport {
  readonly provenance: Provenance
  /**
   * What the product calls the input: a file's name, or the name that the build gave a data set. Of prices in a link
   * or a saved page it is ours, not what whoever made them wrote. `sourceWords` makes it fit to be shown.
   */
  readonly source: string
  readonly symbol: string
  readonly basis: StatedBasis
  readonly first: Day
  readonly last: Day
  readonly rows: number
  readonly frequency: Frequency
  /** The smallest step between closes as printed, such as 0.01, or null when none is evident. */
  readonly rounding: number | null
  /** The first problems of reading; `problemCount` is the number of all. */
  readonly problems: readonly Problem[]
  readonly problemCount: number
  /** The name of the column of closes in the table; absent where the prices did not come from a table. */
  readonly column?: string
  /** Hex SHA-256 of the bytes read: always computed here, never taken over; '' where it is not known. */
  readonly sha256: string
}

/** The closes of one side on the sessions that both sides have. */
export interface AlignedSide {
  readonly close: Float64Array
  readonly adjusted: Float64Array | null
}

/** The sessions that both sides have, so that each interval between them is the same for both. */
export interface AlignedSessions {
  readonly dates: Int32Array
  readonly small: AlignedSide
  readonly large: AlignedSide
  /** Sessions that only one side has; they take no part in figures of the pair. */
  readonly onlySmall: Int32Array
  readonly onlyLarge: Int32Array
}

/** One side of a pair before alignment: its prices and its passport. */
export interface Side {
  readonly series: PriceSeries
  readonly passport: SidePassport
}

export interface PricePair {
  readonly small: PriceSeries
  readonly large: PriceSeries
  readonly aligned: AlignedSessions
  readonly passport: { readonly small: SidePassport; readonly large: SidePassport }
  readonly provenance: PairProvenance
  /** Whether both sides are bundled; derived from the provenance. */
  readonly bundled: boolean
  /** Further series that were loaded with the two, each symbol once; absent where there are none. */
  readonly others?: readonly Side[]
}
