/**
 * Where the formula of a figure stands among all others.
 */

/** The part of an id that the sides share: "return.small" and "return.large" are both "return". */
export function stem(id: string): string {
  return id.replace(/\.(small|large|ratio)(?=-|$)/, '').replace(/\.(20\d\d|average|pe|pb|ps|ev-ebitda)$/, '')
}

/** @returns the id of the formula's element, whether or not the figure has a formula there */
export function formulaPlace(figure: string): string {
  return `formula-${stem(figure)}`
}
