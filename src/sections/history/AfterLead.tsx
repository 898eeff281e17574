import type { AfterLeadAt } from '../../report/history/after-lead.ts'
import { historyOf } from '../../report/history.ts'
import type { Report } from '../../report/report.ts'
import { Figure } from '../../ui/Figure.tsx'
import { Panel } from '../../ui/Section.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { TableTools } from '../TableTools.tsx'
import { Value } from '../Value.tsx'

/** What followed earlier leads like the window's, against what followed any start. */
export function AfterLead({ report }: { readonly report: Report }) {
  const { afterLeads, figures } = historyOf(report)
  const id = ({ months }: AfterLeadAt, what: 'p0' | 'episodes') =>
    `base.after-lead.${months}m.${what}` as const
  const columns: readonly Column<AfterLeadAt>[] = [
    { id: 'outcome', head: 'Outcome', cell: row => figures[id(row, 'p0')]?.label },
    {
      id: 'share',
      head: 'After such a lead',
      align: 'end',
      cell: row => <Figure figure={figures[id(row, 'p0')]} />,
    },
    {
      id: 'any',
      head: 'After any start',
      align: 'end',
      cell: ({ months }) => <Figure figure={figures[`base.${months}m.p0`]} />,
    },
    { id: 'n', head: 'Starts', align: 'end', cell: ({ n }) => <Value value={n} unit="count" /> },
    {
      id: 'episodes',
      head: 'Episodes',
      align: 'end',
      cell: row => <Figure figure={figures[id(row, 'episodes')]} />,
    },
  ]
  return (
    <Panel id="after-lead" title="After a lead like this" subtitle={afterLeads.sentence}>
      <Table
        caption="How often small caps were level or ahead after an earlier lead as large"
        quietCaption
        columns={columns}
        rows={afterLeads.horizons}
        rowKey={({ months }) => String(months)}
        stacks
        actions={<TableTools name="after-lead" />}
        note="Starts that follow each other belong to one episode, and episodes are what tells: few of them are few cases."
      />
    </Panel>
  )
}
