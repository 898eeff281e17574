import type { PriceSeries } from '../../data/series/series.ts'
import { isoOf } from '../../metrics/day.ts'
import { counted } from '../../report/format.ts'
import { type Column, Table } from '../../ui/Table.tsx'

/** So many rows are shown from each end. */
const SHOWN = 4

interface Props {
  readonly name: string
  readonly series: PriceSeries
  readonly source: string
}

interface Row {
  readonly key: number
  readonly date: string
  readonly close: string
  readonly adjusted: string
}

const COLUMNS: readonly Column<Row>[] = [
  { id: 'date', head: 'Date', cell: row => row.date },
  { id: 'close', head: 'Close', align: 'end', cell: row => row.close },
]
const ADJUSTED: Column<Row> = {
  id: 'adjusted',
  head: 'Adjusted close',
  align: 'end',
  cell: row => row.adjusted,
}

/** A series by its first and last rows, numbers in full. */
export function SeriesPreview({ name, series, source }: Props) {
  const count = series.dates.length
  return (
    <Table
      caption={`${name}, ${counted(count, 'row')} from ${source}`}
      columns={series.adjusted === null ? COLUMNS : [...COLUMNS, ADJUSTED]}
      rows={previewRows(series)}
      rowKey={row => row.key}
    />
  )
}

function previewRows({ dates, close, adjusted }: PriceSeries): Row[] {
  const row = (i: number): Row => ({
    key: i,
    date: isoOf(dates[i]!),
    close: String(close[i]),
    adjusted: adjusted === null ? '' : String(adjusted[i]),
  })
  const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => row(from + i))
  const count = dates.length
  if (count <= 2 * SHOWN) return rows(0, count)
  return [...rows(0, SHOWN), { key: -1, date: '…', close: '…', adjusted: '…' }, ...rows(count - SHOWN, count)]
}
