/**
 * The bar chart of run lengths, built once for each report.
 */
import type { BarChartProps } from '../../charts/chart.ts'
import { counted, formatValue } from '../../report/format.ts'
import { type History, historyOf } from '../../report/history.ts'
import { perReport } from '../../report/per-report.ts'
import { streakSource } from '../wording.ts'
import { historyWords } from './chart-words.ts'

/** The number of runs of each length beside the number that independent coin flips would give. */
export const runLengths = perReport((report): BarChartProps => {
  const history = historyOf(report)
  const { lengths } = history.streaks
  return {
    ...historyWords(
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
  const found = streaks.outcomes.length
  return `${found === 0 ? 'No run' : counted(found, 'run')} of ${streaks.least} or more, where independent coin flips at the same odds would give ${formatValue(
    streaks.expected,
    'number',
    { digits: streaks.expected < 0.95 ? 2 : 1 },
  )}`
}
