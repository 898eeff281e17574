/**
 * Histograms of the base rates, built once for each report.
 */
import type { HistogramProps } from '../../charts/chart.ts'
import { questionOf } from '../../report/forecast-question.ts'
import { counted, formatValue } from '../../report/format.ts'
import type { BaseHorizon } from '../../report/history/base-rates.ts'
import { type History, historyOf } from '../../report/history.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'
import { historyWords } from './chart-words.ts'

/** "6 months" as a sentence says it. */
function spanOf({ months }: BaseHorizon): string {
  return months === 6 ? 'six months' : months === 12 ? 'twelve months' : counted(months, 'month')
}

/** The distribution of the gap over one horizon, with the band of the forecast; null where nothing is counted. */
function baseHistogram(report: Report, history: History, horizon: BaseHorizon): HistogramProps | null {
  const { bins } = horizon
  const { band } = questionOf(report.note)
  if (bins.length === 0) return null
  const median = horizon.quantiles?.[2] ?? null
  return {
    ...historyWords(
      report,
      history,
      `base-${horizon.name}`,
      median === null
        ? `The gap over the next ${spanOf(horizon)}`
        : `Half of all ${spanOf(horizon)} ended with a gap of ${formatValue(median, 'points', { digits: 1 })} or less`,
      `Gap over the next ${counted(horizon.rows, report.words.unit)} from every start, pp`,
    ),
    dimension: 'Gap',
    edges: Float64Array.from([...bins.map(bin => bin.low), bins[bins.length - 1]!.high]),
    counts: Float64Array.from(bins, bin => bin.count),
    unit: 'points',
    digits: 0,
    role: 'ratio',
    countLabel: 'starts',
    ...(band !== null && { band: { from: band.low, to: band.high, label: 'Forecast' } }),
  }
}

/** One histogram for each horizon. */
export const baseHistograms = perReport(report => {
  const history = historyOf(report)
  return history.base.horizons.map(horizon => baseHistogram(report, history, horizon))
})
