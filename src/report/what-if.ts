/**
 * The valid values of what-if inputs, in a field or in a link.
 */
export interface Bounds {
  readonly min: number
  readonly max: number
}

/** In the unit of the published figure: growth rates as fractions, multiples as they are. */
export const INPUT_BOUNDS = {
  fraction: { min: -0.99, max: 10 },
  times: { min: 0.1, max: 1000 },
} as const satisfies Record<string, Bounds>

/** The inputs that notes may publish: growth of earnings by year and on average, and multiples. */
const INPUTS = [
  { unit: 'fraction', id: /^eps\.((19|20)\d\d|average)\.(small|large)$/ },
  { unit: 'times', id: /^(pe|pb|ps|ev-ebitda)\.(small|large)$/ },
] as const

/** @returns whether notes can publish an input of that name, and the value is valid for it */
export function isInput(id: string, value: number): boolean {
  const kind = INPUTS.find(each => each.id.test(id))
  if (kind === undefined) return false
  const { min, max } = INPUT_BOUNDS[kind.unit]
  return value >= min && value <= max
}
