import { BarChart } from '../../charts/BarChart.tsx'
import type { PairReturn, RunOutcome } from '../../metrics/run-outcomes.ts'
import { counted } from '../../report/format.ts'
import { historyOf } from '../../report/history.ts'
import type { Report } from '../../report/report.ts'
import { change } from '../../state/store.ts'
import { LIMITS } from '../../state/url.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { Panel } from '../../ui/Section.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { LabelledFacts } from '../Facts.tsx'
import { TableTools } from '../TableTools.tsx'
import { DayValue, Value } from '../Value.tsx'
import '../panels.css'
import { latest } from './latest.ts'
import { runLengths } from './run-lengths.ts'

interface Props {
  readonly report: Report
}

/** Every long run of sessions ahead, what followed it, and the number of runs against chance. */
export function StreakLab({ report }: Props) {
  const { streaks, figures } = historyOf(report)
  return (
    <Panel id="streak-lab" title="Winning streaks" subtitle={streaks.sentence}>
      <div className="panel-controls">
        <NumberField
          label={`Runs of at least`}
          value={report.settings.run}
          {...LIMITS.run}
          whole
          suffix={`${report.words.unit}s`}
          onChange={run => change({ run })}
        />
        <NumberField
          label="Near-tie tolerance"
          value={report.settings.tie}
          {...LIMITS.tie}
          suffix="bp"
          onChange={tie => change({ tie })}
        />
      </div>
      <Runs report={report} />
      <Horizons report={report} />
      <LabelledFacts figures={figures} ids={['streak.share-ahead', 'streak.chance']} />
      <BarChart {...runLengths(report)} />
    </Panel>
  )
}

function Runs({ report }: Props) {
  const { streaks, dates } = historyOf(report)
  const columns: readonly Column<RunOutcome>[] = [
    {
      id: 'run',
      head: 'Run',
      cell: ({ run }) => (
        <span className="span-of-days">
          <span>
            <DayValue day={dates[run.first]!} /> –
          </span>{' '}
          <span>
            <DayValue day={dates[run.last]!} />
          </span>
        </span>
      ),
    },
    { id: 'length', head: 'Length', align: 'end', cell: ({ run }) => run.length },
    { id: 'during', head: 'During', align: 'end', cell: ({ during }) => <Both returns={during} /> },
    ...streaks.horizons.map(
      (horizon, k): Column<RunOutcome> => ({
        id: horizon.name,
        head: `After ${horizon.name}`,
        align: 'end',
        cell: ({ after }) => <Both returns={after[k] ?? null} />,
      }),
    ),
  ]
  const { shown, left } = latest(streaks.outcomes, 'runs')
  if (streaks.outcomes.length === 0)
    return <p>No run of {counted(streaks.least, report.words.unit)} or more up to the as-of day.</p>
  return (
    <Table
      caption={`Runs of at least ${counted(streaks.least, report.words.unit)}: returns of ${report.names.small} over those of ${report.names.large}, during the run and from the close that broke it`}
      columns={columns}
      rows={[...shown].reverse()}
      note={left}
      rowKey={({ run }) => run.first}
      stacks
      actions={<TableTools name="streaks" />}
    />
  )
}

/** Both returns of a run, small over large, the larger in bold. */
function Both({ returns }: { readonly returns: PairReturn | null }) {
  if (returns === null) return <span className="none">–</span>
  const { small, large } = returns
  const shown = (value: number) => <Value value={value} unit="fraction" digits={1} signed />
  return (
    <span className="both">
      <span data-side="small" data-ahead={small > large}>
        {shown(small)}
      </span>
      <span data-side="large" data-ahead={large > small}>
        {shown(large)}
      </span>
    </span>
  )
}

function Horizons({ report }: Props) {
  const { horizons, least } = historyOf(report).streaks
  const { unit, small: name } = report.words
  const share = (value: number | undefined) =>
    value === undefined ? 'n/a' : <Value value={value} unit="fraction" digits={0} />
  return (
    <Table
      caption={`After a run of at least ${counted(least, unit)}, and after any ${unit}: average returns and how often ${name} was ahead`}
      columns={[
        { id: 'horizon', head: 'Over', cell: row => row.name },
        { id: 'after', head: 'After a run', align: 'end', cell: row => <Both returns={row.after} /> },
        { id: 'beat', head: 'Ahead', align: 'end', cell: row => share(row.after?.beat) },
        { id: 'n', head: 'Runs', align: 'end', cell: row => row.after?.n ?? 0 },
        { id: 'any', head: 'Any time', align: 'end', cell: row => <Both returns={row.anyTime} /> },
        { id: 'any-beat', head: 'Ahead, any time', align: 'end', cell: row => share(row.anyTime?.beat) },
      ]}
      rows={horizons}
      rowKey={row => row.name}
      actions={<TableTools name="after-streaks" />}
    />
  )
}
