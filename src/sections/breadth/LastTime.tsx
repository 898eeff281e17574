import { percentileInWords } from '../../report/breadth/breadth.ts'
import { HORIZONS } from '../../report/breadth/horizons.ts'
import { type BreadthRow, FEWEST_RANKED } from '../../report/breadth/row.ts'
import { Panel } from '../../ui/Section.tsx'
import { Table } from '../../ui/Table.tsx'
import { TableTools } from '../TableTools.tsx'
import { DayValue } from '../Value.tsx'

/** For each horizon the last day on which small caps led over a window as long. */
export function LastTime({ row }: { readonly row: BreadthRow }) {
  const cells = HORIZONS.map(horizon => ({ horizon, cell: row.cells[horizon.id] }))
  return (
    <Panel id="breadth-last-time" title={`When ${row.small} last led ${row.large}`}>
      <Table
        caption={`Over each horizon, the last window of as many days that ended with ${row.small} ahead`}
        columns={[
          { id: 'horizon', head: 'Horizon', cell: ({ horizon }) => horizon.label },
          {
            id: 'last',
            head: 'Last led, to',
            align: 'end',
            cell: ({ cell }) =>
              cell.lastLed !== null ? (
                <DayValue day={cell.lastLed} />
              ) : (
                <span className="none">{cell.absent ?? 'never in these data'}</span>
              ),
          },
          {
            id: 'now',
            head: 'Now',
            align: 'end',
            cell: ({ cell: { percentile, windows } }) =>
              percentile === null || windows < FEWEST_RANKED ? '–' : percentileInWords(percentile),
          },
          {
            id: 'windows',
            head: 'Windows',
            align: 'end',
            cell: ({ cell }) => cell.windows.toLocaleString('en-US'),
          },
        ]}
        rows={cells}
        rowKey={({ horizon }) => horizon.id}
        actions={<TableTools name="last-time" />}
      />
    </Panel>
  )
}
