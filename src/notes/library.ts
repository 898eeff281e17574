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
export interface LibraryEntry extends Pick<Note, 'id' | 'publisher' | 'published'> {
  /** The whole note; rejects where its chunk does not arrive. */
  readonly load: () => Promise<Note>
}

const piece = (id: string) => async (): Promise<Note> => {
  const { PIECES } = await import('./pieces.ts')
  const found = PIECES.find(each => each.id === id)
  if (found === undefined) throw new Error(`There is no piece called ${id}`)
  return found
}

/** Publisher and time of each piece, as a menu lists them; a test holds them to the pieces. */
const LISTED: readonly (readonly [id: string, publisher: string, published: string])[] = [
  ['ftse-russell-2024-08', 'FTSE Russell', '2024-08-02'],
  ['forbes-2024-07', 'Forbes', '2024-07-25'],
  ['schwab-2024-07', 'Charles Schwab', '2024-07-24'],
  ['sherwood-2024-07', 'Sherwood News', '2024-07'],
  ['dorsey-wright-2026-01', 'Dorsey Wright', '2026-01-15'],
  ['motley-fool-2026-01-29', 'The Motley Fool', '2026-01-29'],
  ['schaeffers-2026-01', 'Schaeffer’s Investment Research', '2026-01'],
  ['motley-fool-2026-01', 'The Motley Fool', '2026-01'],
]

/** The notes, the default first. */
export const LIBRARY: readonly LibraryEntry[] = [
  {
    id: JANUARY.id,
    publisher: JANUARY.publisher,
    published: JANUARY.published,
    load: async () => (await import('./2026-01-21/note.ts')).JANUARY_NOTE,
  },
  ...LISTED.map(([id, publisher, published]) => ({ id, publisher, published, load: piece(id) })),
]

/**
 * Completes a note whose claims and passages arrive later than its numbers.
 * @returns the same object; rejects where the text does not arrive
 */
export async function wholeNote(note: Note | null): Promise<Note | null> {
  return note === JANUARY ? (await import('./2026-01-21/note.ts')).JANUARY_NOTE : note
}
