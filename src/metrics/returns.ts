/**
 * Simple returns over intervals, as fractions.
 */

/**
 * The simple return of each row over the row before it.
 *
 * @param prices finite and above zero
 * @returns as many entries as prices, `out[i] = prices[i] / prices[i − 1] − 1`; the first is NaN, having no row
 *   before it
 */
export function simpleReturns(prices: Float64Array): Float64Array {
  const out = new Float64Array(prices.length)
  if (prices.length === 0) return out
  out[0] = Number.NaN
  let before = prices[0]!
  for (let i = 1; i < prices.length; i++) {
    const price = prices[i]!
    out[i] = price / before - 1
    before = price
  }
  return out
}

/**
 * The simple return of each row over the first: the gain of a holder since the first row.
 *
 * @param prices finite and above zero
 * @returns as many entries as prices, `out[i] = prices[i] / prices[0] − 1`; the first is 0
 */
export function returnsSinceFirst(prices: Float64Array): Float64Array {
  const out = new Float64Array(prices.length)
  const first = prices[0]!
  for (let i = 0; i < prices.length; i++) out[i] = prices[i]! / first - 1
  return out
}

/**
 * The return from row `a` to row `b`.
 *
 * @returns `prices[b] / prices[a] − 1` as a fraction; null when one of the rows does not exist or both are the
 *   same row
 */
export function periodReturn(prices: Float64Array, a: number, b: number): number | null {
  if (a < 0 || b <= a || b >= prices.length) return null
  return prices[b]! / prices[a]! - 1
}
