import { DotPlot } from '../../charts/DotPlot.tsx'
import { dateOf } from '../../metrics/day.ts'
import { DATA_SETS } from '../../report/data-sets.ts'
import { deepestRun, depthOf, depthSentence } from '../../report/depth.ts'
import type { Evidence } from '../../report/evidence.ts'
import { formatValue } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import type { DepthRate, DepthRow } from '../../report/topics/depth.ts'
import { useEvidence } from '../../state/evidence.ts'
import { Figure } from '../../ui/Figure.tsx'
import { Panel } from '../../ui/Section.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { TableTools } from '../TableTools.tsx'
import '../panels.css'
import { depthDots } from './depth-model.ts'
import { IntervalOf } from './IntervalOf.tsx'
import { missingData } from './missing.ts'

/** Base rates by how far back the evidence reaches. */
export function Depth({ report }: { readonly report: Report }) {
  const evidence = useEvidence()
  return (
    <Panel
      id="depth"
      title="How the answer depends on the evidence"
      subtitle={evidence === null ? undefined : depthSentence(depthOf(report, evidence))}
    >
      {evidence === null ? <p>Loading the data sets…</p> : <Shown report={report} evidence={evidence} />}
    </Panel>
  )
}

function Shown({ report, evidence }: { readonly report: Report; readonly evidence: Evidence }) {
  const { rows, figures, months, lead } = depthOf(report, evidence)
  const missing = missingData(evidence)
  const run = deepestRun(report, evidence)
  const points = formatValue(lead, 'points', { digits: 1, trim: true })
  const rate = (id: string, head: string, pick: (row: DepthRow) => DepthRate | null): Column<DepthRow> => ({
    id,
    head,
    align: 'end',
    cell: row => {
      const told = pick(row)
      if (told === null) return <span className="none">–</span>
      return (
        <>
          <Figure figure={figures[told.id]} />
          <IntervalOf interval={told.interval} />
        </>
      )
    },
  })
  const columns: readonly Column<DepthRow>[] = [
    {
      id: 'data',
      head: 'Data',
      cell: ({ data, basis }) => `${DATA_SETS[data].name}, ${basis === 'price' ? 'price' : 'total return'}`,
    },
    {
      id: 'years',
      head: 'Years',
      align: 'end',
      cell: ({ first, last }) => `${dateOf(first).year}–${dateOf(last).year}`,
    },
    {
      id: 'independent',
      head: 'Independent years',
      align: 'end',
      cell: row => <Figure figure={figures[row.independentId]} />,
    },
    rate('ahead', `Ahead after ${months.to} months`, row => row.ahead),
    ...(months.from === months.to || months.from < 1
      ? []
      : [rate('near', `${points} after ${months.from} months`, row => row.near)]),
    rate('far', `${points} after ${months.to} months`, row => row.far),
    rate('reached', `${points} at some close, ${months.from}–${months.to} months`, row => row.reached),
  ]
  return (
    <>
      <Table
        caption="How often small caps came to be ahead of large caps, by data set"
        quietCaption
        columns={columns}
        rows={rows}
        rowKey={({ data, basis }) => `${data} ${basis}`}
        stacks
        actions={<TableTools name="depth" />}
        note={`Beneath each share its 95% interval, which counts overlapping starts for no more than they tell.${missing === null ? '' : ` ${missing}`}`}
      />
      {rows.some(({ reached }) => reached.rate !== null) ? (
        <DotPlot {...depthDots(report, evidence)} />
      ) : null}
      {run === null ? null : <p className="after-chart">{run}</p>}
    </>
  )
}
