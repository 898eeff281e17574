/**
 * The chart of a rolling measure.
 */
import type { TimeSeriesChartProps } from '../../charts/chart.ts'
import { counted, formatDay, formatValue } from '../../report/format.ts'
import type { RollingSet } from '../../report/history/rolling.ts'
import { historyOf } from '../../report/history.ts'
import type { Report } from '../../report/report.ts'
import { historyWords } from './chart-words.ts'

/** The measures over rolling windows; `level` is the value of no difference. */
export const MEASURES = [
  { value: 'gap', label: 'Gap', unit: 'points', level: 0 },
  { value: 'beta', label: 'Beta', unit: 'number', level: 1 },
  { value: 'correlation', label: 'Correlation', unit: 'number', level: 1 },
  { value: 'volatilityRatio', label: 'Volatility ratio', unit: 'times', level: 1 },
] as const

export type Measure = (typeof MEASURES)[number]['value']

/** The last day on which small led over a window of this length. */
function lastTime({ names }: Report, { name, lastLed, gap }: RollingSet): string {
  if (lastLed !== null) return `. ${names.small} last led over the ${name} to ${formatDay(lastLed)}`
  return gap.some(value => !Number.isNaN(value)) ? `. ${names.small} never led over ${name}` : ''
}

/** @returns the chart of one measure over one length of window; null where the set lacks the measure */
export function rollingChart(report: Report, measure: Measure, set: RollingSet): TimeSeriesChartProps | null {
  const history = historyOf(report)
  const values = set[measure]
  if (values === null) return null
  const { label, unit, level } = MEASURES.find(each => each.value === measure)!
  const now = values[values.length - 1] ?? Number.NaN
  return {
    ...historyWords(
      report,
      history,
      'rolling',
      Number.isNaN(now)
        ? `${label} over ${set.name}: the data are too short`
        : `${label} over the last ${set.name}: ${formatValue(now, unit)}${measure === 'gap' ? lastTime(report, set) : ''}`,
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
