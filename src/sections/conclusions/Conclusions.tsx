import type { Note, Passages } from '../../notes/note.ts'
import { publishedDay } from '../../report/published-day.ts'
import type { Report } from '../../report/report.ts'
import { Panel } from '../../ui/Section.tsx'
import { Stars } from '../../ui/Stars.tsx'
import { Table } from '../../ui/Table.tsx'
import { Bearing } from '../Bearing.tsx'
import { Source } from '../Source.tsx'
import '../sections.css'

interface Props {
  readonly note: Note
  readonly passages: Passages
}

/** V: the conclusions of the note. */
export default function Conclusions({ report }: { readonly report: Report }) {
  const { note } = report
  const passages = note?.passages ?? null
  if (note === null || passages === null) return null
  const { judgment, recommendation } = passages
  return (
    <>
      <p className="lead">{judgment.text}</p>
      <p>
        {recommendation.text} <Source note={note} id={recommendation.source} />
      </p>
      <Panel
        id="strategy"
        title="What the note would do"
        finding={passages.strategy.map(({ title }) => title).join(' · ')}
      >
        <Strategy note={note} passages={passages} />
      </Panel>
      <Panel id="assessment" title="How strongly each factor supports the case">
        <AssessmentTable passages={passages} />
      </Panel>
      <Panel
        id="horizons"
        title="Over which time"
        finding={passages.horizons.map(({ title, view }) => `${title}: ${view}`).join(' · ')}
      >
        <Horizons report={report} note={note} passages={passages} />
      </Panel>
      <Panel id="references" title="References">
        <References note={note} />
      </Panel>
    </>
  )
}

function Strategy({ note, passages }: Props) {
  return (
    <ol className="strategy">
      {passages.strategy.map(({ number, title, text, source }) => (
        <li key={number}>
          <h4>{title}</h4>
          <p>
            {text} <Source note={note} id={source} />
          </p>
        </li>
      ))}
    </ol>
  )
}

function AssessmentTable({ passages }: { readonly passages: Passages }) {
  return (
    <Table
      caption="Support out of five stars, with the note’s reason"
      rows={passages.assessment}
      rowKey={row => row.factor}
      columns={[
        { id: 'factor', head: 'Factor', cell: row => row.factor },
        { id: 'support', head: 'Support', cell: row => <Stars n={row.stars} /> },
        { id: 'reason', head: 'The note’s reason', cell: row => row.reason },
      ]}
    />
  )
}

function Horizons({ report, note, passages }: Props & { readonly report: Report }) {
  return (
    <ol className="horizons">
      {passages.horizons.map(horizon => (
        <li key={horizon.id}>
          <p className="horizon-span">
            {horizon.title} · {horizon.span}
          </p>
          <h4>{horizon.view}</h4>
          <p>
            {horizon.text} <Source note={note} id={horizon.source} />
          </p>
          <p className="horizon-depends">Depends on: {horizon.depends.toLowerCase()}</p>
          <Bearing report={report} ids={horizon.figures} />
        </li>
      ))}
    </ol>
  )
}

function References({ note }: { readonly note: Note }) {
  const { title, publisher, published, labels } = note
  return (
    <>
      <p>
        The note retold here: {publisher}, <cite>{title}</cite>, {publishedDay(published, 'long')}.
        {labels.map(({ term, text }) => ` ${term}: ${text}.`).join('')}
      </p>
      <ol className="references">
        {note.references.map(({ id, publisher, title, published }) => (
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
