/**
 * The chart of the first screen in each of its modes.
 */
import type { TimeSeriesChartProps } from '../../charts/chart.ts'
import { formatDay, formatValue } from '../../report/format.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'
import { growthChart, ratioChart } from '../../sections/performance/charts.ts'
import { drawdownChart } from '../../sections/technicals/charts.ts'
import { closesText, pairSource, windowText } from '../../sections/wording.ts'
import type { ChartMode } from '../../state/url.ts'

/** The return of the small side since the first close less that of the large side, or the relative return. */
const gapChart = perReport((report: Report): TimeSeriesChartProps => {
  const { growth, names, series, settings, window } = report
  const geometric = settings.gap === 'geometric'
  const dates = series.pair.dates.subarray(window.a, window.b + 1)
  const values = growth.small.map((small, i) =>
    geometric ? (1 + small) / (1 + growth.large[i]!) - 1 : small - growth.large[i]!,
  )
  return {
    id: 'gap-in-window',
    headline: gapHeadline(report, dates, values, geometric),
    subtitle: `Return of ${names.small} less return of ${names.large} since ${formatDay(window.first)}, ${geometric ? 'relative, percent' : 'percentage points'}, ${closesText(report)}, ${windowText(report)}`,
    source: pairSource(report),
    asOf: window.last,
    lines: [{ id: 'gap', label: 'Gap', role: 'ratio', dates, values }],
    range: [window.first, window.last],
    unit: geometric ? 'fraction' : 'points',
    zero: true,
    signed: true,
  }
})

function gapHeadline(report: Report, dates: Int32Array, values: Float64Array, geometric: boolean): string {
  const unit = geometric ? 'fraction' : 'points'
  let widest = 0
  for (let i = 1; i < values.length; i++) if (Math.abs(values[i]!) > Math.abs(values[widest]!)) widest = i
  const text = (value: number) => formatValue(value, unit, { signed: true })
  const last = values[values.length - 1]
  if (last === undefined || !Number.isFinite(last)) return `The gap of ${report.names.small}`
  const wide =
    widest === values.length - 1
      ? 'its widest'
      : `widest at ${text(values[widest]!)} on ${formatDay(dates[widest]!)}`
  return `The gap ended at ${text(last)}, ${wide}.`
}

const BY_MODE: Readonly<Record<ChartMode, (report: Report) => TimeSeriesChartProps>> = {
  return: growthChart,
  ratio: report => ({ ...ratioChart(report), id: 'ratio-in-window' }),
  gap: gapChart,
  drawdown: report => ({ ...drawdownChart(report), id: 'drawdown-in-window' }),
}

export function heroChart(report: Report, mode: ChartMode): TimeSeriesChartProps {
  return BY_MODE[mode](report)
}
