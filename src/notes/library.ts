/**
 * The notes that come with the page, by id.
 */
import { JANUARY } from './2026-01-21/head.ts'
import type { Note } from './note.ts'

/** The note that the page opens with. Its claims and passages arrive with `wholeNote`. */
export const DEFAULT_NOTE: Note = JANUARY

/** The id that asks for no note. */
export const NO_NOTE = 'none'

/** What a menu of notes shows before they are loaded. */
export interface LibraryEntry extends Pick<Note, 'id' | 'title' | 'publisher' | 'published'> {
  /** The whole note; rejects where its chunk does not arrive. */
  readonly load: () => Promise<Note>
}

/** The notes, the default first. */
export const LIBRARY: readonly LibraryEntry[] = [
  {
    id: JANUARY.id,
    title: JANUARY.title,
    publisher: JANUARY.publisher,
    published: JANUARY.published,
    load: async () => (await import('./2026-01-21/note.ts')).JANUARY_NOTE,
  },
]

/**
 * Completes a note whose claims and passages arrive later than its numbers.
 * @returns the same object; rejects where the text does not arrive
 */
export async function wholeNote(note: Note | null): Promise<Note | null> {
  return note === JANUARY ? (await import('./2026-01-21/note.ts')).JANUARY_NOTE : note
}
