import { useState } from 'react'
import type { Evidence } from '../../report/evidence.ts'
import { formatValue } from '../../report/format.ts'
import { regimeSentence, regimesOf } from '../../report/regimes.ts'
import type { Report } from '../../report/report.ts'
import { REGIMES, type RegimeRate, type RegimeRow } from '../../report/topics/regimes.ts'
import { useEvidence } from '../../state/evidence.ts'
import { Figure } from '../../ui/Figure.tsx'
import { Panel } from '../../ui/Section.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { TableTools } from '../TableTools.tsx'
import { Value } from '../Value.tsx'
import { DataSetChoice } from './DataSetChoice.tsx'
import '../panels.css'
import { IntervalOf } from './IntervalOf.tsx'

/** Base rates of starts in and out of recessions, and after first cuts. */
export function Regimes({ report }: { readonly report: Report }) {
  const evidence = useEvidence()
  return (
    <Panel id="regimes" title="Base rates by regime">
      {evidence === null ? <p>Loading the events…</p> : <Shown report={report} evidence={evidence} />}
    </Panel>
  )
}

function Shown({ report, evidence }: { readonly report: Report; readonly evidence: Evidence }) {
  const { studies, figures } = regimesOf(report, evidence)
  const [chosen, setChosen] = useState<string | null>(null)
  // The data set with the longest history has the most recessions.
  const study = studies.find(({ data }) => data === chosen) ?? studies.at(-1)
  if (study === undefined) return <p>No data set reaches back far enough before the as-of day.</p>
  const { months } = study
  const points = formatValue(study.lead, 'points', { digits: 1, trim: true })
  const rate = (id: string, head: string, pick: (row: RegimeRow) => RegimeRate): Column<RegimeRow> => ({
    id,
    head,
    align: 'end',
    cell: row => {
      const told = pick(row)
      return (
        <>
          <Figure figure={figures[told.id]} />
          <IntervalOf interval={told.interval} />
        </>
      )
    },
  })
  const columns: readonly Column<RegimeRow>[] = [
    { id: 'regime', head: 'Start', cell: ({ regime }) => REGIMES[regime] },
    {
      id: 'starts',
      head: 'Starts',
      align: 'end',
      cell: ({ starts }) => <Value value={starts} unit="count" />,
    },
    {
      id: 'episodes',
      head: 'Separate episodes',
      align: 'end',
      cell: ({ episodes }) => <Value value={episodes} unit="count" />,
    },
    rate('ahead', `Ahead after ${months.to} months`, row => row.ahead),
    rate('reached', `${points} at some close, ${months.from}–${months.to} months`, row => row.reached),
  ]
  const sentence = regimeSentence(study)
  return (
    <>
      {sentence === null ? null : <p className="subtitle">{sentence}</p>}
      <DataSetChoice studies={studies} value={study.data} onChange={setChosen} />
      <Table
        caption="How often small caps came to be ahead of large caps, by when one started"
        quietCaption
        columns={columns}
        rows={study.rows}
        rowKey={({ regime }) => regime}
        stacks
        actions={<TableTools name="regimes" />}
        note="Starts within one episode share most of what follows. Which months were a recession was known only later: rates by recession are hindsight."
      />
    </>
  )
}
