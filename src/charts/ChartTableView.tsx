import { formatValue } from '../report/format.ts'
import { type Column, Table } from '../ui/Table.tsx'
import type { ChartTable } from './chart.ts'

interface Props {
  readonly caption: string
  readonly table: ChartTable
}

/** Most rows of the table: more cannot be read and cost a second to draw. The CSV has all rows. */
const MOST_ROWS = 400

/** The numbers behind a chart. Long series show every n-th row and the last one, and say so below the table. */
export function ChartTableView({ caption, table }: Props) {
  const every = Math.max(1, Math.ceil(table.rows / MOST_ROWS))
  const rows: number[] = []
  for (let row = 0; row < table.rows; row += every) rows.push(row)
  if (rows.length > 0 && rows.at(-1) !== table.rows - 1) rows.push(table.rows - 1)
  const columns = table.columns.map(
    ({ label, unit, digits, signed }, place): Column<number> => ({
      id: `${place}`,
      head: label,
      align: unit === 'text' || unit === 'date' ? 'start' : 'end',
      cell: row =>
        formatValue(table.cell(row, place), unit, {
          ...(digits !== undefined && { digits }),
          ...(signed !== undefined && { signed }),
        }),
    }),
  )
  const note =
    every > 1
      ? `One row in ${formatValue(every, 'count')} of ${formatValue(table.rows, 'count')}, and the last; the CSV has them all.`
      : undefined
  return (
    <Table
      caption={caption}
      quietCaption
      tall={rows.length > 20}
      columns={columns}
      rows={rows}
      rowKey={row => row}
      {...(note !== undefined && { note })}
    />
  )
}
