/**
 * Drawdowns: the deepest in a window, and the last close against its high and low.
 */
import { maxDrawdown } from '../../metrics/drawdown.ts'
import { priceRatio, relativeDifference, windowHigh } from '../../metrics/price-ratio.ts'
import type { Closes, Rows, Side } from './closes.ts'

/**
 * `max-drawdown.small|large|ratio`: the deepest fall inside the window from the highest close since its start.
 * `off-high.small|large`: the last close against the highest close of the window. `off-low.…`: against the lowest.
 *
 * @returns fractions; a drawdown and a distance from a high are 0 or negative, a distance from a low 0 or positive
 */
export function drawdownOf(figure: string, closes: Closes, { a, b }: Rows): number | null | undefined {
  const match = /^(max-drawdown\.(?:small|large|ratio)|off-(?:high|low)\.(?:small|large))$/.exec(figure)
  if (match === null) return undefined
  const [kind, side] = figure.split('.') as [string, Side | 'ratio']
  const values = side === 'ratio' ? priceRatio(closes.small, closes.large) : closes[side]
  if (kind === 'max-drawdown') return maxDrawdown(values, a, b)?.depth ?? null
  if (b < a) return null
  if (kind === 'off-high') {
    const high = windowHigh(values, a, b)
    return high === null ? null : relativeDifference(values[b]!, values[high]!)
  }
  let low = a
  for (let i = a + 1; i <= b; i++) if (values[i]! < values[low]!) low = i
  return relativeDifference(values[b]!, values[low]!)
}
