/**
 * The notes that come with the page, by id.
 */
import { JANUARY } from './2026-01-21/head.ts'
import type { Note } from './note.ts'

/** What a menu of notes shows before they are loaded. */
export interface LibraryEntry extends Pick<Note, 'id' | 'publisher' | 'published'> {
  /** The whole note; rejects where its chunk does not arrive. */
  readonly load: () => Promise<Note>
}

/** The notes, the default first. A test holds publisher and time to the notes themselves. */
export const LIBRARY: readonly LibraryEntry[] = [
  {
    id: JANUARY.id,
    publisher: JANUARY.publisher,
    published: JANUARY.published,
    load: async () => (await import('./2026-01-21/note.ts')).JANUARY_NOTE,
  },
  {
    id: 'ftse-russell-2024-08',
    publisher: 'FTSE Russell',
    published: '2024-08-02',
    load: async () => (await import('./pieces/ftse-russell-2024-08.ts')).FTSE_RUSSELL,
  },
  {
    id: 'forbes-2024-07',
    publisher: 'Forbes',
    published: '2024-07-25',
    load: async () => (await import('./pieces/forbes-2024-07.ts')).FORBES,
  },
  {
    id: 'schwab-2024-07',
    publisher: 'Charles Schwab',
    published: '2024-07-24',
    load: async () => (await import('./pieces/schwab-2024-07.ts')).SCHWAB,
  },
  {
    id: 'sherwood-2024-07',
    publisher: 'Sherwood News',
    published: '2024-07',
    load: async () => (await import('./pieces/sherwood-2024-07.ts')).SHERWOOD,
  },
  {
    id: 'dorsey-wright-2026-01',
    publisher: 'Dorsey Wright',
    published: '2026-01-15',
    load: async () => (await import('./pieces/dorsey-wright-2026-01.ts')).DORSEY_WRIGHT,
  },
  {
    id: 'motley-fool-2026-01-29',
    publisher: 'The Motley Fool',
    published: '2026-01-29',
    load: async () => (await import('./pieces/motley-fool-2026-01-29.ts')).MOTLEY_FOOL_STREAK,
  },
  {
    id: 'schaeffers-2026-01',
    publisher: 'Schaeffer’s Investment Research',
    published: '2026-01',
    load: async () => (await import('./pieces/schaeffers-2026-01.ts')).SCHAEFFERS,
  },
  {
    id: 'motley-fool-2026-01',
    publisher: 'The Motley Fool',
    published: '2026-01',
    load: async () => (await import('./pieces/motley-fool-2026-01.ts')).MOTLEY_FOOL_DOUBLE,
  },
]
