/**
 * The place of a formula in the list of formulas.
 */
import type { Figure } from '../report/figure.ts'

/** @returns the id of the formula's element, whether or not the figure has a formula there */
export function formulaPlace({ family }: Figure): string {
  return `formula-${family}`
}
