/**
 * How few returns say nothing of how returns spread, or of how those of two sides move together.
 */

/**
 * A line goes through any two, and the standard deviation of two is only the distance between them: the third is the
 * first that could disagree.
 */
export const LEAST_RETURNS = 3

/** @returns why nothing is said of n returns in the window, or null where there are enough */
export function fewReturns(n: number): string | null {
  return n >= LEAST_RETURNS ? null : `needs ${LEAST_RETURNS} returns in the window, has ${n}`
}
