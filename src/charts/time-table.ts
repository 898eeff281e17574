/**
 * The table of a time series: one row for each day on which any line has a value. Pure.
 */
import { isoOf } from '../metrics/day.ts'
import { lastRowBy } from '../metrics/row-of-day.ts'
import type { Unit } from '../report/figure.ts'
import type { Along, ChartTable, SeriesLine } from './chart.ts'
import { firstAtOrAfter } from './decimate.ts'

interface TimeTableInput {
  readonly lines: readonly Pick<SeriesLine, 'label' | 'dates' | 'values'>[]
  readonly along?: Pick<Along, 'label'>
  readonly range: readonly [number, number]
  readonly unit: Unit
  readonly digits?: number
  readonly signed?: boolean
}

export function timeTable({ lines, along, range, unit, digits, signed }: TimeTableInput): ChartTable {
  const named = lines.filter(line => line.label !== '')
  const days = unionOf(
    named.map(({ dates }) => dates.subarray(firstAtOrAfter(dates, range[0]), lastRowBy(dates, range[1]) + 1)),
  )
  return {
    columns: [
      along === undefined
        ? { label: 'Date', unit: 'date' }
        : { label: along.label, unit: 'number', digits: 0 },
      ...named.map(({ label }) => ({
        label,
        unit,
        ...(digits !== undefined && { digits }),
        ...(signed !== undefined && { signed }),
      })),
    ],
    rows: days.length,
    cell: (row, column) => {
      const day = days[row]!
      if (column === 0) return along === undefined ? isoOf(day) : day
      const line = named[column - 1]!
      const i = lastRowBy(line.dates, day)
      if (i < 0 || line.dates[i] !== day) return null
      const value = line.values[i]!
      return Number.isNaN(value) ? null : value
    },
  }
}

/** @returns all days of several ascending columns, without duplicates, ascending */
function unionOf(columns: readonly Int32Array[]): Int32Array {
  const [first = new Int32Array(0), ...others] = columns
  const same = others.every(
    other => other.length === first.length && other.every((day, i) => day === first[i]),
  )
  if (same) return first
  return Int32Array.from(new Set(columns.flatMap(column => [...column]))).sort()
}
