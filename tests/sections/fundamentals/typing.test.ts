import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { INPUT_BOUNDS } from '../../../src/report/what-if.ts'
import { inputOf, TYPED, typedOf } from '../../../src/sections/fundamentals/typing.ts'

describe('an input of the what-if', () => {
  it('is typed in percent where it is a growth rate', () => {
    expect(typedOf(0.422, 'fraction')).toBe(42.2)
    expect(inputOf(42.2, 'fraction')).toBe(0.422)
  })

  it('is typed as it is where it is a multiple', () => {
    expect(typedOf(14.2, 'times')).toBe(14.2)
    expect(inputOf(14.2, 'times')).toBe(14.2)
  })

  it('gives every published input back exactly, so that typing it again is no change', () => {
    for (const { value, unit } of Object.values(JANUARY_NOTE.inputs)) {
      const kind = unit === 'times' ? 'times' : 'fraction'
      expect(inputOf(typedOf(value, kind), kind)).toBe(value)
    }
  })

  it('may be typed as far as a link may go', () => {
    for (const unit of ['fraction', 'times'] as const) {
      const { min, max } = TYPED[unit]
      expect({ min: inputOf(min, unit), max: inputOf(max, unit) }).toEqual(INPUT_BOUNDS[unit])
    }
  })

  it('gives back what was typed, and never writes an exponent into an address', () => {
    const typed = fc.integer({ min: -9900, max: 100_000 }).map(n => n / 100)
    for (const unit of ['fraction', 'times'] as const) {
      fc.assert(
        fc.property(typed, number => {
          const value = inputOf(number, unit)
          expect(typedOf(value, unit)).toBe(number)
          expect(String(value)).toMatch(/^-?\d+(\.\d+)?$/)
        }),
      )
    }
  })
})
