/**
 * The price ratio of the sides.
 */
import { priceRatio, relativeDifference, windowHigh } from '../../metrics/price-ratio.ts'
import type { Closes, Rows } from './closes.ts'

/**
 * `ratio.last`, `ratio.high` and `ratio.off-high` over the window; `off-high` is a fraction, 0 at a high and negative
 * below it.
 */
export function ratioOf(figure: string, { small, large }: Closes, { a, b }: Rows): number | null | undefined {
  if (!/^ratio\.(last|high|off-high)$/.test(figure)) return undefined
  if (figure === 'ratio.last') return small[b]! / large[b]!
  const ratio = priceRatio(small, large)
  const high = windowHigh(ratio, a, b)
  if (high === null) return null
  return figure === 'ratio.high' ? ratio[high]! : relativeDifference(ratio[b]!, ratio[high]!)
}
