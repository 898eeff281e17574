/**
 * Pearson's correlation of two return series.
 */
import { coMoments, rollingCoMoments } from './co-moments.ts'

/**
 * The correlation of the simple returns of two sides on rows `first..last`, both included.
 *
 * @returns between −1 and 1; null for fewer than two rows or when a side does not move
 */
export function correlation(x: Float64Array, y: Float64Array, first: number, last: number): number | null {
  const moments = coMoments(x, y, first, last)
  if (moments === null || moments.xx === 0 || moments.yy === 0) return null
  return Math.max(-1, Math.min(1, moments.xy / Math.sqrt(moments.xx * moments.yy)))
}

/**
 * The correlation of the last `length` simple returns on each row.
 *
 * @returns as many entries as rows; NaN before the first full window and where a side does not move
 */
export function rollingCorrelation(x: Float64Array, y: Float64Array, length: number): Float64Array {
  return rollingCoMoments(x, y, length, 'correlation')
}
