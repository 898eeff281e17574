/**
 * The charts of the aftermath, built once for each report.
 */
import type { ChartWords, FanChartProps, TimeSeriesChartProps } from '../../charts/chart.ts'
import { aftermathOf } from '../../report/aftermath.ts'
import { asReported } from '../../report/claims/applicability.ts'
import { formatDay, formatValue } from '../../report/format.ts'
import { FAN_LEVELS } from '../../report/history/base-rates.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'
import { pairSource } from '../wording.ts'

function words(report: Report, id: string, headline: string, measure: string): ChartWords {
  const { dates } = aftermathOf(report)
  const last = dates[dates.length - 1]!
  return {
    id,
    headline,
    subtitle: `${measure}, ${formatDay(report.window.last)} – ${formatDay(last)}`,
    source: pairSource(report),
    asOf: last,
  }
}

/** Both paths from the as-of day on; null when the data end with it. */
export const pathsChart = perReport((report): TimeSeriesChartProps | null => {
  const { sessions, dates, small, large, figures } = aftermathOf(report)
  if (sessions === 0) return null
  const shown = (side: 'small' | 'large') =>
    formatValue(figures[`after.return.${side}`]?.value ?? null, 'fraction', { signed: true })
  return {
    ...words(
      report,
      'after-paths',
      `Since the as-of day: ${report.names.small} ${shown('small')}, ${report.names.large} ${shown('large')}`,
      'Return since the as-of day, percent',
    ),
    lines: [
      { id: 'small', label: report.names.small, role: 'small', dates, values: small },
      { id: 'large', label: report.names.large, role: 'large', dates, values: large },
    ],
    range: [dates[0]!, dates[dates.length - 1]!],
    unit: 'fraction',
    signed: true,
    zero: true,
  }
})

/** The running gap against the fan of earlier gaps and the band of the forecast. */
export const gapFan = perReport((report): FanChartProps | null => {
  const { sessions, dates, gap, fan, band } = aftermathOf(report)
  if (sessions === 0 || fan.length === 0) return null
  const days = Int32Array.from(fan, point => point.day)
  return {
    ...words(
      report,
      'after-gap',
      headline(report),
      `Running gap ${report.names.small} − ${report.names.large}, pp`,
    ),
    dates: days,
    quantiles: FAN_LEVELS.map((p, k) => ({
      p,
      values: Float64Array.from(fan, point => point.quantiles[k]!),
    })),
    fanLabel: 'Earlier gaps',
    path: { id: 'gap', label: 'Gap since the as-of day', role: 'ratio', dates, values: gap },
    ...(band !== null && {
      box: {
        first: band.from,
        last: band.to,
        low: band.low,
        high: band.high,
        label: asReported(report) ? 'Forecast' : 'Forecast, if made then',
      },
    }),
    range: [
      dates[0]!,
      Math.max(dates[dates.length - 1]!, days[days.length - 1]!, band?.to ?? Number.NEGATIVE_INFINITY),
    ],
    unit: 'points',
  }
})

function headline(report: Report): string {
  const { figures, rank } = aftermathOf(report)
  const gap = formatValue(figures['after.gap']?.value ?? null, 'points')
  if (rank === null) return `The gap so far: ${gap}`
  return `The gap so far, ${gap}, is beaten by ${formatValue(1 - rank, 'fraction', { digits: 0 })} of earlier gaps of that length`
}
