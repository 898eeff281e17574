import { type ReactNode, useId } from 'react'

interface Option<T extends string> {
  readonly value: T
  readonly label: ReactNode
  readonly disabled?: boolean
  /** Tooltip: the reason why it cannot be chosen, or further details. */
  readonly title?: string
}

interface Props<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly Option<T>[]
  readonly onChange: (value: T) => void
  readonly quietLabel?: boolean
}

/** A choice of one among a few options, as a row of radio buttons with one tab stop. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
  quietLabel = false,
}: Props<T>) {
  const name = useId()
  return (
    <fieldset className="segmented">
      <legend className={quietLabel ? 'visually-hidden' : undefined}>{label}</legend>
      <span className="segmented-options">
        {options.map(option => (
          <label key={option.value} className="segmented-option" title={option.title}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </span>
    </fieldset>
  )
}
