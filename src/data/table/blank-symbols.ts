/**
 * Rows of a long table that have no symbol: those of spreadsheets, which write one beside the first row of a group and
 * merge the cells below it, and those that lack it.
 */

import type { Problem } from '../series/problem.ts'
import type { ScannedTable } from './table-store.ts'

/**
 * @param column the name of the symbols' column
 * @param most how many rows to name; the rest are counted
 * @returns the table with the symbols to go by, and what to say of rows that have none
 */
export function settledSymbols(
  table: ScannedTable,
  file: string,
  column: string,
  most: number,
): { readonly table: ScannedTable; readonly problems: readonly Problem[] } {
  const { symbolOf, lines } = table
  if (symbolOf === null) return { table, problems: [] }
  const problems: Problem[] = []
  const tell = (found: string, expected: string, action: string, line?: number): void => {
    const place = line === undefined ? { column } : { line, column }
    problems.push({ code: 'no-symbol', severity: 'warning', file, ...place, found, expected, action })
  }
  const blanks = symbolOf.reduce((count, id) => (id < 0 ? count + 1 : count), 0)
  const carried = carriedDown(symbolOf)
  if (carried === symbolOf) {
    for (let row = 0; row < symbolOf.length && problems.length < most; row++)
      if ((symbolOf[row] as number) < 0) tell('no symbol', 'a symbol', 'row dropped', lines[row] as number)
    const more = blanks - problems.length
    if (more > 0) tell(`${more} further rows without a symbol`, 'a symbol in every row', 'rows dropped')
    return { table, problems }
  }
  tell(
    `${blanks} rows without a symbol below one that has it`,
    'a symbol in every row',
    'each read as of the symbol above it',
  )
  return { table: { ...table, symbolOf: carried }, problems }
}

/**
 * Gives rows the symbol above them where the table writes it once a group: from its first row on, with as many blanks as
 * symbols at the least, and hardly ever the same symbol twice running.
 * @param symbolOf each row's symbol, below zero where it has none
 * @returns the symbols so carried down, or the same array where blanks are gaps
 */
export function carriedDown(symbolOf: Int32Array): Int32Array {
  let blanks = 0
  let repeats = 0
  let last = -1
  for (const id of symbolOf) {
    if (id < 0) blanks++
    else if (id === last) repeats++
    if (id >= 0) last = id
  }
  const named = symbolOf.length - blanks
  if ((symbolOf[0] ?? -1) < 0 || blanks < named || repeats * 10 > blanks) return symbolOf
  const carried = symbolOf.slice()
  for (let row = 1; row < carried.length; row++)
    if ((carried[row] as number) < 0) carried[row] = carried[row - 1] as number
  return carried
}
