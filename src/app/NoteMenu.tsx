import { DEFAULT_NOTE, NO_NOTE } from '../notes/default-note.ts'
import { LIBRARY } from '../notes/library.ts'
import { publishedDay } from '../report/published-day.ts'
import { chooseNote, useChoices } from '../state/store.ts'

/** Leads to where any other note is pasted; no id of the library has a colon. */
const ANOTHER = 'lead:notes'

function choose(id: string): void {
  if (id === ANOTHER) leadToNotes()
  else chooseNote(id === DEFAULT_NOTE.id ? null : id)
}

/** The section unfolds by its anchor; a second time the anchor is no news and the page only scrolls. */
function leadToNotes(): void {
  if (window.location.hash === '#notes') document.getElementById('notes')?.scrollIntoView()
  else window.location.hash = 'notes'
}

/** The note that the page reads: one of the library, or none; and the way to any other. */
export function NoteMenu() {
  const chosen = useChoices(all => all.noteId) ?? DEFAULT_NOTE.id
  return (
    <label className="note-menu">
      <span>Note</span>
      <select value={chosen} onChange={event => choose(event.target.value)}>
        {LIBRARY.map(({ id, publisher, published }) => (
          <option key={id} value={id}>
            {publisher}, {publishedDay(published)}
          </option>
        ))}
        <option value={NO_NOTE}>No note</option>
        <option value={ANOTHER}>Check another note…</option>
      </select>
    </label>
  )
}
