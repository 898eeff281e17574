/** The numbers of some columns in the rows of a sample, read by the way that these columns write them. */
import type { SampledColumn } from './bars.ts'
import type { Column } from './column.ts'
import { parseNumber } from './number-cell.ts'
import { numberFormat } from './number-format.ts'
import type { PlacedRecord } from './records.ts'

/** Rows beside each other that are read; more prove nothing more. */
const MOST_ROWS = 600

/** @returns each column's numbers, NaN where a cell has none, in the order of the rows */
export function sampledColumns(
  { rows, european }: { readonly rows: readonly PlacedRecord[]; readonly european: boolean },
  columns: readonly Column[],
): SampledColumn[] {
  const some = rows.length > MOST_ROWS ? rows.slice(-MOST_ROWS) : rows
  const fractional = columns.filter(column => column.fractional)
  const cells = some.flatMap(record => fractional.map(column => record.cells[column.index] ?? ''))
  const format = numberFormat(cells, european)
  return columns.map(({ index }) => ({
    index,
    values: Float64Array.from(some, record => parseNumber(record.cells[index] ?? '', format) ?? Number.NaN),
  }))
}
