import { changeInput } from '../../state/store.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import type { Input } from './inputs.ts'
import { inputOf, TYPED, typedOf } from './typing.ts'

/** One published input as an editable field; a changed value is marked as the reader's. */
export function InputField({ input }: { readonly input: Input }) {
  const { id, label, unit, value, published, changed } = input
  const { min, max, step, suffix } = TYPED[unit]
  const take = (typed: number) => {
    const next = inputOf(typed, unit)
    changeInput(id, next === published ? null : next)
  }
  return (
    <span className="what-if-input" data-changed={changed || undefined}>
      <NumberField
        label={label}
        quietLabel
        value={typedOf(value, unit)}
        onChange={take}
        min={min}
        max={max}
        step={step}
        size={4}
        suffix={suffix}
      />
      {changed ? (
        <small>
          changed by you, reported {typedOf(published, unit)}
          {suffix}
        </small>
      ) : null}
    </span>
  )
}
