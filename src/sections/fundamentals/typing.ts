/**
 * Inputs of the what-if as the reader types them: growth in percent, multiples as they are.
 */
import type { Input } from './model.ts'

/** What the reader may type, in the unit typed. */
export const TYPED = {
  fraction: { min: -99, max: 1000, step: 0.1, suffix: '%' },
  times: { min: 0.1, max: 1000, step: 0.1, suffix: '×' },
} as const

/** Decimals kept of a stored input: more than anyone types, and never an exponent when written out. */
const DECIMALS = 6

/** @returns the number to show in the field: 0.422 is 42.2 */
export function typedOf(value: number, unit: Input['unit']): number {
  return unit === 'fraction' ? Number((value * 100).toFixed(DECIMALS - 2)) : value
}

/** @returns the input in its own unit: 42.2 is 0.422; the inverse of `typedOf` */
export function inputOf(typed: number, unit: Input['unit']): number {
  return Number((unit === 'fraction' ? typed / 100 : typed).toFixed(DECIMALS))
}
