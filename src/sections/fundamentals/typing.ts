/**
 * Conversion of what-if inputs to and from the typed form: growth in percent, multiples unchanged.
 */
import { INPUT_BOUNDS } from '../../report/what-if.ts'
import type { Input } from './inputs.ts'

/** Decimals of a stored input: more than anyone types, and few enough that no exponent is written. */
const DECIMALS = 6

/** Bounds in the unit typed. */
export const TYPED = {
  fraction: { ...typedBounds('fraction'), step: 0.1, suffix: '%' },
  times: { ...typedBounds('times'), step: 0.1, suffix: '×' },
} as const

function typedBounds(unit: Input['unit']) {
  const { min, max } = INPUT_BOUNDS[unit]
  return { min: typedOf(min, unit), max: typedOf(max, unit) }
}

/** @returns the number to show in the field: 0.422 is 42.2 */
export function typedOf(value: number, unit: Input['unit']): number {
  return unit === 'fraction' ? Number((value * 100).toFixed(DECIMALS - 2)) : value
}

/** @returns the input in its own unit: 42.2 is 0.422; the inverse of `typedOf` */
export function inputOf(typed: number, unit: Input['unit']): number {
  return Number((unit === 'fraction' ? typed / 100 : typed).toFixed(DECIMALS))
}
