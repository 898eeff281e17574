import { DEFAULT_NOTE, NO_NOTE } from '../notes/default-note.ts'
import { LIBRARY } from '../notes/library.ts'
import { publishedDay } from '../report/published-day.ts'
import { chooseNote, useChoices } from '../state/store.ts'

/** The note that the page reads: one of the library, or none. */
export function NoteMenu() {
  const chosen = useChoices(all => all.noteId) ?? DEFAULT_NOTE.id
  return (
    <label className="note-menu">
      <span>Note</span>
      <select
        value={chosen}
        onChange={event => chooseNote(event.target.value === DEFAULT_NOTE.id ? null : event.target.value)}
      >
        {LIBRARY.map(({ id, publisher, published }) => (
          <option key={id} value={id}>
            {publisher}, {publishedDay(published)}
          </option>
        ))}
        <option value={NO_NOTE}>No note</option>
      </select>
    </label>
  )
}
