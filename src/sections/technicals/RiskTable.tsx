import { use } from 'react'
import type { Figure } from '../../report/figure.ts'
import { observed } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { Table } from '../../ui/Table.tsx'
import { absenceNote } from '../absence.ts'
import { FigureOf } from '../FigureOf.tsx'
import { PinnedValue } from '../PinnedValue.tsx'
import { PinnedContext } from '../pinned.ts'
import { TableTools } from '../TableTools.tsx'
import { windowText } from '../wording.ts'

const IDS = [
  'beta',
  'correlation',
  'tracking-error',
  'information-ratio',
  'alpha',
  'alpha.t',
  'capture.up',
  'capture.down',
] as const

function observations(figure: Figure | undefined): string {
  return !figure?.window || figure.value === null ? '' : observed(figure.window)
}

/** The risk of small against large inside the window; each figure has its definition. */
export function RiskTable({ report }: { readonly report: Report }) {
  const pinned = use(PinnedContext)
  return (
    <Table
      caption={`${report.names.small} against ${report.names.large} in the window`}
      quietCaption
      rows={IDS}
      rowKey={id => id}
      note={absenceNote(report, IDS)}
      actions={<TableTools name="relative-risk" />}
      columns={[
        {
          id: 'measure',
          head: 'Measure',
          cell: id => (
            <>
              {report.figures[id]?.label}
              <small className="under">{report.figures[id]?.definition}</small>
            </>
          ),
        },
        { id: 'from', head: 'From', align: 'end', cell: id => observations(report.figures[id]) },
        { id: 'computed', head: 'Computed', align: 'end', cell: id => <FigureOf report={report} id={id} /> },
        ...(pinned === null
          ? []
          : [
              {
                id: 'pinned',
                head: `Pinned, ${windowText(pinned)}`,
                align: 'end' as const,
                cell: (id: (typeof IDS)[number]) => <PinnedValue report={pinned} id={id} />,
              },
            ]),
      ]}
    />
  )
}
