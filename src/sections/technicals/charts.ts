/**
 * The charts of technicals and risk, built from the report. Each side is drawn on its own sessions.
 */
import type { ColourRole, SeriesLine, TimeSeriesChartProps } from '../../charts/chart.ts'
import { firstAtOrAfter } from '../../charts/decimate.ts'
import type { SideName } from '../../data/table/sides.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'
import { averageLines, closesText, pairSource, sideSource, windowText } from '../wording.ts'
import { trendHeadline } from './signals.ts'

/** @returns the rows of one side that the window covers */
function span(dates: Int32Array, { window }: Report): readonly [number, number] {
  return [firstAtOrAfter(dates, window.first), lastRowBy(dates, window.last) + 1]
}

function priceChart(report: Report, side: SideName): TimeSeriesChartProps {
  const { names, window } = report
  const { dates, close, ma } = report.series[side]
  const [from, end] = span(dates, report)
  return {
    id: `price-${side}`,
    headline: trendHeadline(report, side),
    subtitle: `${names[side]}, ${closesText(report)}, with moving averages, ${windowText(report)}`,
    source: sideSource(report, side),
    asOf: window.last,
    lines: [
      {
        id: side,
        label: names[side],
        role: side,
        dates: dates.subarray(from, end),
        values: close.subarray(from, end),
      },
      ...averageLines(ma, dates, from, end),
    ],
    range: [window.first, window.last],
    unit: 'price',
    ratios: true,
    level: 3,
  }
}

const smallPrice = perReport(report => priceChart(report, 'small'))
const largePrice = perReport(report => priceChart(report, 'large'))

/** One fund's closes and averages in the window. */
export function fundPriceChart(report: Report, side: SideName): TimeSeriesChartProps {
  return side === 'small' ? smallPrice(report) : largePrice(report)
}

/** Rolling annualised volatility of both sides in the window. */
export const volatilityChart = perReport((report: Report): TimeSeriesChartProps => {
  const { names, settings, window, words } = report
  const line = (side: SideName): SeriesLine => {
    const { dates, vol } = report.series[side]
    const [from, end] = span(dates, report)
    return {
      id: side,
      label: names[side],
      role: side,
      dates: dates.subarray(from, end),
      values: vol.subarray(from, end),
    }
  }
  return {
    id: 'volatility',
    headline: report.sentences.volatility ?? 'Volatility of both sides',
    subtitle: `Annualised volatility over the last ${settings.vol} ${words.unit}s, percent, ${windowText(report)}`,
    source: pairSource(report),
    asOf: window.last,
    lines: [line('small'), line('large')],
    range: [window.first, window.last],
    unit: 'fraction',
    digits: 1,
    level: 3,
  }
})

/** Drawdowns of both sides and of the ratio, counted from the first close of the window. */
export const drawdownChart = perReport((report: Report): TimeSeriesChartProps => {
  const { drawdowns, names, window } = report
  const line = (side: SideName | 'ratio', label: string, role: ColourRole): SeriesLine => ({
    id: side,
    label,
    role,
    ...drawdowns[side],
    ...(side === 'ratio' && { dash: 'dashed' as const }),
  })
  return {
    id: 'drawdown',
    headline: report.sentences.drawdown ?? 'Drawdowns in the window',
    subtitle: `Below the highest close since the window began, percent, ${windowText(report)}`,
    source: pairSource(report),
    asOf: window.last,
    lines: [
      line('small', names.small, 'small'),
      line('large', names.large, 'large'),
      line('ratio', 'Ratio', 'ratio'),
    ],
    range: [window.first, window.last],
    unit: 'fraction',
    digits: 1,
    zero: true,
    level: 3,
  }
})
