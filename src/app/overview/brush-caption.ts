/**
 * What the strip of the whole history shows, and where the as-of day stands in it.
 */
import { shareAtMost } from '../../metrics/quantile.ts'
import { basisShown } from '../../report/data-sets.ts'
import { formatDay, formatValue } from '../../report/format.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'

/**
 * "IWM/SPY price ratio since May 26, 2000: 0.388 on Jan 20, 2026, in the 3rd percentile, 39% below its high of Jan 2011".
 * Nothing after the as-of day is looked at.
 */
export const brushCaption = perReport((report: Report): string => {
  const { names, pair, series, settings, window } = report
  const { dates, ratio } = series.pair
  const past = ratio.subarray(0, window.b + 1)
  const level = past[past.length - 1]
  const first = dates[0]
  if (level === undefined || first === undefined) return `${names.small}/${names.large} ratio`
  const name = `${names.small}/${names.large} ${basisShown(pair, settings.basis) === 'total' ? 'total-return' : 'price'} ratio since ${formatDay(first, 'month')}`
  const share = shareAtMost(past, level)
  if (share === null || !Number.isFinite(level)) return name
  let high = 0
  for (let i = 1; i < past.length; i++) if (past[i]! > past[high]!) high = i
  const below = 1 - level / past[high]!
  const from =
    below < 0.0005
      ? 'its highest so far'
      : `${formatValue(below, 'fraction', { digits: 0 })} below its high of ${formatDay(dates[high]!, 'month')}`
  return `${name}: ${formatValue(level, 'ratio')} on ${formatDay(window.last)}, ${ordinal(percentileOf(share))} percentile, ${from}`
})

/** From 1 to 100: the lowest value of all is in the first percentile. */
function percentileOf(share: number): number {
  return Math.max(1, Math.ceil(share * 100))
}

function ordinal(n: number): string {
  const tens = n % 100
  const end = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${end}`
}
