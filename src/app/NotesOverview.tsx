import { useEffect, useState } from 'react'
import { whenIdle } from '../charts/when-idle.ts'
import type { PricePair } from '../data/series/series.ts'
import { DEFAULT_NOTE } from '../notes/default-note.ts'
import { LIBRARY } from '../notes/library.ts'
import { buildReport } from '../report/build.ts'
import { robustnessOfLedger } from '../report/claims/note-robustness.ts'
import { ledgerOf } from '../report/claims.ts'
import type { Evidence } from '../report/evidence.ts'
import { historySteps } from '../report/history.ts'
import { type NoteRow, noteRow } from '../report/notes-overview.ts'
import type { Report } from '../report/report.ts'
import { DEFAULT_SETTINGS } from '../report/settings.ts'
import { NotesTable } from '../sections/notes/NotesTable.tsx'
import { loadEvidence, useEvidence } from '../state/evidence.ts'
import { chooseNote } from '../state/store.ts'

const idle = () => new Promise<void>(resolve => whenIdle(resolve))

/** The notes of the library, each judged as of its own days, whatever the page shows. */
export default function NotesOverview({ report }: { readonly report: Report }) {
  const evidence = useEvidence()
  const [rows, setRows] = useState<readonly NoteRow[]>([])
  const pair = evidence?.sets.funds ?? report.pair
  useEffect(() => {
    let dropped = false
    const add = async () => {
      await loadEvidence()
      const found: NoteRow[] = []
      for (const { load } of LIBRARY) {
        const row = await judged(load, pair, evidence, () => dropped)
        if (dropped) return
        if (row !== null) found.push(row)
      }
      setRows(found)
    }
    void add()
    return () => {
      dropped = true
    }
  }, [pair, evidence])
  if (rows.length === 0) return <p className="section-waiting">Judging the notes…</p>
  const open = (id: string) => chooseNote(id === DEFAULT_NOTE.id ? null : id)
  return <NotesTable rows={rows} current={report.note?.id ?? null} onOpen={open} />
}

/** One note in turns that the reader's input fits between; null where its chunk does not arrive. */
async function judged(
  load: (typeof LIBRARY)[number]['load'],
  pair: PricePair,
  evidence: Evidence | null,
  isDropped: () => boolean,
): Promise<NoteRow | null> {
  const note = await load().catch(() => null)
  if (note === null) return null
  await idle()
  const own = buildReport(pair, DEFAULT_SETTINGS, note)
  // Only forecasts rest on history.
  for (const _ of note.forecast === null ? [] : historySteps(own)) {
    await idle()
    if (isDropped()) return null
  }
  const ledger = ledgerOf(own, evidence?.sets, evidence)
  return ledger === null ? null : noteRow(note, ledger, robustnessOfLedger(own, note, ledger, evidence?.sets))
}
