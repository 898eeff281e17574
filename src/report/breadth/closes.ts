/**
 * The closes of one pair on the sessions that both sides have, as the breadth of a lead is computed from them.
 */

export interface PairCloses {
  /** The pair as the address names it: "IWM/SPY". */
  readonly id: string
  readonly small: string
  readonly large: string
  /** Common sessions, ascending. */
  readonly dates: Int32Array
  /** Closes on those sessions, on the chosen basis. */
  readonly smallCloses: Float64Array
  readonly largeCloses: Float64Array
  /** Rows in a year: 252 for daily data. */
  readonly perYear: number
  /** What one row is called, singular: "day", "week", "month". */
  readonly unit: string
}
