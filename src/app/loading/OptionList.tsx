import { useId } from 'react'
import type { Question } from '../../data/table/read-result.ts'
import { formatIso } from '../../report/format.ts'

export interface AskingProps {
  readonly question: Question
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A choice of few, each with the rows as it would have them read. */
export function OptionList({ question, value, onChange }: AskingProps) {
  const name = useId()
  return (
    <fieldset className="question">
      <legend>{question.text} The rows themselves leave it open.</legend>
      {question.options.map(option => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            <small>Read as {option.preview.map(day => formatIso(day)).join(', ')}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
