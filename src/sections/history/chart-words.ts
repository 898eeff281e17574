/**
 * The words that all charts of the history share.
 */
import type { ChartWords } from '../../charts/chart.ts'
import { formatDay } from '../../report/format.ts'
import type { History } from '../../report/history.ts'
import type { Report } from '../../report/report.ts'
import { pairSource } from '../wording.ts'

/** @returns the words of a chart that shows the whole history up to the window's end */
export function historyWords(
  report: Report,
  history: History,
  id: string,
  headline: string,
  measure: string,
): ChartWords {
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
