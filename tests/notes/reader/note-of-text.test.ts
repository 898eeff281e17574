import { describe, expect, it } from 'vitest'
import { dayOfIso } from '../../../src/metrics/day.ts'
import { noteOfText } from '../../../src/notes/reader/note-of-text.ts'
import { readNote } from '../../../src/notes/reader/read-note.ts'
import { RUSSELL_SP500 } from '../../../src/notes/russell-sp500.ts'
import { missing, noteSchema } from '../../../src/notes/schema.ts'
import { buildReport } from '../../../src/report/build.ts'
import { judgedReading } from '../../../src/report/claims/read-claim.ts'
import { readSources } from '../../../src/report/claims/read-sources.ts'
import { ledgerOf } from '../../../src/report/claims.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { bundledPair } from '../../bundled.ts'
import { INDICES } from '../../data-sets.ts'
import { CLOSES, ORACLE } from './oracle.ts'

describe('a pasted text as a note', () => {
  const own = ORACLE.filter(({ subject }) => !/funds|exchanged/.test(subject))

  it.each(own.map(each => [each.sentence, each.dated] as const))('%s', (sentence, dated) => {
    const day = dayOfIso(dated)!
    const sentences = readNote(sentence, day, CLOSES.indices)
    const note = noteOfText({ text: sentence, day, subject: RUSSELL_SP500, sentences })
    expect(noteSchema.safeParse(note).error?.issues).toBeUndefined()
    expect(missing(note)).toEqual([])
    // The ledger of the note gives what the section of pasted notes shows.
    const sets = { indices: INDICES, funds: bundledPair() }
    const sources = readSources('indices', sets, null)
    const ledger = ledgerOf(buildReport(bundledPair(), DEFAULT_SETTINGS, note), sets)!
    const shown = sentences.flatMap(({ readings }) => readings.map(each => judgedReading(each, sources)))
    expect(ledger.claims.map(({ verdict }) => verdict)).toEqual(shown.map(({ verdict }) => verdict))
    expect(ledger.claims.map(({ recomputed }) => recomputed)).toEqual(
      shown.map(({ recomputed }) => recomputed),
    )
    expect(ledger.claims.map(({ why }) => why)).toEqual(shown.map(({ why }) => why))
  })
})
