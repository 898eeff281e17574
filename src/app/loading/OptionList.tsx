import { useId } from 'react'
import type { Option, Question } from '../../data/table/read-result.ts'
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
      <legend>
        {question.text}
        {question.kind === 'date-order' ? ' The rows themselves leave it open.' : null}
      </legend>
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
            {option.preview.length === 0 ? null : <small>{shown(question, option)}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function shown({ kind }: Question, { preview }: Option): string {
  const days = preview.map(day => formatIso(day))
  return kind === 'date-order' ? `Read as ${days.join(', ')}` : days.join(' – ')
}
