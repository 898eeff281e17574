/**
 * The unit that each figure of a claim is told in.
 */
import type { Unit } from '../../report/figure.ts'

/** Units by the start of figures' ids; the first that fits counts. */
const UNITS: readonly (readonly [start: RegExp, unit: Unit])[] = [
  [/^gap\.arithmetic$/, 'points'],
  [/^streak\.(current|longest)$/, 'sessions'],
  [/^(beta|correlation)$/, 'number'],
  [/^return-multiple/, 'times'],
  [/^streak\.longest-since$/, 'date'],
]

/** The unit that a figure of a claim is told in; fractions for what is printed in percent. */
export function unitOfMeasure(figure: string): Unit {
  return UNITS.find(([start]) => start.test(figure))?.[1] ?? 'fraction'
}
