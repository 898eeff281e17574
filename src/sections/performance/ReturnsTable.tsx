import { use } from 'react'
import type { FigureId } from '../../report/figure-set.ts'
import type { Report } from '../../report/report.ts'
import { rowName } from '../../report/words.ts'
import { type Column, Table } from '../../ui/Table.tsx'
import { FigureOf, ReportedOf } from '../FigureOf.tsx'
import { PinnedValue } from '../PinnedValue.tsx'
import { PinnedContext } from '../pinned.ts'
import { reportedNote, showsReported } from '../reported.ts'
import { TableTools } from '../TableTools.tsx'
import { windowText } from '../wording.ts'

interface Row {
  readonly id: FigureId
  readonly name: string
  readonly note: string
}

const yearly = (names: Report['names']): readonly Row[] => [
  { id: 'return-annualised.small', name: names.small, note: 'return a year' },
  { id: 'return-annualised.large', name: names.large, note: 'return a year' },
  { id: 'gap-annualised', name: 'Relative return', note: 'a year' },
]

/** Window returns and the three ways to measure the gap, computed beside reported. */
export function ReturnsTable({ report }: { readonly report: Report }) {
  const { names, words } = report
  const pinned = use(PinnedContext)
  const rows: readonly Row[] = [
    { id: 'return.small', name: names.small, note: 'window return' },
    { id: 'return.large', name: names.large, note: 'window return' },
    { id: 'gap.arithmetic', name: 'Gap, arithmetic', note: 'one return less the other' },
    {
      id: 'gap.geometric',
      name: 'Gap, geometric',
      note: `change of the ${names.small}/${names.large} ratio`,
    },
    { id: 'gap.log', name: 'Gap, logarithmic', note: 'difference of log returns' },
    ...([report, pinned].every(shown => shown?.figures['gap-annualised']?.value == null)
      ? []
      : yearly(names)),
  ]
  const columns: Column<Row>[] = [
    {
      id: 'measure',
      head: 'Measure',
      cell: row => (
        <>
          {row.name} <small>{row.note}</small>
        </>
      ),
    },
    { id: 'computed', head: 'Computed', align: 'end', cell: row => <FigureOf report={report} id={row.id} /> },
  ]
  if (pinned !== null) {
    columns.push({
      id: 'pinned',
      head: `Pinned, ${windowText(pinned)}`,
      align: 'end',
      cell: row => <PinnedValue report={pinned} id={row.id} />,
    })
  }
  if (showsReported(report)) {
    columns.push({
      id: 'reported',
      head: 'Reported',
      align: 'end',
      cell: row => <ReportedOf report={report} id={row.id} />,
    })
  }
  return (
    <Table
      caption={
        <>
          From the close of <FigureOf report={report} id="window.start" /> to the close of{' '}
          <FigureOf report={report} id="window.end" />, <FigureOf report={report} id="window.sessions" />{' '}
          {report.window.sessions === 1 ? rowName(words) : `${rowName(words)}s`}
        </>
      }
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      actions={<TableTools name="returns" />}
      note={reportedNote(report)}
    />
  )
}
