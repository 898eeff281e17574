/**
 * The tracking difference of a data set from the funds that investors can buy, by month.
 */
import type { Day, PricePair } from '../data/series/series.ts'
import { monthEnds, monthOf, spansOneMonth } from '../metrics/calendar-month.ts'
import { mean } from '../metrics/standard-deviation.ts'
import { trackingError } from '../metrics/tracking-error.ts'
import { basisAbsence } from './data-sets.ts'

/** Differences of one side's monthly returns from those of its fund. */
export interface Tracking {
  /** Standard deviation of the differences, annualised, a fraction. */
  readonly error: number
  /** Mean difference a year, the data set less the fund, a fraction. */
  readonly ahead: number
  readonly first: Day
  readonly last: Day
  readonly months: number
}

/**
 * Compares a data set with the funds over the months that both have, on the basis that the data set has.
 *
 * @returns null for fewer than three common months
 */
export function trackingOf(pair: PricePair, funds: PricePair, side: 'small' | 'large'): Tracking | null {
  const total = basisAbsence(pair, 'price') !== null
  const [ours, theirs] = [monthlyReturns(pair, side, total), monthlyReturns(funds, side, total)]
  const common = [...ours.keys()].filter(month => theirs.has(month))
  const gaps = Float64Array.from(common, month => ours.get(month)!.value - theirs.get(month)!.value)
  const last = gaps.length - 1
  const [error, average] = [trackingError(gaps, 0, last, 12), mean(gaps, 0, last)]
  if (last < 2 || error === null || average === null) return null
  return {
    error,
    ahead: average * 12,
    first: ours.get(common[0]!)!.day,
    last: ours.get(common[last]!)!.day,
    months: gaps.length,
  }
}

/** @returns the returns of whole calendar months, each with its last day */
function monthlyReturns(
  { aligned }: PricePair,
  side: 'small' | 'large',
  total: boolean,
): ReadonlyMap<number, { readonly day: Day; readonly value: number }> {
  const { dates } = aligned
  const { close, adjusted } = aligned[side]
  const prices = total ? (adjusted ?? close) : close
  const ends = monthEnds(dates, 0, dates.length - 1, false)
  // The last row of monthly data ends its month; that of daily data may not.
  const last = dates.length - 1
  if (last > 0 && spansOneMonth(dates, last - 1, last)) ends.push(last)
  const out = new Map<number, { day: Day; value: number }>()
  for (let i = 1; i < ends.length; i++) {
    const [from, to] = [ends[i - 1]!, ends[i]!]
    if (!spansOneMonth(dates, from, to)) continue
    out.set(monthOf(dates[to]!), { day: dates[to]!, value: prices[to]! / prices[from]! - 1 })
  }
  return out
}
