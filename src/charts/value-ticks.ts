/**
 * The ticks of a value axis: three to six round numbers.
 */
import type { Unit } from '../report/figure.ts'
import { formatValue } from '../report/format.ts'
import type { Tick } from './time-ticks.ts'

const MANTISSAS = [1, 2, 2.5, 5, 10] as const

/** @returns round values from `low` to `high`, both included where they are round; [low] when they are the same */
export function valueTicks(low: number, high: number, most = 6): readonly number[] {
  const span = high - low
  if (!(span > 0)) return [low]
  const magnitude = 10 ** Math.floor(Math.log10(span / most))
  for (const power of [magnitude, magnitude * 10]) {
    for (const mantissa of MANTISSAS) {
      const step = mantissa * power
      const first = Math.ceil(low / step - 1e-9)
      const last = Math.floor(high / step + 1e-9)
      if (last - first + 1 > most) continue
      // Products instead of sums, so that zero is exact; `toPrecision` removes errors such as 0.30000000000000004.
      return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
    }
  }
  return [low, high]
}

/** The ticks of a decade, densest first: 1, 2 and 5; 1 and 3; 1 alone. */
const DECADES = [[1, 2, 5], [1, 3], [1]] as const

/**
 * @param low above zero
 * @returns round values from `low` to `high` that stand about evenly on a logarithmic axis; those of a linear one where
 *   the values span less than a decade
 */
export function logTicks(low: number, high: number, most = 6): readonly number[] {
  if (high / low < 10) return valueTicks(low, high, most)
  const first = Math.floor(Math.log10(low))
  const last = Math.ceil(Math.log10(high))
  for (let every = 1; ; every++) {
    for (const mantissas of every === 1 ? DECADES : [[1]]) {
      const ticks: number[] = []
      for (let power = first; power <= last; power += every) {
        for (const mantissa of mantissas) ticks.push(Number((mantissa * 10 ** power).toPrecision(12)))
      }
      const shown = ticks.filter(value => value >= low && value <= high)
      if (shown.length <= most) return shown
    }
  }
}

/** Labels ticks with the fewest digits that distinguish them. */
export function labelledValues(values: readonly number[], unit: Unit, signed: boolean): readonly Tick[] {
  const scale = unit === 'fraction' || unit === 'points' ? 100 : 1
  const digits = Math.max(0, ...values.map(value => digitsOf(value * scale)))
  return values.map(value => ({ value, label: formatValue(value, unit, { digits, signed }) }))
}

/** @returns the options of `formatValue` for a chart whose properties may leave them out */
export function formatOptions({ signed, digits }: { readonly signed?: boolean; readonly digits?: number }) {
  return { signed: signed ?? false, ...(digits !== undefined && { digits }) }
}

function digitsOf(value: number): number {
  const text = String(Number(value.toPrecision(10)))
  if (text.includes('e')) return 0
  return text.split('.')[1]?.length ?? 0
}
