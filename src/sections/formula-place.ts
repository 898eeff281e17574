/**
 * Where the formula of a figure stands among all others.
 */
import type { Figure } from '../report/figure.ts'

/** @returns the id of the formula's element, whether or not the figure has a formula there */
export function formulaPlace({ family }: Figure): string {
  return `formula-${family}`
}
