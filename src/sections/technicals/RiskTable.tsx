import type { Report } from '../../report/report.ts'
import { Table } from '../../ui/Table.tsx'
import { FigureOf } from '../FigureOf.tsx'

const IDS = [
  'beta',
  'correlation',
  'tracking-error',
  'information-ratio',
  'capture.up',
  'capture.down',
] as const

/** The risk of small against large inside the window, each figure with what it means. */
export function RiskTable({ report }: { readonly report: Report }) {
  return (
    <Table
      caption={`${report.names.small} against ${report.names.large} in the window`}
      quietCaption
      rows={IDS}
      rowKey={id => id}
      columns={[
        { id: 'measure', head: 'Measure', cell: id => report.figures[id]?.label },
        { id: 'computed', head: 'Computed', align: 'end', cell: id => <FigureOf report={report} id={id} /> },
        { id: 'meaning', head: 'What it says', cell: id => report.figures[id]?.definition },
      ]}
    />
  )
}
