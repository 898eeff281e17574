/**
 * The history of the pair as charts: what each is given, built once for each report.
 */
import type {
  BarChartProps,
  ChartWords,
  HeatMapProps,
  HistogramProps,
  TimeSeriesChartProps,
} from '../../charts/chart.ts'
import { PART } from '../../charts/heat.ts'
import { dateOf } from '../../metrics/day.ts'
import { questionOf } from '../../report/forecast-question.ts'
import { counted, formatDay, formatValue, MONTHS } from '../../report/format.ts'
import type { BaseHorizon } from '../../report/history/base-rates.ts'
import type { RollingSet } from '../../report/history/rolling.ts'
import { type History, historyOf } from '../../report/history.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'
import { aheadOf, pairSource, streakSource } from '../wording.ts'
import { latest } from './latest.ts'

function words(report: Report, history: History, id: string, headline: string, measure: string): ChartWords {
  const first = history.dates[0]!
  return {
    id,
    headline,
    subtitle: `${measure}, ${formatDay(first)} – ${formatDay(report.window.last)}`,
    source: pairSource(report),
    asOf: report.window.last,
    level: 4,
  }
}

/** Rows that a heat map can hold and a reader can read. */
const MOST_YEARS = 60

/** "6 months" as a sentence says it. */
function spanOf({ months }: BaseHorizon): string {
  return months === 6 ? 'six months' : months === 12 ? 'twelve months' : counted(months, 'month')
}

/** How the gap over one horizon was distributed, with the forecast's band marked. */
function baseHistogram(report: Report, history: History, horizon: BaseHorizon): HistogramProps | null {
  const { bins } = horizon
  const { band } = questionOf(report.note)
  if (bins.length === 0) return null
  const median = horizon.quantiles?.[2] ?? null
  return {
    ...words(
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

export const baseHistograms = perReport(report => {
  const history = historyOf(report)
  return history.base.horizons.map(horizon => baseHistogram(report, history, horizon))
})

/** How many runs there were of each length, beside what chance would give. */
export const runLengths = perReport((report): BarChartProps => {
  const history = historyOf(report)
  const { lengths } = history.streaks
  return {
    ...words(
      report,
      history,
      'run-lengths',
      chanceHeadline(history),
      `Runs of ${report.words.unit}s with ${report.names.small} ahead, by length`,
    ),
    source: streakSource(report),
    dimension: 'Length of the run',
    categories: lengths.map(({ length }) => String(length)),
    series: [
      { id: 'count', label: 'Runs there were', role: 'small', values: lengths.map(({ count }) => count) },
      {
        id: 'expected',
        label: 'Runs that chance would give',
        role: 'muted',
        values: lengths.map(({ expected }) => expected),
      },
    ],
    unit: 'number',
    digits: 1,
    values: false,
  }
})

function chanceHeadline({ streaks }: History): string {
  const there = streaks.outcomes.length
  return `${there === 0 ? 'No run' : counted(there, 'run')} of ${streaks.least} or more, where independent coin flips at the same odds would give ${formatValue(
    streaks.expected,
    'number',
    { digits: streaks.expected < 0.95 ? 2 : 1 },
  )}`
}

/** The price ratio with its confirmed turns. */
export const leadershipChart = perReport((report): TimeSeriesChartProps => {
  const history = historyOf(report)
  const { leadership, dates, ratio } = history
  return {
    ...words(
      report,
      history,
      'leadership',
      leadership.sentence,
      `Price of ${report.names.small} in units of ${report.names.large}, turns of ${formatValue(leadership.turn, 'fraction', { digits: 0 })}`,
    ),
    lines: [
      {
        id: 'ratio',
        label: `${report.names.small} / ${report.names.large}`,
        role: 'ratio',
        dates,
        values: ratio,
      },
    ],
    range: [dates[0]!, report.window.last],
    ratios: true,
    unit: 'ratio',
    digits: 2,
    shaded: { first: report.window.first, last: report.window.last, label: 'Window' },
    marks: latest(leadership.turns, 'turns').shown.map(turn => ({
      day: dates[turn.row]!,
      value: turn.value,
      label: formatDay(dates[turn.row]!, 'month'),
      role: 'ratio',
    })),
  }
})

/** The relative return of each month, by year, with year totals. */
export const calendarMap = perReport((report): HeatMapProps | null => {
  const history = historyOf(report)
  const { months, years, parts, sentence } = history.calendar
  if (months.length === 0) return null
  const periods = [...months, ...years, ...parts]
  const all = periods.map(({ year }) => year)
  const [earliest, last] = [Math.min(...all), Math.max(...all)]
  const first = Math.max(earliest, last - MOST_YEARS + 1)
  const rows = Array.from({ length: last - first + 1 }, (_, i) => last - i)
  const values = new Float64Array(rows.length * 13).fill(Number.NaN)
  const place = ({ year, month }: { year: number; month: number }) =>
    (last - year) * 13 + (month === 0 ? 12 : month - 1)
  for (const period of periods) if (period.year >= first) values[place(period)] = period.geometric
  return {
    ...words(
      report,
      history,
      'calendar',
      sentence,
      `Relative return of ${report.names.small} to ${report.names.large} by calendar month${first > earliest ? `, the latest ${MOST_YEARS} years` : ''}, percent${parts.length === 0 ? '' : `, ${PART} where the data hold only a part of the month or year`}`,
    ),
    corner: 'Year',
    rows: rows.map(String),
    columns: [...MONTHS.map(name => name.slice(0, 3)), 'Year'],
    values,
    signs: aheadOf(report),
    unit: 'fraction',
    digits: 1,
    totalColumns: [12],
    partial: parts.filter(({ year }) => year >= first).map(place),
  }
})

/** The gap of every window from a year-end to a later one, the report's own among them. */
export const triangleMap = perReport((report): HeatMapProps | null => {
  const history = historyOf(report)
  const { starts, ends, gaps, marked, cut, sentence } = history.triangle
  if (starts.length === 0) return null
  const name = (row: number) => {
    const day = history.dates[row]!
    return cut === 'year' && dateOf(day).month === 12 ? formatDay(day, 'year') : formatDay(day, 'short')
  }
  return {
    ...words(
      report,
      history,
      'triangle',
      sentence,
      `Gap ${report.names.small} − ${report.names.large} from each start (row) to each end (column), pp`,
    ),
    corner: 'From the close of',
    rows: starts.map(name),
    columns: ends.map(name),
    values: Float64Array.from(gaps.flatMap(line => [...line])),
    signs: aheadOf(report),
    unit: 'points',
    digits: 0,
    ...(marked !== null && {
      marked: [{ row: marked.start, column: marked.end, label: 'The window chosen' }],
    }),
  }
})

export const MEASURES = [
  { value: 'gap', label: 'Gap', unit: 'points', level: 0 },
  { value: 'beta', label: 'Beta', unit: 'number', level: 1 },
  { value: 'correlation', label: 'Correlation', unit: 'number', level: 1 },
  { value: 'volatilityRatio', label: 'Volatility ratio', unit: 'times', level: 1 },
] as const

export type Measure = (typeof MEASURES)[number]['value']

/** One rolling measure over one length of window. */
export function rollingChart(report: Report, measure: Measure, set: RollingSet): TimeSeriesChartProps | null {
  const history = historyOf(report)
  const values = set[measure]
  if (values === null) return null
  const { label, unit, level } = MEASURES.find(each => each.value === measure)!
  const now = values[values.length - 1] ?? Number.NaN
  return {
    ...words(
      report,
      history,
      'rolling',
      Number.isNaN(now)
        ? `${label} over ${set.name}: the data are too short`
        : `${label} over the last ${set.name}: ${formatValue(now, unit)}`,
      `${label} over the ${counted(set.rows, report.words.unit)} before each ${report.words.unit}`,
    ),
    lines: [
      { id: measure, label: `${label}, ${set.name}`, role: 'ratio', dates: history.rolling.dates, values },
    ],
    range: [history.dates[0]!, report.window.last],
    unit,
    shaded: { first: report.window.first, last: report.window.last, label: 'Window' },
    levels: [{ value: level }],
    ...(measure === 'gap' && { zero: true, signed: true }),
  }
}
