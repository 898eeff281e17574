import { REPORT } from '../../../fixtures/report.ts'
import type { Report } from '../../report/report.ts'
import { Table } from '../../ui/Table.tsx'
import { FigureOf } from '../FigureOf.tsx'
import { Printed } from '../Printed.tsx'
import { TableTools } from '../TableTools.tsx'
import { InputField } from './InputField.tsx'
import { type InputRow, MULTIPLES } from './model.ts'

interface Props {
  readonly report: Report
  readonly rows: readonly InputRow[]
}

/** EPS growth of both indices, the lead, and the multiple of the historical average. */
export function EpsTable({ report, rows }: Props) {
  return (
    <Table
      caption="EPS growth a year: the report’s inputs, and what follows from them"
      rows={rows}
      rowKey={row => row.key}
      actions={<TableTools name="eps-growth" />}
      columns={[
        { id: 'period', head: 'Year', cell: row => row.name },
        {
          id: 'small',
          head: REPORT.indices.small,
          align: 'end',
          cell: row => <InputField input={row.small} />,
        },
        {
          id: 'large',
          head: REPORT.indices.large,
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
            MULTIPLES.has(row.key) ? <FigureOf report={report} id={`eps-multiple.${row.key}`} /> : null,
        },
      ]}
    />
  )
}
