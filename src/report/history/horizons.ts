/**
 * The horizons of the history in rows of the data.
 */

/**
 * Converts calendar months to rows: six are 126 sessions, 26 weeks or 6 months. The result is below 1 where rows are
 * further apart.
 */
export function rowsOf(months: number, perYear: number): number {
  const rows = (months * perYear) / 12
  return rows < 1 ? rows : Math.round(rows)
}

/** Number of each length in a year. */
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
