import { useEffect, useId, useRef, useState } from 'react'
import type { Reading } from '../../notes/reader/reading.ts'
import { unitOfMeasure } from '../../notes/reader/units.ts'
import type { Names } from '../../report/claims/read-claim.ts'
import { type Fields, fieldsOf, isState, measureOptions, readingFrom } from './reading-fields.ts'

interface Props {
  readonly reading: Reading
  readonly names: Names
  /** The field that is wanted first. */
  readonly first?: 'figure' | 'from' | 'value'
  readonly onApply: (reading: Reading) => void
  readonly onRemove?: () => void
  readonly onClose: () => void
}

/** The fields of a reading, to be corrected. Enter applies, Escape leaves everything as it was. */
export function ReadingEditor({ reading, names, first = 'figure', onApply, onRemove, onClose }: Props) {
  const [fields, setFields] = useState<Fields>(() => fieldsOf(reading))
  const [missing, setMissing] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(`[name="reading-${first}"]`)?.focus()
  }, [first])
  const set = (patch: Partial<Fields>) => setFields(before => ({ ...before, ...patch }))
  const [figure = ''] = fields.measure.split(' ')
  const unit = unitOfMeasure(figure)
  const suffix = unit === 'fraction' ? '%' : unit === 'points' ? 'pp' : unit === 'times' ? '×' : ''
  return (
    <form
      ref={form}
      className="reading-editor no-print"
      aria-label="Correct the reading"
      onSubmit={event => {
        event.preventDefault()
        const result = readingFrom(fields, reading)
        if ('missing' in result) setMissing(result.missing)
        else onApply(result.reading)
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <span className="field">
        <label htmlFor={`${id}-figure`}>Measure</label>
        <select
          id={`${id}-figure`}
          name="reading-figure"
          value={fields.measure}
          onChange={event => set({ measure: event.target.value })}
        >
          {measureOptions(reading, names).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </span>
      {isState(figure) ? null : (
        <span className="field">
          <label htmlFor={`${id}-from`}>From the close of</label>
          <input
            id={`${id}-from`}
            name="reading-from"
            type="date"
            value={fields.from}
            onChange={event => set({ from: event.target.value })}
          />
        </span>
      )}
      <span className="field">
        <label htmlFor={`${id}-to`}>{isState(figure) ? 'As of' : 'To that of'}</label>
        <input
          id={`${id}-to`}
          name="reading-to"
          type="date"
          value={fields.to}
          onChange={event => set({ to: event.target.value })}
        />
      </span>
      <span className="field">
        <label htmlFor={`${id}-kind`}>It says</label>
        <select
          id={`${id}-kind`}
          name="reading-kind"
          value={fields.kind}
          onChange={event => set({ kind: event.target.value as Fields['kind'] })}
        >
          <option value="value">a number</option>
          <option value="above">only that it is above zero</option>
          <option value="below">only that it is below zero</option>
        </select>
      </span>
      {fields.kind !== 'value' ? null : (
        <span className="field">
          <label htmlFor={`${id}-value`}>Value</label>
          <input
            id={`${id}-value`}
            name="reading-value"
            inputMode="decimal"
            size={8}
            autoComplete="off"
            value={fields.value}
            onChange={event => set({ value: event.target.value })}
          />
          <span className="field-suffix">{suffix}</span>
        </span>
      )}
      <span className="editor-buttons">
        <button type="submit" className="primary">
          Apply
        </button>
        {onRemove === undefined ? null : (
          <button type="button" onClick={onRemove}>
            States nothing
          </button>
        )}
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
      </span>
      {missing === null ? null : (
        <p className="field-expected" role="alert">
          {missing}
        </p>
      )}
    </form>
  )
}
