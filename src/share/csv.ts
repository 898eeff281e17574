/**
 * Writes rows as CSV (RFC 4180) that spreadsheets open as data, never as formulas.
 */
export type Cell = string | number | null | undefined

/**
 * What makes a spreadsheet take a text for a formula, the full-width forms included: at its beginning, and behind what
 * some spreadsheets take for the end of a cell whatever the file is called.
 */
const FORMULA = /^(?=[=+\-@\t\r\n＝＋－＠])|(?<sep>[;\t\r\n|]["'\s]*)(?=[=+\-@＝＋－＠])/g

/** @returns the text with an apostrophe before each place at which a spreadsheet would begin a formula */
export function defused(text: string): string {
  return text.replace(FORMULA, "$<sep>'")
}

/**
 * @param head names of the columns
 * @param rows numbers are written in full, to the last bit, and not finite ones left out; a text that a spreadsheet
 *   would take for a formula is defused
 * @returns text with one line a row, each ended by CR LF
 */
export function csvText(head: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [head.map(cellText).join(',')]
  for (const row of rows) lines.push(row.map(cellText).join(','))
  return `${lines.join('\r\n')}\r\n`
}

/**
 * Adds a column that says in every row where the numbers come from, so that no part of the table goes without it.
 * @param mark null adds nothing
 */
export function markedCsv(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  mark: string | null,
): string {
  if (mark === null) return csvText(head, rows)
  return csvText(
    [...head, 'Source'],
    rows.map(row => [...row, mark]),
  )
}

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const safe = defused(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
