/**
 * The lengths of time that history is asked about, in rows of the data.
 */

/** Half a year and a year in rows: 126 and 252 sessions, 26 and 52 weeks, 6 and 12 months. */
export function halfYear(perYear: number): number {
  return Math.round(perYear / 2)
}

/** A week, a month, a quarter, half a year and a year in rows, those below one row left out. */
export function usualHorizons(perYear: number): readonly { readonly name: string; readonly rows: number }[] {
  return [
    { name: '1 week', rows: Math.round(perYear / 52) },
    { name: '1 month', rows: Math.round(perYear / 12) },
    { name: '3 months', rows: Math.round(perYear / 4) },
    { name: '6 months', rows: halfYear(perYear) },
    { name: '12 months', rows: perYear },
  ].filter(({ name, rows }) => rows >= 1 && !(name === '1 week' && perYear < 52))
}
