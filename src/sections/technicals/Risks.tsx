import type { Note, Risk } from '../../notes/note.ts'
import type { Report } from '../../report/report.ts'
import { Bearing } from '../Bearing.tsx'
import { Source } from '../Source.tsx'

interface Props {
  readonly report: Report
  readonly note: Note
  readonly risks: readonly Risk[]
}

/** The risks that the note names, each with the figures of this page that bear on it. */
export function Risks({ report, note, risks }: Props) {
  return (
    <ol className="risks">
      {risks.map(({ id, title, text, source, figures }) => (
        <li key={id}>
          <h4>{title}</h4>
          <p>
            {text} <Source note={note} id={source} />
          </p>
          <Bearing report={report} ids={figures} />
        </li>
      ))}
    </ol>
  )
}
