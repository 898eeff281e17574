/**
 * A note that the address carries behind "#".
 */
import { showOpened } from '../sections/notes/open-note.ts'
import { readNoteLink } from '../share/note-link.ts'

/** Reads the note of an address, shows what was found, and leads to it. */
export async function openSharedNote(hash: string): Promise<void> {
  if (showOpened(await readNoteLink(hash))) document.getElementById('notes')?.scrollIntoView()
}
