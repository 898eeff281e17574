import { type ReactNode, useId, useState } from 'react'
import { useOvertaken } from './use-overtaken.ts'

interface Props {
  readonly label: ReactNode
  readonly value: number
  /** The state that the value belongs to, where a change of any part of it discards a rejected text. */
  readonly partOf?: unknown
  readonly onChange: (value: number) => void
  readonly min?: number
  readonly max?: number
  readonly step?: number
  /** Accept only whole numbers. */
  readonly whole?: boolean
  readonly suffix?: ReactNode
  readonly size?: number
  readonly quietLabel?: boolean
}

/**
 * A field for a number. Enter or leaving the field commits it. A text that cannot be read stays with a sentence beside it,
 * and the number in force stays. Arrow keys step; a decimal comma is accepted.
 */
export function NumberField(props: Props) {
  const { label, value, partOf = value, onChange, suffix, size = 6, step = 1, quietLabel = false } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const id = useId()

  const forget = () => {
    setDraft(null)
    setWrong(false)
  }
  useOvertaken(partOf, wrong, forget)
  const settle = (text: string) => {
    const number = read(text, props)
    setWrong(number === null)
    if (number === null) return
    setDraft(null)
    if (number !== value) onChange(number)
  }
  return (
    <span className="field">
      <label htmlFor={id} className={quietLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode={props.whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        size={size}
        value={draft ?? String(value)}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-expected` : undefined}
        onChange={event => setDraft(event.target.value)}
        onBlur={() => draft !== null && settle(draft)}
        onKeyDown={event => {
          if (event.key === 'Enter' && draft !== null) settle(draft)
          if (event.key === 'Escape') forget()
          const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
          if (direction === 0) return
          event.preventDefault()
          const from = read(draft ?? String(value), props) ?? value
          // Rounded to the digits of the step, so that 0.1 + 0.2 reads 0.3.
          settle(String(Number((from + direction * step).toFixed(6))))
        }}
      />
      {suffix === undefined ? null : <span className="field-suffix">{suffix}</span>}
      {wrong ? (
        <span className="field-expected" id={`${id}-expected`} role="alert">
          Expected {expectation(props)}.
        </span>
      ) : null}
    </span>
  )
}

function read(text: string, { min = -Infinity, max = Infinity, whole = false }: Props): number | null {
  const plain = text.trim().replace('−', '-').replace(',', '.')
  const number = Number(plain)
  if (plain === '' || !Number.isFinite(number) || number < min || number > max) return null
  return whole && !Number.isInteger(number) ? null : number
}

function expectation({ min, max, whole = false }: Props): string {
  const kind = whole ? 'a whole number' : 'a number'
  if (min !== undefined && max !== undefined) return `${kind} from ${min} to ${max}`
  if (min !== undefined) return `${kind} of at least ${min}`
  return max === undefined ? kind : `${kind} of at most ${max}`
}
