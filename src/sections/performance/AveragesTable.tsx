import type { Report } from '../../report/report.ts'
import { type Column, Table } from '../../ui/Table.tsx'
import { absenceNote } from '../absence.ts'
import { FigureOf } from '../FigureOf.tsx'
import { TableTools } from '../TableTools.tsx'

const SIDES = ['small', 'large', 'ratio'] as const
type Side = (typeof SIDES)[number]

/** One average against the close, or a shorter against a longer one. */
interface Row {
  readonly key: string
  readonly name: string
  /** The average itself, where the row is about one. */
  readonly average: `ma${number}` | null
  readonly distance: `price-vs-ma${number}` | `ma${number}-vs-ma${number}`
}

/** The distance of each side and of the ratio from their moving averages. */
export function AveragesTable({ report }: { readonly report: Report }) {
  const { names, settings, words } = report
  const heads = { small: names.small, large: names.large, ratio: 'Ratio' }
  const rows: Row[] = settings.ma.map(length => ({
    key: String(length),
    name: `Price vs ${length}-${words.unit} average`,
    average: `ma${length}`,
    distance: `price-vs-ma${length}`,
  }))
  for (const [i, longer] of settings.ma.slice(1).entries()) {
    const shorter = settings.ma[i]!
    rows.push({
      key: `${shorter}-${longer}`,
      name: `${shorter}- vs ${longer}-${words.unit} average`,
      average: null,
      distance: `ma${shorter}-vs-ma${longer}`,
    })
  }
  const columns: Column<Row>[] = SIDES.map(side => ({
    id: side,
    head: heads[side],
    align: 'end',
    cell: row => <Position report={report} row={row} side={side} />,
  }))
  const ids = rows.flatMap(row => SIDES.map(side => `${row.distance}.${side}` as const))
  return (
    <Table
      caption="Distance from the simple moving averages, with the averages themselves"
      columns={[{ id: 'average', head: 'Moving average', cell: row => row.name }, ...columns]}
      rows={rows}
      rowKey={row => row.key}
      note={absenceNote(report, ids)}
      actions={<TableTools name="moving-averages" />}
    />
  )
}

function Position({
  report,
  row,
  side,
}: {
  readonly report: Report
  readonly row: Row
  readonly side: Side
}) {
  return (
    <>
      <FigureOf report={report} id={`${row.distance}.${side}`} />
      <small className="under">
        {report.figures[`${row.distance}.${side}`]?.signal}
        {row.average === null ? null : (
          <>
            {' '}
            <FigureOf report={report} id={`${row.average}.${side}`} />
          </>
        )}
      </small>
    </>
  )
}
