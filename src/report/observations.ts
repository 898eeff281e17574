/**
 * Minimum numbers of observations, and the sentences for figures that have fewer.
 */
import { counted } from './format.ts'

/**
 * Minimum number of returns for statistics of dispersion and co-movement. Two returns always lie on a line, and their
 * standard deviation is only their distance; a third is the first that can disagree.
 */
export const LEAST_RETURNS = 3

/** Minimum number of returns for a t-statistic: with fewer its error is little known. */
export const LEAST_FOR_TEST = 20

/** @returns the reason why n returns are too few; null where they suffice */
export function fewReturns(n: number): string | null {
  return n >= LEAST_RETURNS ? null : `needs ${LEAST_RETURNS} returns in the window, has ${n}`
}

/** "needs 200 sessions, has 120". */
export function tooFew(needed: number, has: number, unit: string): string {
  return `needs ${counted(needed, unit)}, has ${counted(has, unit).replace(/ .*/, '')}`
}
