/**
 * Reads the rows above the data: one row of names, or rows of fields and of symbols.
 */
import { ASIDE, columnName, type Field } from './column-name.ts'
import { plainName } from './plain-name.ts'
import type { PlacedRecord } from './records.ts'
import { bareSymbol, looksLikeSymbol } from './symbols.ts'

export interface Header {
  readonly names: readonly string[]
  /** Symbols by column from a header row of their own, '' where there is none. */
  readonly symbols: readonly string[]
  /** True for the three-row header that pandas writes for a downloaded table. */
  readonly stacked: boolean
}

const SYMBOL_HEADS = new Set([
  'ticker',
  'tickers',
  'symbol',
  'symbols',
  'security',
  'securities',
  'instrument',
  'ric',
  '',
])

/** "IWM US Equity", "SPX Index": how terminals name a security above its columns. */
const TERMINAL = /^[A-Z0-9]{1,9}( [A-Z]{2})? (Equity|Index)$/i

/** Reads the rows above the data: one row of names, or rows of fields and of symbols. */
export function readHeader(headers: readonly PlacedRecord[], date: number): Header {
  const rows = headers.slice(-6).map(record => record.cells)
  const last = rows.at(-1)
  if (last === undefined) return { names: [], symbols: [], stacked: false }
  const others = (cells: readonly string[]): string[] =>
    cells.filter((cell, index) => index !== date && cell !== '')
  const fieldCount = (cells: readonly string[]): number =>
    others(cells).filter(cell => isPriceField(columnName(cell).field)).length
  const full = rows.filter(cells => others(cells).length > 0)
  const stacked = others(last).length === 0 && full.length > 0
  const fields = [...full].reverse().reduce<readonly string[] | null>((best, cells) => {
    return fieldCount(cells) > (best === null ? 0 : fieldCount(best)) ? cells : best
  }, null)
  const symbols = [...full].reverse().find(cells => {
    if (cells === fields || fieldCount(cells) > 0) return false
    const head = plainName(cells[0] ?? '')
    if (TERMINAL.test(cells[0] ?? '')) return others(cells).every(cell => TERMINAL.test(cell))
    if (!SYMBOL_HEADS.has(head) || (head === '' && others(cells).length < 2)) return false
    return others(cells).every((cell, index) => index === 0 || looksLikeSymbol(bareSymbol(cell)))
  })
  const main = fields !== null && (symbols !== undefined || stacked) ? fields : (full.at(-1) ?? last)
  const bySymbol: string[] = []
  if (symbols !== undefined && symbols !== main) {
    let current = ''
    for (let i = 0; i < Math.max(main.length, symbols.length); i++) {
      const cell = symbols[i] ?? ''
      if (TERMINAL.test(cell)) current = bareSymbol(cell)
      else if (cell !== '' && i !== date && !SYMBOL_HEADS.has(plainName(cell))) current = cell
      bySymbol.push(i === date ? '' : current)
    }
  }
  return { names: main, symbols: bySymbol, stacked: stacked || bySymbol.length > 0 }
}

/** Whether a field is one of a price table rather than a date, a name or nothing known. */
function isPriceField(field: Field): boolean {
  return field === 'close' || field === 'adjusted' || ASIDE.has(field)
}
