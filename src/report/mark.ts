/**
 * The marks of a report on the page and in every export: its prices or inputs are not the bundled ones.
 */
import { sourceOf } from '../data/series/provenance.ts'
import type { PricePair } from '../data/series/series.ts'
import { counted } from './format.ts'

/**
 * @param pair as shown
 * @param names of the sides, as the report has them
 * @returns "prices from a link you opened"; null for prices that the build brought
 */
export function pricesMark(
  pair: PricePair,
  names: { readonly small: string; readonly large: string },
): string | null {
  if (pair.bundled) return null
  const [small, large] = [sourceOf(pair.passport.small), sourceOf(pair.passport.large)]
  return small === large ? small : `${names.small}: ${small}; ${names.large}: ${large}`
}

/** @returns the marks as one text; null without any */
export function marksText(marks: readonly (string | null)[]): string | null {
  const said = marks.filter(mark => mark !== null)
  return said.length === 0 ? null : said.join('; ')
}

/** @returns "2 what-if inputs set by whoever shared this view", null for none */
export function inputsMark(sent: number): string | null {
  return sent === 0 ? null : `${counted(sent, 'what-if input')} set by whoever shared this view`
}
