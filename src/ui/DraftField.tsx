import { type ReactNode, useId, useState } from 'react'
import { useOvertaken } from './use-overtaken.ts'

interface Props<T> {
  readonly label: ReactNode
  /** The value in force, as text; typing does not change it until it is committed. */
  readonly value: string
  /** What the value is a part of, where a rejected text is to give way to a change of any of it. */
  readonly partOf?: unknown
  readonly read: (text: string) => { readonly value: T } | { readonly expected: string }
  readonly onCommit: (value: T) => void
  /** A date field commits as soon as its text is a date that counts, so that its picker works with one click. */
  readonly type?: 'text' | 'date'
  readonly min?: string
  readonly max?: string
  readonly inputMode?: 'numeric' | 'decimal' | 'text'
  /** Characters the field is wide. */
  readonly size?: number
  readonly suffix?: string
}

/**
 * A field whose text counts when the reader is done with it (Enter, or leaving it). Text that cannot be read stays
 * in the field with a sentence beside it, and what was in force stays in force; Escape brings it back.
 */
export function DraftField<T>(props: Props<T>) {
  const { label, value, partOf = value, read, onCommit, suffix, type = 'text', ...field } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [expected, setExpected] = useState<string | null>(null)
  const id = useId()

  const forget = () => {
    setDraft(null)
    setExpected(null)
  }
  useOvertaken(partOf, expected !== null, forget)
  const edit = (text: string) => {
    const result = type === 'date' ? read(text) : null
    if (result === null || 'expected' in result) return setDraft(text)
    forget()
    onCommit(result.value)
  }
  const commit = () => {
    if (draft === null || draft.trim() === value) return forget()
    const result = read(draft.trim())
    if ('expected' in result) return setExpected(result.expected)
    forget()
    onCommit(result.value)
  }

  return (
    <span className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        autoComplete="off"
        {...field}
        value={draft ?? value}
        aria-invalid={expected !== null}
        aria-describedby={expected === null ? undefined : `${id}-expected`}
        onChange={event => edit(event.target.value)}
        onBlur={commit}
        onKeyDown={event => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape') forget()
        }}
      />
      {suffix === undefined ? null : <span className="field-suffix">{suffix}</span>}
      {expected === null ? null : (
        <span className="field-expected" id={`${id}-expected`} role="alert">
          Expected {expected}.
        </span>
      )}
    </span>
  )
}
