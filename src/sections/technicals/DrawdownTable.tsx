import type { Report } from '../../report/report.ts'
import { Table } from '../../ui/Table.tsx'
import { absenceNote } from '../absence.ts'
import { FigureOf } from '../FigureOf.tsx'
import { TableTools } from '../TableTools.tsx'

const ROWS = [
  { name: 'Deepest fall', suffix: '' },
  { name: 'From the high of', suffix: '-peak' },
  { name: 'To the low of', suffix: '-trough' },
  { name: 'Back at the high on', suffix: '-recovery' },
] as const

/** The deepest drawdown of each side and of the ratio, with its dates. */
export function DrawdownTable({ report }: { readonly report: Report }) {
  const { names } = report
  const sides = [
    { id: 'small', head: names.small },
    { id: 'large', head: names.large },
    { id: 'ratio', head: 'Ratio' },
  ] as const
  const ids = sides.flatMap(side => ROWS.map(row => `max-drawdown.${side.id}${row.suffix}` as const))
  return (
    <div className="dated">
      <Table
        caption="The deepest drawdown in the window"
        rows={ROWS}
        rowKey={row => row.name}
        note={absenceNote(report, ids)}
        actions={<TableTools name="drawdowns" />}
        columns={[
          { id: 'what', head: 'Drawdown', cell: row => row.name },
          ...sides.map(({ id, head }) => ({
            id,
            head,
            align: 'end' as const,
            cell: (row: (typeof ROWS)[number]) => (
              <FigureOf report={report} id={`max-drawdown.${id}${row.suffix}`} />
            ),
          })),
        ]}
      />
    </div>
  )
}
