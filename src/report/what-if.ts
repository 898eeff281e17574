/**
 * What a reader may put in place of a published input, in a field or in a link.
 */
import { type InputId, PUBLISHED_INPUTS } from '../../fixtures/report.ts'

export interface Bounds {
  readonly min: number
  readonly max: number
}

/** In the unit of the published figure: growth rates as fractions, multiples as they are. */
export const INPUT_BOUNDS = {
  fraction: { min: -0.99, max: 10 },
  times: { min: 0.1, max: 1000 },
} as const satisfies Record<(typeof PUBLISHED_INPUTS)[InputId]['unit'], Bounds>

/** @returns whether the report published an input of that name, and the value could stand in its place */
export function isInput(id: string, value: number): boolean {
  if (!Object.hasOwn(PUBLISHED_INPUTS, id)) return false
  const { min, max } = INPUT_BOUNDS[PUBLISHED_INPUTS[id as InputId].unit]
  return value >= min && value <= max
}
