import type { FigureId } from '../../report/figure-set.ts'
import type { Report } from '../../report/report.ts'
import { type Column, Table } from '../../ui/Table.tsx'
import { absenceNote } from '../absence.ts'
import { FigureOf, ReportedOf } from '../FigureOf.tsx'
import { reportedNote, showsReported } from '../reported.ts'
import { TableTools } from '../TableTools.tsx'
import { type SignalRow, signals } from './signals.ts'

interface Props {
  readonly report: Report
}

/** Each signal with its value, its reading, and the value in the note. */
export function SignalsTable({ report }: Props) {
  const rows = signals(report)
  const columns: Column<SignalRow>[] = [
    { id: 'name', head: 'Indicator', cell: row => row.name },
    { id: 'computed', head: 'Computed', align: 'end', cell: row => <FigureOf report={report} id={row.id} /> },
  ]
  if (showsReported(report)) {
    columns.push({
      id: 'reported',
      head: 'Reported',
      align: 'end',
      cell: row => <Reported report={report} id={row.id} />,
    })
  }
  columns.push({
    id: 'signal',
    head: 'Signal and reading',
    cell: row => (
      <span className="reading">
        <span>{row.signal}</span> <small>{row.interpretation}</small>
      </span>
    ),
  })
  return (
    <Table
      caption={`Signals for ${report.names.small} as of the last close of the window`}
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      actions={<TableTools name="signals" />}
      note={
        [
          reportedNote(report),
          absenceNote(
            report,
            rows.map(row => row.id),
          ),
        ]
          .filter(Boolean)
          .join(' ') || undefined
      }
    />
  )
}

/** The published value: a number, or a word in its place. */
function Reported({ report, id }: Props & { readonly id: FigureId }) {
  const word = report.note?.signals[id]?.signal
  return word === undefined ? <ReportedOf report={report} id={id} /> : word
}
