/**
 * Decides which columns are the prices of which series.
 */
import type { StatedBasis } from '../series/series.ts'
import type { Column } from './column.ts'
import { couldBeSymbol, isSymbolName } from './column-name.ts'
import type { Header } from './header.ts'
import { plainName } from './plain-name.ts'
import type { PlacedRecord } from './records.ts'
import { sideOfSymbol, symbolIn } from './sides.ts'
import { looksLikeSymbol, rankOfSymbol } from './symbols.ts'

/** The columns of one series of a table. */
export interface SeriesColumns {
  /** The symbol as found, or ''. */
  readonly symbol: string
  /** The name that the reader sees when there is a choice. */
  readonly label: string
  readonly close: number
  /** Column of adjusted closes beside the closes, or −1. */
  readonly adjusted: number
  readonly basis: StatedBasis
}

/** Decides which columns are the prices of which series. */
export function chooseSeries(
  columns: readonly Column[],
  header: Header,
  headers: readonly PlacedRecord[],
  name: string,
  long: boolean,
): SeriesColumns[] {
  const priced = columns.filter(column => column.numeric && !column.timeOfDay && !column.percent)
  const closes = priced.filter(column => column.field === 'close')
  const adjusted = priced.filter(column => column.field === 'adjusted')
  const emptyTicker = columns.find(column => column.empty && isSymbolName(column.name))
  const fromFile = (): string => {
    const inName = symbolIn(name)
    if (sideOfSymbol(inName) !== null) return inName
    // "Ticker Symbol:,SPY" says more than the fund's title in the line above it.
    for (const { cells } of headers) {
      const at = cells.findIndex(cell => /^(ticker|symbol)\b/i.test(cell))
      const beside = at < 0 ? '' : (cells[at + 1] ?? '')
      if (looksLikeSymbol(beside)) return beside
    }
    for (const record of headers.slice(0, -1)) {
      const symbol = symbolIn(record.cells.join(' '))
      if (sideOfSymbol(symbol) !== null) return symbol
    }
    return emptyTicker?.name ?? inName
  }
  const symbols = new Set(
    [...closes, ...adjusted].map(column => column.symbol).filter(symbol => symbol !== ''),
  )
  const plain = closes.filter(column => column.symbol === '')
  if (plain.length > 0 || (closes.length + adjusted.length > 0 && symbols.size <= 1)) {
    const pool = plain.length > 0 ? plain : closes
    let main = [...pool].sort((a, b) => closeRank(a.name) - closeRank(b.name) || a.index - b.index)[0]
    let total =
      adjusted.find(column => column.symbol === (main?.symbol ?? '')) ??
      (plain.length > 0 ? undefined : adjusted[0])
    // The stacked header of yfinance, written twice, names the adjusted closes "Price", like its own corner.
    if (header.stacked && total === undefined && main !== undefined && plainName(main.name) === 'close')
      total = closes.find(column => column !== main && plainName(column.name) === 'price')
    if (main === undefined) main = total
    if (main === undefined) return []
    const said = (header.symbols[main.index] ?? '') !== '' || couldBeSymbol(main.symbol)
    const symbol = (said ? main.symbol : '') || (long ? '' : fromFile())
    const only = main === total
    return [
      {
        symbol,
        label: symbol || main.name,
        close: main.index,
        adjusted: only || total === undefined ? -1 : total.index,
        basis: only ? 'total' : total !== undefined ? 'both' : stated(main, header),
      },
    ]
  }
  if (symbols.size > 1) {
    return [...symbols].map(symbol => {
      const close = closes.find(column => column.symbol === symbol)
      const total = adjusted.find(column => column.symbol === symbol)
      const main = (close ?? total) as Column
      return {
        symbol,
        label: symbol,
        close: main.index,
        adjusted: close !== undefined && total !== undefined ? total.index : -1,
        basis: close === undefined ? 'total' : total !== undefined ? 'both' : stated(close, header),
      }
    })
  }
  const unknown = priced.filter(
    column => column.field === 'unknown' && (column.name !== '' || header.names.length === 0),
  )
  if (header.names.length === 0) return headless(unknown, fromFile)
  const tickers = unknown.filter(column => isSymbolName(column.name))
  const chosen = tickers.some(column => rankOfSymbol(column.name) !== Number.POSITIVE_INFINITY)
    ? tickers
    : unknown
  const [only] = chosen
  if (only === undefined) return []
  if (chosen.length === 1) {
    const named = isSymbolName(only.name) || sideOfSymbol(only.name) !== null
    const symbol = named ? asKnown(only.name) : fromFile()
    return [{ symbol, label: symbol || only.name, close: only.index, adjusted: -1, basis: 'unstated' }]
  }
  return distinctly(chosen)
}

/** A known symbol in small letters, as a program's column names have it, is shown as the market writes it. */
function asKnown(name: string): string {
  return rankOfSymbol(name) === Number.POSITIVE_INFINITY ? name : name.toUpperCase()
}

/** Columns as series; the second of two columns of one name says which it is. */
function distinctly(columns: readonly Column[]): SeriesColumns[] {
  const seen = new Map<string, number>()
  return columns.map(column => {
    const times = (seen.get(column.name) ?? 0) + 1
    seen.set(column.name, times)
    return {
      symbol: column.name,
      label: times === 1 ? column.name : `${column.name} (column ${column.index + 1})`,
      close: column.index,
      adjusted: -1,
      basis: 'unstated' as const,
    }
  })
}

/** A table without names: a bar is open, high, low, close in every program that writes such files. */
function headless(columns: readonly Column[], fromFile: () => string): SeriesColumns[] {
  // Pasted cells are often a date and two prices; a price and its volume are told by the volume's whole numbers.
  if (columns.length === 2 && columns.every(column => column.fractional))
    return columns.map(column => ({
      symbol: '',
      label: `column ${column.index + 1}`,
      close: column.index,
      adjusted: -1,
      basis: 'unstated' as const,
    }))
  const close = columns.length >= 4 ? columns[3] : columns[0]
  if (close === undefined) return []
  const symbol = fromFile()
  return [{ symbol, label: symbol, close: close.index, adjusted: -1, basis: 'unstated' }]
}

/** A close beside its bar states a price; yfinance's stacked header and bulk files adjust without saying so. */
function stated(column: Column, header: Header): StatedBasis {
  if (header.stacked || column.name.startsWith('<')) return 'unstated'
  return plainName(column.name).includes('close') ? 'price' : 'unstated'
}

const CLOSE_ORDER = [
  'close',
  'close last',
  'closing price',
  'close price',
  'cierre',
  'schlusskurs',
  'schluss',
  'zamkniecie',
  'nav per share',
  'last',
  'last price',
  'px last',
  'price',
  'value',
]

function closeRank(name: string): number {
  if (name === 'P') return -1
  const rank = CLOSE_ORDER.indexOf(plainName(name))
  return rank < 0 ? 8 : rank
}
