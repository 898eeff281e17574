import { useDeferredValue, useMemo, useState } from 'react'
import type { PricePair } from '../../data/series/series.ts'
import { dataSetOfSentence } from '../../notes/reader/about.ts'
import { type About, readSources } from '../../report/claims/read-sources.ts'
import type { Source } from '../../report/claims/sources.ts'
import type { Evidence } from '../../report/evidence.ts'
import type { Report } from '../../report/report.ts'
import { useEvidence } from '../../state/evidence.ts'
import { useOwnNote } from '../../state/own-note.ts'
import { SectionHead } from '../../ui/Section.tsx'
import '../panels.css'
import '../sections.css'
import './notes.css'
import { KeptNotes } from './KeptNotes.tsx'
import { judgedNote, summaryOf } from './model.ts'
import { NoteForm } from './NoteForm.tsx'
import { NoteShare } from './NoteShare.tsx'
import { ReadSentenceRow } from './ReadSentenceRow.tsx'
import { useSentences } from './use-sentences.ts'

const NONE = {} as const
/** Sentences drawn at first, and with each further press. */
const STEP = 100

/**
 * What each sentence is judged by: the funds or the indices that it names itself, as long as the reader has not said what
 * the note is about, else what the note as a whole is about.
 */
function sourcesBySentence(
  whole: readonly Source[],
  about: About,
  aboutGiven: boolean,
  sets: Evidence['sets'],
  page: PricePair | null,
): (sentence: string) => readonly Source[] {
  if (about === 'page' || aboutGiven) return () => whole
  const other = readSources(about === 'funds' ? 'indices' : 'funds', sets, page)
  return sentence => {
    const own = dataSetOfSentence(sentence)
    return own === null || own === about || other.length === 0 ? whole : other
  }
}

/** Check another note: its text, and what each of its sentences is worth. */
export default function Notes({ report }: { readonly report: Report }) {
  const note = useOwnNote(all => all)
  const { about, aboutGiven } = note
  const text = useDeferredValue(note.text)
  const wanted = text.trim() !== ''
  const sets = useEvidence(wanted)?.sets ?? null
  const sources = useMemo(() => readSources(about, sets ?? NONE, report.pair), [about, sets, report.pair])
  const sourcesOf = useMemo(
    () => sourcesBySentence(sources, about, aboutGiven, sets ?? NONE, report.pair),
    [sources, about, aboutGiven, sets, report.pair],
  )
  const sessions = useMemo(() => {
    const [named] = sources
    if (named === undefined) return null
    const { dates, small, large } = named.closes
    return { dates, small, large }
  }, [sources])
  const sentences = useSentences(text, note.day, sessions)
  const [named] = sources
  const judged = useMemo(
    () =>
      sentences === null || named === undefined ? null : judgedNote(sentences, note.corrections, sourcesOf),
    [sentences, note.corrections, sourcesOf, named],
  )
  const [kept, setKept] = useState(0)
  const [most, setMost] = useState(STEP)
  return (
    <>
      <SectionHead
        headline={
          judged === null
            ? 'Paste any note about small and large caps: each figure it states gets a verdict.'
            : summaryOf(judged)
        }
        subtitle="A small grammar reads the sentences here in your browser; nothing is sent anywhere. What it does not understand stays unread, and every reading can be corrected."
      />
      <KeptNotes revision={kept} />
      <NoteForm
        waiting={wanted && note.day !== null && judged === null}
        missing={sets !== null && named === undefined}
      />
      {judged === null || named === undefined ? null : (
        <NoteShare judged={judged} names={named.names} onKept={() => setKept(kept + 1)} />
      )}
      {judged === null || named === undefined ? null : (
        <ol className="note-sentences" aria-label="Sentences of the note">
          {judged.slice(0, most).map((sentence, i) => (
            <ReadSentenceRow key={i} index={i} sentence={sentence} day={note.day!} />
          ))}
        </ol>
      )}
      {judged === null || judged.length <= most ? null : (
        <button type="button" className="no-print" onClick={() => setMost(most + STEP)}>
          Show more of the {judged.length} sentences
        </button>
      )}
    </>
  )
}
