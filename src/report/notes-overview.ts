/**
 * How the claims of several notes stand, side by side.
 */
import type { Note } from '../notes/note.ts'
import type { Claim, Verdict } from './claims/claim.ts'
import type { Ledger } from './claims.ts'
import { counted, listed } from './format.ts'

export interface NoteRow extends Pick<Note, 'id' | 'title' | 'publisher' | 'published' | 'address'> {
  readonly counts: Ledger['counts']
  /** Claims that nothing here can tell true from false: no data, not applicable, or what may happen. */
  readonly untold: number
  /** How many other readings of its claims hold, of those that could be checked. */
  readonly readings: { readonly holds: number; readonly checked: number }
  /** The note's forecasts, each with what came so far. */
  readonly forecasts: readonly Claim[]
}

const UNTOLD: readonly Verdict[] = ['cannot fail', 'cannot be checked here', 'not applicable']

export function noteRow(note: Note, { claims, counts }: Ledger, readings: NoteRow['readings']): NoteRow {
  const { id, title, publisher, published, address } = note
  return {
    id,
    title,
    publisher,
    published,
    address,
    counts,
    untold: UNTOLD.reduce((sum, verdict) => sum + counts[verdict], 0),
    readings: { holds: readings.holds, checked: readings.checked },
    forecasts: claims.filter(({ verdict }) => verdict.startsWith('forecast:')),
  }
}

/** "Of 45 claims of 9 notes that prices and events can check, 36 hold, 6 hold roughly and 3 fail." */
export function overviewSentence(rows: readonly NoteRow[]): string {
  const sum = (verdict: Verdict) => rows.reduce((total, { counts }) => total + counts[verdict], 0)
  const [holds, roughly, fails] = [sum('holds'), sum('holds roughly'), sum('does not hold')]
  const parts = [
    ...(holds > 0 ? [`${holds} ${holds === 1 ? 'holds' : 'hold'}`] : []),
    ...(roughly > 0 ? [`${roughly} ${roughly === 1 ? 'holds' : 'hold'} roughly`] : []),
    ...(fails > 0 ? [`${fails} ${fails === 1 ? 'fails' : 'fail'}`] : []),
  ]
  const told = holds + roughly + fails
  return told === 0
    ? `None of the claims of ${counted(rows.length, 'note')} can be checked against prices and events here.`
    : `Of ${counted(told, 'claim')} of ${counted(rows.length, 'note')} that prices and events can check, ${listed(parts)}.`
}
