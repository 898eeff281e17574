/**
 * Words for probabilities from a published scale, so that "unlikely" has one meaning on the whole page.
 */

/** Upper ends of the bands and their words. */
const SCALE = [
  [0.05, 'almost no chance'],
  [0.2, 'very unlikely'],
  [0.45, 'unlikely'],
  [0.55, 'a roughly even chance'],
  [0.8, 'likely'],
  [0.95, 'very likely'],
  [1, 'almost certain'],
] as const

/**
 * @param share a fraction from 0 to 1
 * @source Intelligence Community Directive 203, "Analytic Standards", 2015
 */
export function likelihood(share: number): string {
  return SCALE.find(([upTo]) => share <= upTo)?.[1] ?? 'almost certain'
}
