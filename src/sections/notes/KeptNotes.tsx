import { useEffect, useState } from 'react'
import { sentence } from '../../data/series/problem.ts'
import { deleteNote, type KeptNote, listNotes } from '../../data/sources/kept-notes.ts'
import { readNoteFile } from '../../share/note-file.ts'
import { openNote } from '../../state/own-note.ts'
import { tell } from '../../state/store.ts'

/** Notes kept in this browser, to be opened again or deleted. Nothing is shown while there are none. */
export function KeptNotes({ revision }: { readonly revision: number }) {
  const [notes, setNotes] = useState<readonly KeptNote[]>([])
  const [changes, setChanges] = useState(revision)
  useEffect(() => {
    let alive = true
    void revision
    void changes
    listNotes().then(result => {
      // A browser without storage has kept nothing, which is no news here.
      if (alive && result.ok) setNotes(result.value)
    })
    return () => {
      alive = false
    }
  }, [revision, changes])
  if (notes.length === 0) return null
  const open = ({ file, name, sent }: KeptNote): void => {
    const result = readNoteFile(file, name)
    if (result.ok) openNote({ ...result.value.note, sent })
    else tell('alert', sentence(result.problems[0]!))
  }
  const remove = async ({ id }: KeptNote): Promise<void> => {
    const result = await deleteNote(id)
    if (!result.ok) tell('alert', sentence(result.problems[0]!))
    setChanges(before => before + 1)
  }
  return (
    <details className="kept-notes no-print">
      <summary>
        {notes.length} note{notes.length === 1 ? '' : 's'} kept in this browser
      </summary>
      <ul>
        {notes.map(note => (
          <li key={note.id}>
            <span>{note.name}</span>
            <button type="button" onClick={() => open(note)}>
              Open<span className="visually-hidden"> {note.name}</span>
            </button>
            <button type="button" className="plain" onClick={() => void remove(note)}>
              Delete<span className="visually-hidden"> {note.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
