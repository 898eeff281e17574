/**
 * The note that the page opens with. Its claims and passages arrive with `wholeNote`.
 */
import { JANUARY } from './2026-01-21/head.ts'
import type { Note } from './note.ts'

export const DEFAULT_NOTE: Note = JANUARY

/** The id that asks for no note. */
export const NO_NOTE = 'none'

/**
 * Completes a note whose claims and passages arrive later than its numbers.
 * @returns the same object; rejects where the text does not arrive
 */
export async function wholeNote(note: Note | null): Promise<Note | null> {
  return note === JANUARY ? (await import('./2026-01-21/note.ts')).JANUARY_NOTE : note
}
