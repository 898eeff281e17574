/**
 * How the verdicts of a whole note change with other readings of its claims.
 */
import type { Note } from '../../notes/note.ts'
import type { Report } from '../report.ts'
import type { Claim, Verdict } from './claim.ts'
import { type Robustness, robustnessOf } from './robustness.ts'
import { type DataSets, NO_DATA_SETS, sourcesOf } from './sources.ts'

export interface NoteRobustness {
  /** By claim; without those that have no other readings. */
  readonly claims: ReadonlyMap<string, Robustness>
  /** Readings that hold, and all that could be checked. */
  readonly holds: number
  readonly checked: number
  /** "Read in other ways, 214 of 300 readings hold."; empty without any. */
  readonly sentence: string
}

/**
 * The other readings of every claim that was told true from false.
 *
 * Each is computed when it is asked for, since there are hundreds.
 * @param told whether a claim has a verdict
 */
function noteRobustness(
  note: Note,
  report: Report,
  sets: DataSets,
  told: (claim: string) => boolean,
): NoteRobustness {
  const sources = sourcesOf(note, sets, report, true)
  const days = { from: report.window.first, to: report.window.last }
  const claims = new Map<string, Robustness>()
  for (const { id, check } of note.claims) {
    const found = told(id) ? robustnessOf(check, sources, note, days) : null
    if (found !== null) claims.set(id, found)
  }
  const all = [...claims.values()]
  const holds = all.reduce((sum, each) => sum + each.holds, 0)
  const checked = all.reduce((sum, each) => sum + each.checked, 0)
  return { claims, holds, checked, sentence: readingsSentence(holds, checked) }
}

const TOLD: readonly Verdict[] = ['holds', 'holds roughly', 'does not hold']

/** The other readings of the claims of a ledger. */
export function robustnessOfLedger(
  report: Report,
  note: Note,
  { claims }: { readonly claims: readonly Claim[] },
  sets: DataSets = NO_DATA_SETS,
): NoteRobustness {
  const told = new Set(claims.filter(({ verdict }) => TOLD.includes(verdict)).map(({ id }) => id))
  return noteRobustness(note, report, sets, id => told.has(id))
}

export function readingsSentence(holds: number, checked: number): string {
  return checked === 0
    ? ''
    : `Read in other ways (data, basis, rows, start, end), ${holds} of ${checked} readings hold.`
}
