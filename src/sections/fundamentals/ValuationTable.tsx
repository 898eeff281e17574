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

/** Four valuation multiples of both indices and the discount of small to large. */
export function ValuationTable({ report, rows }: Props) {
  return (
    <Table
      caption="Valuation: the note’s inputs, and what follows from them"
      rows={rows}
      rowKey={row => row.key}
      actions={<TableTools name="valuation" />}
      columns={[
        { id: 'measure', head: 'Measure', cell: row => row.name },
        {
          id: 'small',
          head: report.note?.subject.small.name,
          align: 'end',
          cell: row => <InputField input={row.small} />,
        },
        {
          id: 'large',
          head: report.note?.subject.large.name,
          align: 'end',
          cell: row => <InputField input={row.large} />,
        },
        {
          id: 'discount',
          head: 'Discount',
          align: 'end',
          cell: row => (
            <>
              <FigureOf report={report} id={`discount.${row.key}`} />
              <Printed report={report} id={`discount.${row.key}`} />
            </>
          ),
        },
      ]}
    />
  )
}
