import { type FocusEvent, type ReactNode, useId, useState } from 'react'
import { useOvertaken } from './use-overtaken.ts'

interface Props<T> {
  readonly label: ReactNode
  /** The value in force, as text; typing does not change it until it is committed. */
  readonly value: string
  /** The state that the value belongs to, where a change of any part of it discards a rejected text. */
  readonly partOf?: unknown
  readonly read: (text: string) => { readonly value: T } | { readonly expected: string }
  readonly onCommit: (value: T) => void
  readonly type?: 'text' | 'date'
  readonly min?: string
  readonly max?: string
  readonly inputMode?: 'numeric' | 'decimal' | 'text'
  /** Width of the field in characters. */
  readonly size?: number
  readonly suffix?: string
  /** Selects the whole text on focus, so that typing replaces it, as suits a date. */
  readonly overtype?: boolean
}

/**
 * A field whose text is committed by Enter or by leaving it, not while typing: the first digits of a year are a date too.
 * A text that cannot be read stays in the field with a sentence beside it, and the value in force stays. Escape restores it.
 */
export function DraftField<T>(props: Props<T>) {
  const {
    label,
    value,
    partOf = value,
    read,
    onCommit,
    suffix,
    type = 'text',
    overtype = false,
    ...field
  } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [expected, setExpected] = useState<string | null>(null)
  const id = useId()

  const forget = () => {
    setDraft(null)
    setExpected(null)
  }
  useOvertaken(partOf, expected !== null, forget)
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
        onChange={event => setDraft(event.target.value)}
        onFocus={overtype ? selectAll : undefined}
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

/** Selects after the press that gave the focus, which would otherwise place the caret. */
function selectAll({ target }: FocusEvent<HTMLInputElement>): void {
  if (target.type !== 'text') return
  const { value } = target
  requestAnimationFrame(() => {
    // If the reader has left the field or typed meanwhile, selecting would take the focus or the text.
    if (document.activeElement === target && target.value === value) target.select()
  })
}
