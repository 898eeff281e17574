/** Finds the symbol of a table of one series outside its column of prices. */
import type { DescribedTable } from './choose-series.ts'
import type { Column } from './column.ts'
import { isSymbolName } from './column-name.ts'
import type { PlacedRecord } from './records.ts'
import { sideOfSymbol, symbolIn } from './sides.ts'
import { looksLikeSymbol } from './symbols.ts'

/**
 * @returns the symbol that the file's name, the rows above the table, an empty column's name or, without names, the first
 *   column of words gives; '' where none does
 */
export function symbolOfTable({ file, above, columns, header, rows }: DescribedTable): string {
  const inName = symbolIn(file)
  if (sideOfSymbol(inName) !== null) return inName
  // "Ticker Symbol:,SPY" says more than the fund's title in the line above it.
  for (const { cells } of above) {
    const at = cells.findIndex(cell => /^(ticker|symbol)\b/i.test(cell))
    const beside = at < 0 ? '' : (cells[at + 1] ?? '')
    if (looksLikeSymbol(beside)) return beside
  }
  for (const record of above.slice(0, -1)) {
    // A row that names both sides names columns, and says of none which it is.
    if (new Set(record.cells.map(sideOfSymbol).filter(side => side !== null)).size > 1) continue
    const symbol = symbolIn(record.cells.join(' '))
    if (sideOfSymbol(symbol) !== null) return symbol
  }
  const empty = columns.find(column => column.empty && isTickerName(column.name))
  return empty?.name ?? (header.names.length === 0 ? symbolOfCells(columns, rows) || inName : inName)
}

/** In a table without names, the text that stands in the first column of every row. */
function symbolOfCells(columns: readonly Column[], rows: readonly PlacedRecord[]): string {
  const first = columns.find(column => column.text)
  if (first === undefined) return ''
  const values = new Set(rows.map(record => record.cells[first.index] ?? ''))
  const [value = ''] = values
  return values.size === 1 && isTickerName(value) ? value : ''
}

/** Whether a name is written as symbols are: capitals, and no field's name. */
export function isTickerName(name: string): boolean {
  return name === name.toUpperCase() && isSymbolName(name)
}
