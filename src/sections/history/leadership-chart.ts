/**
 * The chart of leadership, built once for each report.
 */
import type { TimeSeriesChartProps } from '../../charts/chart.ts'
import { formatDay, formatValue } from '../../report/format.ts'
import { historyOf } from '../../report/history.ts'
import { perReport } from '../../report/per-report.ts'
import { historyWords } from './chart-words.ts'
import { latest } from './latest.ts'

/** The price ratio with its confirmed turns. */
export const leadershipChart = perReport((report): TimeSeriesChartProps => {
  const history = historyOf(report)
  const { leadership, dates, ratio } = history
  return {
    ...historyWords(
      report,
      history,
      'leadership',
      leadership.sentence,
      `${report.names.small}/${report.names.large} price ratio, turns of ${formatValue(leadership.turn, 'fraction', { digits: 0 })}`,
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
