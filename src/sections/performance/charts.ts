/**
 * The charts of recent performance, built from the report.
 */
import type { Compared, SeriesLine, TimeSeriesChartProps } from '../../charts/chart.ts'
import { dayOfIso } from '../../metrics/day.ts'
import { counted, formatDay } from '../../report/format.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'
import { aheadOf, averageLines, closesText, pairSource, streakSource, windowText } from '../wording.ts'

/** Sessions that the strip of daily gaps shows. */
export const STRIP_ROWS = 40

/** @returns the positions of new highs; the first value is none */
export function newHighs(values: Float64Array): number[] {
  const found: number[] = []
  let highest = values[0] ?? Number.NaN
  for (let i = 1; i < values.length; i += 1) {
    if (values[i]! <= highest) continue
    highest = values[i]!
    found.push(i)
  }
  return found
}

/** The gap between two returns, as the figures of both kinds have it. */
const GAP: Readonly<Record<'arithmetic' | 'geometric', Compared>> = {
  arithmetic: { label: 'Gap', unit: 'points', of: (small, large) => small - large },
  geometric: { label: 'Gap', unit: 'fraction', of: (small, large) => (1 + small) / (1 + large) - 1 },
}

/** Both sides since the first close of the window. */
export const growthChart = perReport((report: Report): TimeSeriesChartProps => {
  const { growth, names, series, window } = report
  const dates = series.pair.dates.subarray(window.a, window.b + 1)
  const line = (side: 'small' | 'large'): SeriesLine => ({
    id: side,
    label: names[side],
    role: side,
    dates,
    values: growth[side],
  })
  return {
    id: 'returns-in-window',
    headline: report.sentences.performance ?? 'Return of both sides',
    subtitle: `Return since ${formatDay(window.first)}, percent, ${closesText(report)}, ${windowText(report)}`,
    source: pairSource(report),
    asOf: window.last,
    lines: [line('small'), line('large')],
    compared: report.settings.gap === 'geometric' ? GAP.geometric : GAP.arithmetic,
    range: [window.first, window.last],
    unit: 'fraction',
    zero: true,
    signed: true,
    // The height that fits on the first printed page.
    height: 280,
    level: 3,
  }
})

/** The price ratio with its moving averages and a label at its high. */
export const ratioChart = perReport((report: Report): TimeSeriesChartProps => {
  const { names, series, window } = report
  const [from, end] = [window.a, window.b + 1]
  const dates = series.pair.dates.subarray(from, end)
  const ratio = series.pair.ratio.subarray(from, end)
  const highs = newHighs(ratio)
  const last = highs.at(-1)
  const records =
    last === undefined
      ? 'no new high after the first day'
      : `${counted(highs.length, 'new high')}, the last on ${formatDay(dates[last]!)}`
  return {
    id: 'ratio',
    headline: report.sentences.ratio ?? 'The price ratio',
    subtitle: `${names.small}/${names.large} price ratio with moving averages, ${windowText(report)}; ${records}`,
    source: pairSource(report),
    asOf: window.last,
    lines: [
      { id: 'ratio', label: `${names.small} / ${names.large}`, role: 'ratio', dates, values: ratio },
      ...averageLines(series.pair.ma, series.pair.dates, from, end),
    ],
    range: [window.first, window.last],
    ratios: true,
    unit: 'ratio',
    marks:
      last === undefined
        ? []
        : [{ day: dates[last]!, value: ratio[last]!, label: 'Window high', role: 'ratio' }],
    level: 3,
  }
})

/** The last daily gaps up to the as-of session, the current streak shaded. */
export const gapStrip = perReport((report: Report): TimeSeriesChartProps => {
  const { names, series, window, words } = report
  // The first session has no return and so no gap.
  const from = Math.max(1, window.b - STRIP_ROWS + 1)
  const dates = series.pair.dates.subarray(from, window.b + 1)
  const gaps = series.pair.dailyGap.subarray(from, window.b + 1)
  const first = dates[0] ?? window.first
  const began = report.figures['streak.current-start']?.value
  const start = typeof began === 'string' ? dayOfIso(began) : null
  return {
    id: 'streak',
    headline: report.sentences.streak ?? 'Daily gaps',
    subtitle: `Return of ${names.small} less return of ${names.large}, percentage points a ${words.unit}, last ${counted(dates.length, words.unit)}`,
    source: streakSource(report),
    asOf: window.last,
    lines: [
      { id: 'gap', label: 'Gap', role: 'small', dates, values: gaps, shape: 'bars', signs: aheadOf(report) },
    ],
    ...(start !== null && {
      shaded: { first: Math.max(start, first) - 1, last: window.last + 1, label: 'Current streak' },
    }),
    // A day more on both sides, so that the outer bars are drawn whole.
    range: [first - 1, window.last + 1],
    unit: 'points',
    zero: true,
    signed: true,
    height: 200,
    level: 3,
  }
})
