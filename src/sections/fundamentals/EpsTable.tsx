import type { Report } from '../../report/report.ts'
import { Table } from '../../ui/Table.tsx'
import { FigureOf } from '../FigureOf.tsx'
import { Printed } from '../Printed.tsx'
import { TableTools } from '../TableTools.tsx'
import { InputField } from './InputField.tsx'
import type { InputRow } from './inputs.ts'

interface Props {
  readonly report: Report
  readonly rows: readonly InputRow[]
}

/** EPS growth of both indices, the lead, and the multiple of the historical average. */
export function EpsTable({ report, rows }: Props) {
  const { note } = report
  const multiples = note?.fundamentals?.multiples ?? []
  return (
    <Table
      caption="EPS growth a year: the note’s inputs, and what follows from them"
      rows={rows}
      rowKey={row => row.key}
      actions={<TableTools name="eps-growth" />}
      columns={[
        { id: 'period', head: 'Year', cell: row => row.name },
        {
          id: 'small',
          head: note?.subject.small.name,
          align: 'end',
          cell: row => <InputField input={row.small} />,
        },
        {
          id: 'large',
          head: note?.subject.large.name,
          align: 'end',
          cell: row => <InputField input={row.large} />,
        },
        {
          id: 'lead',
          head: 'Lead',
          align: 'end',
          cell: row => (
            <>
              <FigureOf report={report} id={`eps-lead.${row.key}`} />
              <Printed report={report} id={`eps-lead.${row.key}`} />
            </>
          ),
        },
        {
          id: 'multiple',
          head: 'Small to its average',
          align: 'end',
          cell: row =>
            multiples.includes(row.key) ? <FigureOf report={report} id={`eps-multiple.${row.key}`} /> : null,
        },
      ]}
    />
  )
}
