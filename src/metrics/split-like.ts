/**
 * Price moves from one row to the next that look like a stock split rather than a return.
 */

import { sortedQuantile } from './quantile.ts'

/** Usual ratios of new to old shares, in either direction. */
const RATIOS = [1.5, 2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50, 100]
/** Tolerance around the exact ratio, for the return of that row. */
const NEAR = 0.04
/** Minimum size as a multiple of the median move: very volatile prices halve without a split. */
const UNUSUAL = 8
/** A larger move of the other side means that the market moved. */
const SHARED = 0.15

/**
 * The row of the largest move in rows `a + 1..b` that is within 4 % of a usual split's ratio while the other side moved by
 * less than 15 %. It is also eight times the median move up to row `b`.
 *
 * @param closes of the side, finite and above zero; `other` those of the other side on the same rows
 * @returns null when there is none
 */
export function largestSplit(closes: Float64Array, other: Float64Array, a: number, b: number): number | null {
  let found: number | null = null
  let largest = 0
  for (let i = a + 1; i <= b; i++) {
    const move = Math.abs(Math.log(closes[i]! / closes[i - 1]!))
    if (move <= largest || move < Math.log(1.5) - NEAR) continue
    if (Math.abs(Math.log(other[i]! / other[i - 1]!)) > SHARED) continue
    if (!RATIOS.some(ratio => Math.abs(move - Math.log(ratio)) < NEAR)) continue
    largest = move
    found = i
  }
  return found !== null && largest > UNUSUAL * medianMove(closes, b) ? found : null
}

function medianMove(closes: Float64Array, b: number): number {
  const moves = Float64Array.from({ length: b }, (_, i) => Math.abs(Math.log(closes[i + 1]! / closes[i]!)))
  return sortedQuantile(moves.sort(), 0.5)
}
