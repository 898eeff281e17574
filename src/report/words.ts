/**
 * The words that depend on the data: names of the sides and of a row.
 */

export interface Words {
  readonly small: string
  readonly large: string
  /** "day", "week", "month" or longer, and how many make a year. */
  readonly unit: string
  readonly perYear: number
}

/** A side of the pair, or the ratio of the two. */
export type Line = 'small' | 'large' | 'ratio'
export type Side = Exclude<Line, 'ratio'>

export const SIDES = ['small', 'large'] as const
export const LINES = ['small', 'large', 'ratio'] as const

/** The name of a line in labels. */
export function nameOf(words: Words, line: Line): string {
  return line === 'ratio' ? 'Price ratio' : words[line]
}

/** The letter that stands for the closes of a line in formulas, as METHODS has it. */
export function symbolOf(line: Line): string {
  return { small: 'P', large: 'Q', ratio: 'R' }[line]
}

/** The name of a row where "day" could mean a calendar day: "trading day", "week", "month". */
export function rowName({ unit, perYear }: { readonly unit: string; readonly perYear: number }): string {
  return unit === 'day' && perYear < 300 ? 'trading day' : unit
}

/** The adjective for rows of a given name. */
export function frequencyOf(unit: string): string {
  return FREQUENCIES[unit] ?? 'row-by-row'
}

const FREQUENCIES: Readonly<Record<string, string>> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  'half-year': 'half-yearly',
  year: 'yearly',
}

/** The text with its first letter in upper case, as labels and sentences begin. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
