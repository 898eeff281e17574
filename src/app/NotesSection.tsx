import type { Report } from '../report/report.ts'
import Notes from '../sections/notes/Notes.tsx'
import NotesOverview from './NotesOverview.tsx'

/** Notes held to account: one that the reader pastes, and those of the library. */
export default function NotesSection({ report }: { readonly report: Report }) {
  return (
    <>
      <h3 id="check-note">Check another note</h3>
      <Notes report={report} />
      <h3 id="library">Published notes</h3>
      <NotesOverview report={report} />
    </>
  )
}
