import { useId, useState } from 'react'
import type { Option } from '../../data/table/read-result.ts'
import { Select } from '../../ui/Select.tsx'
import type { AskingProps } from './OptionList.tsx'

/** A list longer than this is searched rather than read through. */
const SEARCHED = 12
/** So many are offered at once. */
const OFFERED = 200

/** A choice of one series among many, with its first and last rows. */
export function SeriesPicker({ question, value, onChange }: AskingProps) {
  const [search, setSearch] = useState('')
  const id = useId()
  const { options } = question
  const side = question.kind === 'small' ? 'Small caps' : 'Large caps'
  const found = search === '' ? options : options.filter(option => matches(option, search))
  const offered = found.slice(0, OFFERED)
  const chosen = options.find(option => option.value === value)
  // What is chosen stays on offer, or the list would show something that is not in force.
  const shown = chosen === undefined || offered.includes(chosen) ? offered : [chosen, ...offered]

  return (
    <fieldset className="question" data-side={question.kind}>
      <legend>{question.text}</legend>
      <div className="question-fields">
        {options.length > SEARCHED ? (
          <span className="field">
            <label htmlFor={id}>Search</label>
            <input
              id={id}
              type="search"
              size={12}
              autoComplete="off"
              aria-label={`Search the series for ${side.toLowerCase()}`}
              value={search}
              onChange={event => {
                const text = event.target.value
                setSearch(text)
                const first = options.find(option => matches(option, text))
                if (text !== '' && first !== undefined) onChange(first.value)
              }}
            />
          </span>
        ) : null}
        <Select
          label={side}
          value={value}
          options={shown.map(({ value, label }) => ({ value, label }))}
          onChange={onChange}
        />
      </div>
      {found.length > OFFERED ? (
        <p className="question-note">
          {OFFERED} of {found.length.toLocaleString('en-US')} are listed: search for the others.
        </p>
      ) : null}
      {found.length === 0 ? <p className="question-note">No series is called “{search}”.</p> : null}
      {chosen === undefined ? null : (
        <p className="question-note">
          First and last row: {chosen.preview.map(row => row.replaceAll('  ', ' at ')).join(' … ')}
        </p>
      )}
    </fieldset>
  )
}

function matches(option: Option, search: string): boolean {
  return option.label.toLowerCase().includes(search.trim().toLowerCase())
}
