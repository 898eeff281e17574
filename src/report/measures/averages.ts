/**
 * Closes against their moving averages, and averages against each other.
 */

import { priceRatio, relativeDifference } from '../../metrics/price-ratio.ts'
import { mean } from '../../metrics/standard-deviation.ts'
import type { Closes, Rows } from './closes.ts'

function valuesOf(side: string, { small, large }: Closes): Float64Array {
  return side === 'small' ? small : side === 'large' ? large : priceRatio(small, large)
}

/** The mean of the last `length` closes, earlier ones than the window's included; null when there are fewer. */
function averageAt(values: Float64Array, length: number, b: number): number | null {
  return length < 1 || b + 1 < length ? null : mean(values, b - length + 1, b)
}

/** `price-vs-ma<n>.small|large|ratio`: how far the last close is above its average, a fraction. */
export function averageOf(figure: string, closes: Closes, { b }: Rows): number | null | undefined {
  const match = /^price-vs-ma(\d{1,4})\.(small|large|ratio)$/.exec(figure)
  if (match === null) return undefined
  const values = valuesOf(match[2]!, closes)
  const average = averageAt(values, Number(match[1]), b)
  return average === null ? null : relativeDifference(values[b]!, average)
}

/** `ma<n>-vs-ma<m>.small|large|ratio`: how far the one average is above the other, a fraction. */
export function averagesOf(figure: string, closes: Closes, { b }: Rows): number | null | undefined {
  const match = /^ma(\d{1,4})-vs-ma(\d{1,4})\.(small|large|ratio)$/.exec(figure)
  if (match === null) return undefined
  const values = valuesOf(match[3]!, closes)
  const [one, other] = [averageAt(values, Number(match[1]), b), averageAt(values, Number(match[2]), b)]
  return one === null || other === null ? null : relativeDifference(one, other)
}
