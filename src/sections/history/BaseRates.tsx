import { Histogram } from '../../charts/Histogram.tsx'
import type { FigureId } from '../../report/figure-set.ts'
import type { gapName } from '../../report/forecast-question.ts'
import type { BaseHorizon, BaseRateAt } from '../../report/history/base-rates.ts'
import { historyOf } from '../../report/history.ts'
import type { Report } from '../../report/report.ts'
import { Figure } from '../../ui/Figure.tsx'
import { Panel } from '../../ui/Section.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { TableTools } from '../TableTools.tsx'
import { Value } from '../Value.tsx'
import { baseHistograms } from './base-histograms.ts'

interface Row {
  readonly horizon: BaseHorizon
  readonly id: FigureId
  readonly rate: BaseRateAt | null
}

/** The frequency of gaps as large as the note's forecast, in all history before the as-of day. */
export function BaseRates({ report }: { readonly report: Report }) {
  const { base, figures } = historyOf(report)
  const rows: Row[] = base.horizons.flatMap(horizon =>
    Object.entries(horizon.rates).map(([key, rate]) => ({
      horizon,
      id: `base.${horizon.name}.${key as ReturnType<typeof gapName>}` as const,
      rate,
    })),
  )
  const columns: readonly Column<Row>[] = [
    { id: 'outcome', head: 'Outcome', cell: ({ id }) => figures[id]?.label },
    { id: 'share', head: 'How often', align: 'end', cell: ({ id }) => <Figure figure={figures[id]} /> },
    {
      id: 'interval',
      head: '95 % interval',
      align: 'end',
      cell: ({ rate }) =>
        rate?.interval ? (
          <>
            <Value value={rate.interval.low} unit="fraction" digits={1} /> –{' '}
            <Value value={rate.interval.high} unit="fraction" digits={1} />
          </>
        ) : (
          'n/a'
        ),
    },
    {
      id: 'n',
      head: 'Starts',
      align: 'end',
      cell: ({ horizon }) => <Value value={horizon.n} unit="count" />,
    },
    {
      id: 'effective',
      head: 'Effective n',
      align: 'end',
      cell: ({ horizon }) => <Value value={horizon.effective} unit="number" digits={1} />,
    },
  ]
  return (
    <Panel id="base-rates" title="Base rates" subtitle={base.sentence}>
      <Table
        caption="How often the gap over the months of the forecast reached a level"
        quietCaption
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        stacks
        actions={<TableTools name="base-rates" />}
        note={`Starts overlap, so they are far fewer than they seem: effective n is starts divided by the horizon. Intervals are Wilson’s, on the number of windows that would tell as much without overlapping.`}
      />
      <div className="side-by-side">
        {baseHistograms(report).map(chart =>
          chart === null ? null : <Histogram key={chart.id} {...chart} />,
        )}
      </div>
    </Panel>
  )
}
