/**
 * Notes whose claims and passages arrive after their numbers, so that the first figures need not wait for text.
 */
import type { Note } from './note.ts'

/** What the first figures of a report do not need. */
export type LaterParts = Pick<Note, 'claims' | 'references' | 'passages'>

/**
 * A note that is used at once and completed later.
 *
 * The later parts are not enumerable, so that copying the note to a worker does not read them.
 * @returns the note, and the function that completes it; reading a later part before that is a bug and throws
 */
export function completedLater(first: Omit<Note, keyof LaterParts>): {
  readonly note: Note
  readonly complete: (parts: LaterParts) => Note
} {
  let arrived: LaterParts | null = null
  const later = (name: keyof LaterParts) => ({
    enumerable: false,
    get() {
      if (arrived === null)
        throw new Error(`The ${name} of the note ${first.id} were read before they arrived`)
      return arrived[name]
    },
  })
  const note = Object.defineProperties(
    { ...first },
    { claims: later('claims'), references: later('references'), passages: later('passages') },
  ) as Note
  return {
    note,
    complete: parts => {
      arrived = parts
      return note
    },
  }
}
