/**
 * A sample of a file that the page reads.
 */
import { isoOf } from '../../metrics/day.ts'
import type { Report } from '../../report/report.ts'
import { csvText } from '../../share/csv.ts'

const ROWS = 60

/** @returns the last common closes of the pair as a table with a date and a column for each side */
export function sampleCsv({ pair, names }: Pick<Report, 'pair' | 'names'>): string {
  const { dates, small, large } = pair.aligned
  const from = Math.max(0, dates.length - ROWS)
  return csvText(
    ['Date', names.small, names.large],
    Array.from(dates.subarray(from), (day, i) => [isoOf(day), small.close[from + i], large.close[from + i]]),
  )
}
