/**
 * The closes that the figure of a claim is computed from.
 */

/** Closes of both sides on their common sessions. All columns have one length; dates ascend. */
export interface Closes {
  readonly dates: Int32Array
  /** Closes on the chosen basis, price or total return. */
  readonly small: Float64Array
  readonly large: Float64Array
  /** Price closes, on which streaks are counted whatever the basis. */
  readonly price: { readonly small: Float64Array; readonly large: Float64Array }
  /** Rows a year, for annualised figures: 252 sessions, 52 weeks, 12 months. */
  readonly perYear: number
}

export type Side = 'small' | 'large'

/** The rows of a window: returns run from the close of row `a` to that of row `b`. */
export interface Rows {
  readonly a: number
  readonly b: number
}

/** Structure of the pairs that this module reads; `PricePair` has it. */
interface Paired {
  readonly aligned: {
    readonly dates: Int32Array
    readonly small: { readonly close: Float64Array }
    readonly large: { readonly close: Float64Array }
  }
}

/**
 * The price closes of a pair.
 *
 * @param perYear rows a year of the aligned sessions
 */
export function priceClosesOf({ aligned }: Paired, perYear: number): Closes {
  const { dates } = aligned
  const price = { small: aligned.small.close, large: aligned.large.close }
  return { dates, ...price, price, perYear }
}

/** The same closes with the sides exchanged. */
export function exchanged(closes: Closes): Closes {
  return {
    ...closes,
    small: closes.large,
    large: closes.small,
    price: { small: closes.price.large, large: closes.price.small },
  }
}
