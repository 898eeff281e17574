/**
 * The closes from which the figure of a claim is computed.
 */

import { FREQUENCIES } from '../../data/series/frequency.ts'
import { lastRows, type Resampling } from '../../data/series/resample.ts'

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
    readonly small: { readonly close: Float64Array; readonly adjusted?: Float64Array | null }
    readonly large: { readonly close: Float64Array; readonly adjusted?: Float64Array | null }
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

/** The dividend-adjusted closes of a pair, and its price closes beside them; null where a side has none. */
export function totalClosesOf(pair: Paired, perYear: number): Closes | null {
  const [small, large] = [pair.aligned.small.adjusted, pair.aligned.large.adjusted]
  return small == null || large == null ? null : { ...priceClosesOf(pair, perYear), small, large }
}

/** The closes of the last session of each whole week or month. */
export function closesEvery(closes: Closes, every: Resampling): Closes {
  const known = lessOften.get(closes)?.[every]
  if (known !== undefined) return known
  const rows = lastRows(closes.dates, every)
  const take = (values: Float64Array) => Float64Array.from(rows, row => values[row]!)
  const found: Closes = {
    dates: Int32Array.from(rows, row => closes.dates[row]!),
    small: take(closes.small),
    large: take(closes.large),
    price: { small: take(closes.price.small), large: take(closes.price.large) },
    perYear: FREQUENCIES[every].perYear,
  }
  lessOften.set(closes, { ...lessOften.get(closes), [every]: found })
  return found
}

const lessOften = new WeakMap<Closes, Partial<Record<Resampling, Closes>>>()

/** The same closes with the sides exchanged. */
export function exchanged(closes: Closes): Closes {
  return {
    ...closes,
    small: closes.large,
    large: closes.small,
    price: { small: closes.price.large, large: closes.price.small },
  }
}
