import type { SpreadTest } from '../../report/history/significance.ts'
import { historyOf } from '../../report/history.ts'
import type { Report } from '../../report/report.ts'
import { Panel } from '../../ui/Section.tsx'
import { Table } from '../../ui/Table.tsx'
import { TableTools } from '../TableTools.tsx'
import { Value } from '../Value.tsx'
import { pairSource } from '../wording.ts'

/** Two tests of whether the mean gap is zero, which allow for dependence from day to day. */
export function Significance({ report }: { readonly report: Report }) {
  const { significance } = historyOf(report)
  const { unit } = report.words
  const rows = [
    { name: 'The window', test: significance.window },
    { name: 'All history to the as-of day', test: significance.history },
  ].filter((row): row is { name: string; test: SpreadTest } => row.test !== null)
  const points = (value: number) => <Value value={value} unit="points" digits={3} signed />
  return (
    <Panel
      id="significance"
      title="Could it be chance?"
      subtitle={significance.sentence}
      source={pairSource(report)}
    >
      <Table
        caption={`Mean gap a ${unit}, its t-statistic (Newey–West) and bootstrap interval`}
        columns={[
          { id: 'span', head: 'Over', cell: ({ name }) => name },
          { id: 'mean', head: `Mean a ${unit}`, align: 'end', cell: ({ test }) => points(test.test.mean) },
          {
            id: 't',
            head: 't',
            align: 'end',
            cell: ({ test }) => <Value value={test.test.t} unit="number" digits={2} />,
          },
          {
            id: 'interval',
            head: '95 % interval',
            align: 'end',
            cell: ({ test }) =>
              test.interval === null ? (
                'n/a'
              ) : (
                <>
                  {points(test.interval.low)} – {points(test.interval.high)}
                </>
              ),
          },
          {
            id: 'n',
            head: 'Returns',
            align: 'end',
            cell: ({ test }) => <Value value={test.test.n} unit="count" />,
          },
        ]}
        rows={rows}
        rowKey={({ name }) => name}
        stacks
        actions={<TableTools name="significance" />}
      />
    </Panel>
  )
}
