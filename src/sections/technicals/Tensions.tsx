import type { Note, Tension } from '../../notes/note.ts'
import type { Report } from '../../report/report.ts'
import { Panel } from '../../ui/Section.tsx'
import { Bearing } from '../Bearing.tsx'
import { reportedNote, showsReported } from '../reported.ts'
import { Source } from '../Source.tsx'

interface Props {
  readonly report: Report
  readonly note: Note
  readonly tensions: readonly Tension[]
}

/**
 * Pairs of passages of the note that pull apart, each shown whole; the figures that bear on it only where the page shows
 * what the note is about, in its window.
 */
export function Tensions({ report, note, tensions }: Props) {
  const bears = showsReported(report) && reportedNote(report) === undefined
  return tensions.map(({ id, title, sides, remark }) => (
    <Panel
      key={id}
      id={`tension-${id}`}
      title={title}
      finding={sides.map(({ section, view }) => `${section}: ${view}`).join(' · ')}
    >
      <ul className="tension">
        {sides.map(({ section, view, text, source, figures }) => (
          <li key={section}>
            <h4>
              Section {section}: {view}
            </h4>
            <p>
              {text} <Source note={note} id={source} />
            </p>
            {bears ? <Bearing report={report} ids={figures} /> : null}
          </li>
        ))}
      </ul>
      <p>{remark}</p>
    </Panel>
  ))
}
