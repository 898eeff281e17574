import { CONTRADICTION, HORIZONS, JUDGMENT, STRATEGY, WILSON } from '../../../fixtures/narrative.ts'
import { ASSESSMENT, REFERENCES, REPORT } from '../../../fixtures/report.ts'
import { formatIso } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { Stars } from '../../ui/Stars.tsx'
import { Table } from '../../ui/Table.tsx'
import { Bearing } from '../Bearing.tsx'
import { Source } from '../Source.tsx'
import '../sections.css'

/** V: what the report concludes, and where it contradicts itself. */
export default function Conclusions({ report }: { readonly report: Report }) {
  return (
    <>
      <p className="lead">{JUDGMENT.text}</p>
      <p>
        {WILSON.text} <Source id={WILSON.source} />
      </p>
      <h3>What the report would do</h3>
      <Strategy />
      <h3>How strongly each factor supports the case</h3>
      <AssessmentTable />
      <h3>Over which time</h3>
      <Horizons report={report} />
      <h3>References</h3>
      <References />
    </>
  )
}

function Strategy() {
  return (
    <>
      <ol className="strategy">
        {STRATEGY.map(({ number, title, text, source }) => (
          <li key={number} data-contested={CONTRADICTION.between.includes(number) || undefined}>
            <h4>{title}</h4>
            <p>
              {text} <Source id={source} />
            </p>
            <Contested number={number} />
          </li>
        ))}
      </ol>
      <p className="contradiction" role="note">
        {CONTRADICTION.text}
      </p>
    </>
  )
}

/** Says of a point which other one it contradicts. */
function Contested({ number }: { readonly number: number }) {
  const { between } = CONTRADICTION
  if (!between.includes(number)) return null
  return <p className="contested">Pulls against point {between.find(other => other !== number)}</p>
}

function AssessmentTable() {
  return (
    <Table
      caption="Support out of five stars, with the report’s reason"
      rows={ASSESSMENT}
      rowKey={row => row.factor}
      columns={[
        { id: 'factor', head: 'Factor', cell: row => row.factor },
        { id: 'support', head: 'Support', cell: row => <Stars n={row.stars} /> },
        { id: 'reason', head: 'The report’s reason', cell: row => row.reason },
      ]}
    />
  )
}

function Horizons({ report }: { readonly report: Report }) {
  return (
    <ol className="horizons">
      {HORIZONS.map(horizon => (
        <li key={horizon.id}>
          <p className="horizon-span">
            {horizon.title} · {horizon.span}
          </p>
          <h4>{horizon.view}</h4>
          <p>
            {horizon.text} <Source id={horizon.source} />
          </p>
          <p className="horizon-depends">Depends on: {horizon.depends.toLowerCase()}</p>
          <Bearing report={report} ids={horizon.figures} />
        </li>
      ))}
    </ol>
  )
}

function References() {
  const { title, publisher, date, sentiment, market, fund } = REPORT
  return (
    <>
      <p>
        The report retold here: {publisher}, <cite>{title}</cite>, {formatIso(date, 'long')}. Market: {market}
        . Related fund: {fund}. Its own tag of sentiment: {sentiment.toLowerCase()}.
      </p>
      <ol className="references">
        {REFERENCES.map(({ id, publisher, title, published }) => (
          <li key={id} id={`reference-${id.slice(1, -1)}`} tabIndex={-1}>
            <span className="reference-id">{id}</span>
            <span>
              {publisher}, <cite>{title}</cite>, {published}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
