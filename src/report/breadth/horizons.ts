/**
 * The horizons of the breadth table, and the row on which each begins.
 */
import { dateOf, dayOf, monthsLater } from '../../metrics/day.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'

export type HorizonId = '1m' | '3m' | '6m' | 'ytd' | '1y' | '3y' | '5y' | '10y' | 'window'

export interface Horizon {
  readonly id: HorizonId
  /** Column head. */
  readonly label: string
  /** In a sentence: "over 3 months". */
  readonly phrase: string
  /** Calendar months back from the as-of day; null where the start follows from something else. */
  readonly months: number | null
}

export const HORIZONS: readonly Horizon[] = [
  { id: '1m', label: '1M', phrase: 'over 1 month', months: 1 },
  { id: '3m', label: '3M', phrase: 'over 3 months', months: 3 },
  { id: '6m', label: '6M', phrase: 'over 6 months', months: 6 },
  { id: 'ytd', label: 'YTD', phrase: 'in the year to date', months: null },
  { id: '1y', label: '1Y', phrase: 'over 1 year', months: 12 },
  { id: '3y', label: '3Y', phrase: 'over 3 years', months: 36 },
  { id: '5y', label: '5Y', phrase: 'over 5 years', months: 60 },
  { id: '10y', label: '10Y', phrase: 'over 10 years', months: 120 },
  { id: 'window', label: 'Window', phrase: 'in the page’s window', months: null },
]

/**
 * The row whose close a horizon's returns are measured from.
 *
 * @param dates sessions of the pair, ascending
 * @param asOf the as-of day; calendar months and the year are counted back from it
 * @param windowFrom first day of the page's window
 * @returns the last session on or before the start; −1 where the pair's history begins later
 */
export function startRow(horizon: Horizon, dates: Int32Array, asOf: number, windowFrom: number): number {
  return lastRowBy(dates, startDay(horizon, asOf, windowFrom))
}

/** The day that a horizon counts back to. */
export function startDay({ id, months }: Horizon, asOf: number, windowFrom: number): number {
  if (months !== null) return monthsLater(asOf, -months)
  return id === 'ytd' ? dayOf(dateOf(asOf).year - 1, 12, 31) : windowFrom
}
