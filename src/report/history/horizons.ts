/**
 * The lengths of time that history is asked about, in rows of the data.
 */

/** Half a year in rows: 126 sessions, 26 weeks, 6 months; a half of one where rows are a year apart. */
export function halfYear(perYear: number): number {
  return perYear < 2 ? perYear / 2 : Math.round(perYear / 2)
}

/** How many of each length make a year. */
const LENGTHS = [
  ['1 week', 52],
  ['1 month', 12],
  ['3 months', 4],
  ['6 months', 2],
  ['12 months', 1],
] as const

/** A week, a month, a quarter, half a year and a year in rows, those below one row left out. */
export function usualHorizons(perYear: number): readonly { readonly name: string; readonly rows: number }[] {
  return LENGTHS.filter(([, inYear]) => perYear >= inYear).map(([name, inYear]) => ({
    name,
    rows: Math.round(perYear / inYear),
  }))
}
