import { useId } from 'react'
import { dayOfIso, isoOf } from '../../metrics/day.ts'
import { LONGEST_NOTE } from '../../notes/reader/read-note.ts'
import type { About } from '../../report/claims/read-sources.ts'
import { formatDay, formatValue } from '../../report/format.ts'
import { chooseAbout, clearNote, dateNote, useOwnNote, writeNote } from '../../state/own-note.ts'
import { Select } from '../../ui/Select.tsx'
import { EXAMPLE } from './example.ts'

interface Props {
  /** Whether a note is being read. */
  readonly waiting: boolean
  /** Whether the prices that the note is about are not part of this copy of the page. */
  readonly missing: boolean
}

const ABOUT: readonly { readonly value: About; readonly label: string }[] = [
  { value: 'indices', label: 'Russell 2000 and S&P 500' },
  { value: 'funds', label: 'IWM and SPY' },
  { value: 'page', label: 'the prices on this page' },
]

/** Text, day and subject of the note. */
export function NoteForm({ waiting, missing }: Props) {
  const { text, day, dayGiven, about, sent } = useOwnNote(all => all)
  const id = useId()
  const long = text.length >= LONGEST_NOTE
  return (
    <div className="note-form no-print">
      {sent ? (
        <p className="note-sent">
          This note came with a link or a file: its text and corrections are the sender’s.
        </p>
      ) : null}
      <label htmlFor={`${id}-text`}>Text of the note</label>
      <textarea
        id={`${id}-text`}
        name="note-text"
        rows={text === '' ? 5 : 9}
        maxLength={LONGEST_NOTE}
        spellCheck={false}
        placeholder="In the first quarter of 2021 IWM beat SPY by 7.0 points …"
        value={text}
        onChange={event => writeNote(event.target.value)}
        aria-describedby={`${id}-hint`}
      />
      <div className="panel-controls">
        <span className="field">
          <label htmlFor={`${id}-day`}>Written on</label>
          <input
            id={`${id}-day`}
            type="date"
            name="note-date"
            value={day === null ? '' : isoOf(day)}
            onChange={event => dateNote(dayOfIso(event.target.value))}
          />
        </span>
        <Select label="It is about" value={about} options={ABOUT} onChange={chooseAbout} />
        {text === '' ? (
          <button type="button" onClick={() => writeNote(EXAMPLE)}>
            Try an example
          </button>
        ) : (
          <button type="button" onClick={clearNote}>
            Clear
          </button>
        )}
      </div>
      <p className="note-hint" id={`${id}-hint`} role="status">
        {hint(text, day, dayGiven, waiting, missing)}
        {long ? ` Only the first ${formatValue(LONGEST_NOTE, 'count')} characters are read.` : ''}
      </p>
    </div>
  )
}

function hint(text: string, day: number | null, given: boolean, waiting: boolean, missing: boolean): string {
  if (text.trim() === '')
    return 'Relative dates such as “year to date” are counted from the day the note was written.'
  if (missing) return 'The prices it is about are not part of this copy of the page; choose other ones.'
  if (day === null) return 'No date was found in the text. Give the day on which it was written.'
  if (waiting) return 'Reading the note…'
  return given
    ? `Relative dates are counted from ${formatDay(day)}.`
    : `The text gives ${formatDay(day)} as its day; relative dates are counted from it.`
}
