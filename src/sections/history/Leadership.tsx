import { TimeSeriesChart } from '../../charts/TimeSeriesChart.tsx'
import { counted } from '../../report/format.ts'
import { historyOf } from '../../report/history.ts'
import type { Report } from '../../report/report.ts'
import { rowName } from '../../report/words.ts'
import { change } from '../../state/store.ts'
import { LIMITS } from '../../state/url.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { Panel } from '../../ui/Section.tsx'
import { Table } from '../../ui/Table.tsx'
import { TableTools } from '../TableTools.tsx'
import { DayValue, Value } from '../Value.tsx'
import { latest } from './latest.ts'
import { leadershipChart } from './leadership-chart.ts'

/** The leadership cycles, and the gain that each drawdown needs for recovery. */
export function Leadership({ report }: { readonly report: Report }) {
  const { leadership, dates } = historyOf(report)
  const legs = latest(leadership.legs, 'swings')
  const row = rowName(report.words)
  const percent = (value: number) => <Value value={value} unit="fraction" digits={1} signed />
  const day = (row: number) => <DayValue day={dates[row]!} />
  return (
    <Panel id="leadership-cycles" title="Leadership cycles">
      <div className="panel-controls">
        <NumberField
          label="A turn is a move of"
          value={report.settings.turn}
          {...LIMITS.turn}
          suffix="%"
          onChange={turn => change({ turn })}
        />
      </div>
      <TimeSeriesChart {...leadershipChart(report)} />
      <Table
        caption="Swings of the price ratio between its turns"
        columns={[
          { id: 'from', head: 'From', cell: leg => day(leg.from) },
          { id: 'to', head: 'To', cell: leg => (leg.open ? <>{day(leg.to)}, still open</> : day(leg.to)) },
          { id: 'amplitude', head: 'Move', align: 'end', cell: leg => percent(leg.amplitude) },
          { id: 'rows', head: 'Duration', align: 'end', cell: leg => counted(leg.rows, row) },
          {
            id: 'leader',
            head: 'Led',
            cell: leg => (leg.amplitude > 0 ? report.names.small : report.names.large),
          },
        ]}
        rows={legs.shown}
        note={legs.left}
        rowKey={leg => leg.from}
        actions={<TableTools name="leadership-swings" />}
        tall={legs.shown.length > 20}
      />
      <Table
        caption={`The deepest falls of ${report.names.small} relative to ${report.names.large}`}
        columns={[
          { id: 'peak', head: 'High', cell: fall => day(fall.peak) },
          { id: 'trough', head: 'Low', cell: fall => day(fall.trough) },
          { id: 'depth', head: 'Fall', align: 'end', cell: fall => percent(fall.depth) },
          {
            id: 'recovery',
            head: 'Recovered',
            cell: fall => (fall.recovery === null ? 'not yet' : day(fall.recovery)),
          },
          {
            id: 'needed',
            head: 'Lead needed from the low',
            align: 'end',
            cell: fall => percent(fall.needed),
          },
        ]}
        rows={leadership.episodes}
        rowKey={fall => fall.peak}
        actions={<TableTools name="relative-drawdowns" />}
      />
    </Panel>
  )
}
