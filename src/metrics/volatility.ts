/**
 * Volatility: the spread of simple returns.
 */
import { rollingStandardDeviation, sampleStandardDeviation } from './standard-deviation.ts'

/**
 * Volatility per row: the sample standard deviation (n − 1) of the simple returns on rows `first..last`.
 *
 * @returns a fraction; 0 when the returns differ by no more than rounding; null for fewer than two returns
 */
export function volatility(returns: Float64Array, first: number, last: number): number | null {
  return sampleStandardDeviation(returns, first, last, 1)
}

/**
 * Annualised volatility of the last `length` simple returns on each row: their sample standard deviation (n − 1)
 * times √perYear.
 *
 * @param returns as `simpleReturns` gives them, NaN first, so that the first full window is on row `length`
 * @param length returns in a window, a whole number from 2
 * @param perYear 252 sessions, 365 days, 52 weeks or 12 months
 * @returns as many entries as returns; NaN before the first full window
 */
export function rollingVolatility(returns: Float64Array, length: number, perYear: number): Float64Array {
  return rollingStandardDeviation(returns, length, 1, Math.sqrt(perYear))
}
