import type { Day } from '../data/series/series.ts'
import { isoOf } from '../metrics/day.ts'
import type { Unit } from '../report/figure.ts'
import { type FormatOptions, formatDay, formatValue } from '../report/format.ts'

/** A number in a table that is not a figure with an id: exact in the markup, rounded in the text. */
export function Value({
  value,
  unit,
  ...options
}: { readonly value: number; readonly unit: Unit } & FormatOptions) {
  return <data value={value}>{formatValue(value, unit, options)}</data>
}

/** A day in a table, as ISO text in the markup. */
export function DayValue({ day }: { readonly day: Day }) {
  return <data value={isoOf(day)}>{formatDay(day)}</data>
}
