/**
 * What every contestant is given and has to do, so that the page around it can be the same for all.
 */

/** Two series on common days, as each contestant's page would find them after loading. */
export interface Prices {
  /** Days since 1970-01-01, ascending. */
  readonly dates: Int32Array
  readonly small: Float64Array
  readonly large: Float64Array
}

/** What is to be seen: a stretch of days and two lines, the second of which may be an average of the first. */
export interface View {
  readonly first: number
  readonly last: number
  readonly second: Float64Array
}

export interface Drawing {
  /** Shows another view; may do so later, but before it says so in `drawn`. */
  readonly show: (view: View) => void
  /** Changes whenever what is on the screen changes. */
  readonly drawn: () => string
}

/** Draws `prices` into `place`, 960 pixels wide and 320 high. */
export type Draw = (place: HTMLElement, prices: Prices, view: View) => Drawing

export const WIDTH = 960
export const HEIGHT = 320
export const COLOURS = { first: '#0B6E6E', second: '#B4530A' } as const
