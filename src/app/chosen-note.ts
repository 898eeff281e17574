/**
 * Keeps the note on the page in step with the id that the address or the reader gives.
 */
import { DEFAULT_NOTE, NO_NOTE } from '../notes/default-note.ts'
import type { Note } from '../notes/note.ts'
import { choices, showNote, tell } from '../state/store.ts'

let asked = 0

/**
 * Shows the note that the choices ask for, now and whenever they ask for another.
 * @returns settled once the first one is on the page
 */
export function followNote(): Promise<void> {
  choices.subscribe((after, before) => {
    if (after.noteId !== before.noteId) void show(after.noteId)
  })
  return show(choices.getState().noteId)
}

async function show(id: string | null): Promise<void> {
  asked += 1
  const own = asked
  const note = await noteOf(id)
  // A note asked for later is not replaced by one that took longer to arrive.
  if (own === asked) showNote(note)
}

async function noteOf(id: string | null): Promise<Note | null> {
  if (id === null || id === DEFAULT_NOTE.id) return DEFAULT_NOTE
  if (id === NO_NOTE) return null
  try {
    const { LIBRARY } = await import('../notes/library.ts')
    const entry = LIBRARY.find(each => each.id === id)
    if (entry !== undefined) return await entry.load()
    const known = [...LIBRARY.map(each => each.id), NO_NOTE].join(', ')
    tell(
      'alert',
      `There is no note called “${id}” here; the page knows ${known}. It shows the note that it opens with.`,
    )
  } catch {
    tell('alert', `The note “${id}” did not arrive. Check the connection and choose it again.`)
  }
  return DEFAULT_NOTE
}
