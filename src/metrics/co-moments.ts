/**
 * Co-moments of two return series: the sums from which beta and correlation are computed.
 */
import { negligible, negligibleVariance } from './negligible.ts'

export interface CoMoments {
  /** Sums of squares and products of deviations from the means; divided by n − 1 they are sample (co)variances. */
  readonly xx: number
  readonly yy: number
  readonly xy: number
}

/**
 * The co-moments of simple returns on rows `first..last`, both included, in two passes.
 *
 * @returns null for fewer than two rows. A spread within the rounding of the returns is 0, and xy with xx; where y is
 *   still, xy means nothing.
 */
export function coMoments(x: Float64Array, y: Float64Array, first: number, last: number): CoMoments | null {
  const n = last - first + 1
  if (n < 2 || first < 0 || last >= x.length || last >= y.length) return null
  let meanX = 0
  let meanY = 0
  for (let i = first; i <= last; i++) {
    meanX += x[i]!
    meanY += y[i]!
  }
  meanX /= n
  meanY /= n
  let sumX = 0
  let sumY = 0
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = first; i <= last; i++) {
    const dx = x[i]! - meanX
    const dy = y[i]! - meanY
    sumX += dx
    sumY += dy
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  xx -= (sumX * sumX) / n
  yy -= (sumY * sumY) / n
  xy -= (sumX * sumY) / n
  if (negligible(Math.sqrt(Math.max(0, xx) / n), 1 + Math.abs(meanX))) xx = 0
  if (negligible(Math.sqrt(Math.max(0, yy) / n), 1 + Math.abs(meanY))) yy = 0
  return { xx, yy, xy: xx === 0 ? 0 : xy }
}

/**
 * Computes a statistic over a window that slides along two return series.
 *
 * Works in blocks as `movingAverage` does, so that nothing drifts.
 *
 * @param length rows in a window, a whole number from 2
 * @param kind the statistic of a window: `correlation`, or `beta` of x on y
 * @returns as many entries as rows; NaN before the first full window and where a side does not move
 */
export function rollingCoMoments(
  x: Float64Array,
  y: Float64Array,
  length: number,
  kind: 'correlation' | 'beta',
): Float64Array {
  const n = Math.min(x.length, y.length)
  const out = new Float64Array(n)
  if (length > n || length < 2) return out.fill(Number.NaN)
  const share = 1 / length
  // Five sums a row. Before the first block there are no rows, and NaN marks its windows as not yet full.
  const tails = new Float64Array(5 * (length + 1)).fill(Number.NaN)
  tails.fill(0, 5 * length)
  const correlating = kind === 'correlation'
  for (let start = 0; start < n; start += length) {
    const anchorX = x[start]!
    const anchorY = y[start]!
    let sx = 0
    let sy = 0
    let sxx = 0
    let syy = 0
    let sxy = 0
    if (start > 0) {
      for (let at = 5 * (length - 1), i = start - 1; at > 0; at -= 5, i--) {
        const dx = x[i]! - anchorX
        const dy = y[i]! - anchorY
        tails[at] = sx += dx
        tails[at + 1] = sy += dy
        tails[at + 2] = sxx += dx * dx
        tails[at + 3] = syy += dy * dy
        tails[at + 4] = sxy += dx * dy
      }
      sx = sy = sxx = syy = sxy = 0
    }
    const end = Math.min(start + length, n)
    const floorX = negligibleVariance(1 + Math.abs(anchorX)) * length
    const floorY = negligibleVariance(1 + Math.abs(anchorY)) * length
    for (let i = start, at = 5; i < end; i++, at += 5) {
      const dx = x[i]! - anchorX
      const dy = y[i]! - anchorY
      sx += dx
      sy += dy
      sxx += dx * dx
      syy += dy * dy
      sxy += dx * dy
      const sumX = sx + tails[at]!
      const sumY = sy + tails[at + 1]!
      const meanX = sumX * share
      const xx = sxx + tails[at + 2]! - sumX * meanX
      const yy = syy + tails[at + 3]! - sumY * sumY * share
      const xy = sxy + tails[at + 4]! - meanX * sumY
      // The condition is also false for NaN.
      if (!(yy > floorY && (xx > floorX || !correlating))) out[i] = Number.NaN
      else if (correlating) out[i] = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))
      else out[i] = xy / yy
    }
  }
  return out
}
