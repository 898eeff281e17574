/**
 * The heat map of the gap triangle, built once for each report.
 */
import type { HeatMapProps } from '../../charts/chart.ts'
import { dateOf } from '../../metrics/day.ts'
import { formatDay } from '../../report/format.ts'
import { historyOf } from '../../report/history.ts'
import { perReport } from '../../report/per-report.ts'
import { aheadOf } from '../wording.ts'
import { historyWords } from './chart-words.ts'

/** The gap of every window from one year-end to a later one, with the report's window marked. */
export const triangleMap = perReport((report): HeatMapProps | null => {
  const history = historyOf(report)
  const { starts, ends, gaps, marked, cut, sentence } = history.triangle
  if (starts.length === 0) return null
  const name = (row: number) => {
    const day = history.dates[row]!
    return cut === 'year' && dateOf(day).month === 12 ? formatDay(day, 'year') : formatDay(day, 'short')
  }
  return {
    ...historyWords(
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
