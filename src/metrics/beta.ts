/**
 * Beta: the move of one side for each unit that the other moves.
 */
import { coMoments, rollingCoMoments } from './co-moments.ts'

/**
 * The slope of the small side's simple returns on the large side's, rows `first..last`, both included:
 * cov(x, y) / var(y), without a risk-free rate.
 *
 * @returns null for fewer than two rows or when y does not move
 */
export function beta(x: Float64Array, y: Float64Array, first: number, last: number): number | null {
  const moments = coMoments(x, y, first, last)
  return moments === null || moments.yy === 0 ? null : moments.xy / moments.yy
}

/**
 * The beta of x on y over the last `length` simple returns on each row.
 *
 * @returns as many entries as rows; NaN before the first full window and where y does not move
 */
export function rollingBeta(x: Float64Array, y: Float64Array, length: number): Float64Array {
  return rollingCoMoments(x, y, length, 'beta')
}
