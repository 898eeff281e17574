/**
 * Series by day as CSV: one line a day, one column a series.
 */
import { isoOf } from '../metrics/day.ts'
import { type Cell, markedCsv } from './csv.ts'

export interface NamedSeries {
  readonly name: string
  /** Ascending days. */
  readonly dates: Int32Array
  /** One value a day; NaN where there is none. */
  readonly values: Float64Array
}

/**
 * @param series each on days of its own; the lines are all days that any of them has a value for
 * @param mark where the numbers come from, for every row to say; null where nothing need be said
 * @param range first and last day to write, both included; all days unless told
 * @returns CSV with an ISO date first; empty cells where a series has no value
 */
export function seriesCsv(
  series: readonly NamedSeries[],
  mark: string | null,
  range?: readonly [number, number],
): string {
  const [first, last] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const byDay = new Map<number, Cell[]>()
  for (const [column, { dates, values }] of series.entries()) {
    for (let i = 0; i < dates.length; i++) {
      const day = dates[i] as number
      const value = values[i] as number
      if (day < first || day > last || !Number.isFinite(value)) continue
      let row = byDay.get(day)
      if (row === undefined) {
        row = [isoOf(day), ...series.map(() => null)]
        byDay.set(day, row)
      }
      row[column + 1] = value
    }
  }
  const days = [...byDay.keys()].sort((a, b) => a - b)
  return markedCsv(
    ['date', ...series.map(({ name }) => name)],
    days.map(day => byDay.get(day) as Cell[]),
    mark,
  )
}
