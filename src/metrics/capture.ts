/**
 * Capture ratios: the share of the large side's rising and falling months that the small side captured.
 */
import { spansOneMonth } from './calendar-month.ts'
import { negligible } from './negligible.ts'

export interface Capture {
  /** Geometric mean monthly return of the small side over that of the large side; null without such months. */
  readonly ratio: number | null
  /** Number of months in the ratio. */
  readonly months: number
}

/**
 * Up and down capture after Morningstar, on whole calendar months.
 *
 * A month counts up when the large side rose and down when it fell. The ratio is the geometric mean of the small
 * side's returns in those months over the geometric mean of the large side's.
 *
 * @param ends rows that end a calendar month, ascending; a return runs from one to the next, and a pair of ends
 *   that are not of neighbouring months is passed over
 * @source Morningstar, "Upside and Downside Capture Ratio" (methodology)
 */
export function capture(
  small: Float64Array,
  large: Float64Array,
  dates: Int32Array,
  ends: readonly number[],
): { readonly up: Capture; readonly down: Capture } {
  const sums = { up: { small: 0, large: 0, months: 0 }, down: { small: 0, large: 0, months: 0 } }
  for (let k = 1; k < ends.length; k++) {
    const from = ends[k - 1]!
    const to = ends[k]!
    if (!spansOneMonth(dates, from, to)) continue
    const logLarge = Math.log(large[to]! / large[from]!)
    if (negligible(Math.abs(logLarge), 1)) continue
    const side = logLarge > 0 ? sums.up : sums.down
    side.small += Math.log(small[to]! / small[from]!)
    side.large += logLarge
    side.months += 1
  }
  const ratio = ({ small, large, months }: (typeof sums)['up']): Capture => ({
    ratio: months === 0 ? null : Math.expm1(small / months) / Math.expm1(large / months),
    months,
  })
  return { up: ratio(sums.up), down: ratio(sums.down) }
}
