/**
 * A pasted text as a note: each statement that was read in it is a claim of the same kinds as those of the library.
 */
import { isoOf } from '../../metrics/day.ts'
import { CLAIMS_ONLY } from '../claims-only.ts'
import type { Note, NoteClaim, Subject } from '../note.ts'
import { checkOfReading } from './check-of-reading.ts'
import type { Reading } from './reading.ts'

export interface ReadText {
  readonly text: string
  /** The note's day. */
  readonly day: number
  readonly subject: Subject
  readonly sentences: readonly { readonly text: string; readonly readings: readonly Reading[] }[]
}

/** Longest title and claim, as the schema of notes has them. */
const LONGEST = { title: 120, claim: 2000 } as const

/**
 * @returns a note that fits the schema, with claims `s1-1`, `s1-2` (sentence and statement) in the order of the text;
 *   statements that nothing can check are left out
 */
export function noteOfText({ text, day, subject, sentences }: ReadText): Note {
  const claims = sentences.flatMap(({ text, readings }, s) =>
    readings.flatMap((reading, i): NoteClaim[] => {
      const check = checkOfReading(reading)
      if (check === null) return []
      const id = `s${s + 1}-${i + 1}`
      return [{ id, section: null, text: text.slice(0, LONGEST.claim), source: null, check }]
    }),
  )
  const iso = isoOf(day)
  return {
    id: 'pasted',
    ...CLAIMS_ONLY,
    title: (text.trim().split('\n', 1)[0] ?? '').slice(0, LONGEST.title) || `Note of ${iso}`,
    publisher: 'Pasted text',
    published: iso,
    address: null,
    subject,
    window: { from: iso, to: iso },
    retold: false,
    claims,
  }
}
