import { memo, useState } from 'react'
import type { Reading } from '../../notes/reader/reading.ts'
import { correct, useOwnNote } from '../../state/own-note.ts'
import { type JudgedSentence, partsOf } from './model.ts'
import { ReadingEditor } from './ReadingEditor.tsx'
import { ReadingRow } from './ReadingRow.tsx'
import { blankReading } from './reading-fields.ts'

interface Props {
  readonly index: number
  readonly sentence: JudgedSentence
  /** The note's day, which a claim made by hand ends before. */
  readonly day: number
}

/** One sentence with what was read in it, or that nothing was. */
export const ReadSentenceRow = memo(function ReadSentenceRow({ index, sentence, day }: Props) {
  const [adding, setAdding] = useState(false)
  const { readings, corrected, names } = sentence
  const sent = useOwnNote(note => note.sent)
  const { text } = sentence.sentence
  const all = readings.map(({ reading }) => reading)
  const replace = (at: number, reading: Reading | null) =>
    correct(
      text,
      all.flatMap((each, i) => (i !== at ? [each] : reading === null ? [] : [reading])),
    )
  return (
    <li data-sentence={index} data-read={readings.length > 0}>
      <p className="sentence-text">
        {partsOf(sentence).map((part, i) => (part.read ? <mark key={i}>{part.text}</mark> : part.text))}
      </p>
      {corrected && sent ? (
        <p className="sentence-set">{setBySender(sentence.sentence.readings.length)}</p>
      ) : null}
      {readings.length === 0 ? (
        <p className="sentence-unread">
          <span>{corrected ? 'states nothing (corrected)' : 'not read'}</span>
          <button
            type="button"
            className="plain no-print"
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            Make it a claim
          </button>
        </p>
      ) : (
        <ul className="note-readings">
          {readings.map((judged, i) => (
            <ReadingRow
              key={i}
              judged={judged}
              names={names}
              either={judged.reading.choice !== null}
              onChange={reading => replace(i, reading)}
              onChoose={() =>
                correct(
                  text,
                  all
                    .filter(each => each === judged.reading || each.choice !== judged.reading.choice)
                    .map(each => (each === judged.reading ? { ...each, choice: null } : each)),
                )
              }
            />
          ))}
        </ul>
      )}
      {adding ? (
        <ReadingEditor
          reading={blankReading(sentence.sentence, day)}
          names={names}
          onApply={reading => {
            correct(text, [...all, reading])
            setAdding(false)
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {corrected ? (
        <button type="button" className="plain no-print" onClick={() => correct(text, null)}>
          Back to what was read
        </button>
      ) : null}
    </li>
  )
})

/** What a sender says that a sentence states may be anything; the sentence alone says what the page reads in it. */
function setBySender(read: number): string {
  const own = read === 0 ? 'nothing' : read === 1 ? 'another statement' : 'other statements'
  return `Set by the sender: the page itself reads ${own} in this sentence.`
}
