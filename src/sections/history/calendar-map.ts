/**
 * The heat map of calendar months, built once for each report.
 */
import type { HeatMapProps } from '../../charts/chart.ts'
import { PART } from '../../charts/heat.ts'
import { MONTHS } from '../../report/format.ts'
import { historyOf } from '../../report/history.ts'
import { perReport } from '../../report/per-report.ts'
import { aheadOf } from '../wording.ts'
import { historyWords } from './chart-words.ts'

/** A heat map with more rows cannot be read. */
const MOST_YEARS = 60

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
    ...historyWords(
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
