import { HeatMap } from '../../charts/HeatMap.tsx'
import { MONTHS } from '../../report/format.ts'
import { historyOf } from '../../report/history.ts'
import type { Report } from '../../report/report.ts'
import { Panel } from '../../ui/Section.tsx'
import { Table } from '../../ui/Table.tsx'
import { TableTools } from '../TableTools.tsx'
import { Value } from '../Value.tsx'
import { calendarMap } from './calendar-map.ts'

/** The relative return by month and year, and whether any month of the year stands out. */
export function Calendar({ report }: { readonly report: Report }) {
  const map = calendarMap(report)
  if (map === null)
    return (
      <Panel id="calendar-months" title="Calendar">
        <p>The data hold no complete calendar month.</p>
      </Panel>
    )
  return (
    <Panel id="calendar-months" title="Calendar" finding={map.headline}>
      <HeatMap {...map} />
      <Table
        caption="Average relative return by month: the “January effect”, tested"
        columns={[
          { id: 'month', head: 'Month', cell: ({ month }) => MONTHS[month - 1] },
          {
            id: 'mean',
            head: 'Average',
            align: 'end',
            cell: ({ mean }) =>
              mean === null ? 'n/a' : <Value value={mean} unit="fraction" digits={2} signed />,
          },
          {
            id: 't',
            head: 't',
            align: 'end',
            cell: ({ t }) => (t === null ? 'n/a' : <Value value={t} unit="number" digits={2} />),
          },
          {
            id: 'p',
            head: 'p',
            align: 'end',
            cell: ({ p }) => (p === null ? 'n/a' : <PValue p={p} />),
          },
          { id: 'n', head: 'Years', align: 'end', cell: ({ n }) => n },
        ]}
        rows={historyOf(report).calendar.averages}
        rowKey={({ month }) => month}
        actions={<TableTools name="calendar-months" />}
      />
    </Panel>
  )
}

/** Three digits; below that its order of size says nothing that a reader could use. */
function PValue({ p }: { readonly p: number }) {
  return p < 0.0005 ? <data value={p}>{'< 0.001'}</data> : <Value value={p} unit="number" digits={3} />
}
