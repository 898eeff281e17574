/**
 * The discount of one side to the other, and growth as a multiple of its average.
 */
import { negligible } from './negligible.ts'

/**
 * The discount of the small side's multiple to the large side's, `1 − small / large`, a fraction; below 0 it is a
 * premium.
 *
 * @returns null when the large side's multiple is not above zero, because a discount to a loss means nothing
 */
export function discount(small: number, large: number): number | null {
  return large > 0 && Number.isFinite(small) ? 1 - small / large : null
}

/** Growth over its historical average, `growth / average`; null when the average is nothing or below. */
export function growthMultiple(growth: number, average: number): number | null {
  return average > 0 && !negligible(average, 1) ? growth / average : null
}
