import type { Argument, Note } from '../../notes/note.ts'
import type { Report } from '../../report/report.ts'
import { Panel } from '../../ui/Section.tsx'
import { Source } from '../Source.tsx'
import '../sections.css'

/** The remark below the catalysts and the outlook. */
const CAVEAT =
  'These are expectations, told as the note tells them. Prices can neither confirm nor refute them; what prices can test is tested in section VII.'

/** II: the note's reasons to expect a lead of small caps, shown as arguments. */
export default function Logic({ report }: { readonly report: Report }) {
  const { note } = report
  const passages = note?.passages ?? null
  if (note === null || passages === null) return null
  const { thesis, catalysts, outlook } = passages
  return (
    <>
      <p className="lead">
        {thesis.text} <Source note={note} id={thesis.source} />
      </p>
      <Panel id="catalysts" title="Catalysts" finding={catalysts.map(({ title }) => title).join(' · ')}>
        <ol className="catalysts">
          {catalysts.map(catalyst => (
            <li key={catalyst.id}>
              <Catalyst note={note} argument={catalyst} />
            </li>
          ))}
        </ol>
      </Panel>
      <Panel
        id="outlook"
        title="The outlook for 2026"
        finding={outlook.map(({ title }) => title).join(' · ')}
      >
        <dl className="outlook">
          {outlook.map(({ id, title, text, source }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>
                {text} <Source note={note} id={source} />
              </dd>
            </div>
          ))}
        </dl>
      </Panel>
      <p className="aside">{CAVEAT}</p>
    </>
  )
}

function Catalyst({ note, argument }: { readonly note: Note; readonly argument: Argument }) {
  const { title, text, points, source } = argument
  return (
    <>
      <h4>{title}</h4>
      <p>
        {text} <Source note={note} id={source} />
      </p>
      {points.length === 0 ? null : (
        <ul className="points">
          {points.map(point => (
            <li key={point.term}>
              <b>{point.term}:</b> {point.text}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
