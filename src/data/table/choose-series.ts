/**
 * Decides which columns are the prices of which series: by their names where these say it, else by what the numbers are.
 */
import type { Problem } from '../series/problem.ts'
import { failed, ok, type Result } from '../series/result.ts'
import type { StatedBasis } from '../series/series.ts'
import { checkBarNames } from './bar-names.ts'
import { type Bar, bounds, findBars, medianWidth } from './bars.ts'
import { closeByOrder, unnamedClose } from './choice-notices.ts'
import { closeRank } from './close-rank.ts'
import type { Column } from './column.ts'
import { couldBeSymbol, isSymbolName } from './column-name.ts'
import type { Header } from './header.ts'
import { plainName } from './plain-name.ts'
import type { PlacedRecord } from './records.ts'
import { returnsProblem } from './refusals.ts'
import { sampledColumns } from './sampled-columns.ts'
import { sideOfSymbol } from './sides.ts'
import { rankOfSymbol } from './symbols.ts'
import { isTickerName, symbolOfTable } from './table-symbol.ts'

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

/** A table whose columns are described. */
export interface DescribedTable {
  readonly file: string
  readonly columns: readonly Column[]
  readonly header: Header
  /** The records above the data. */
  readonly above: readonly PlacedRecord[]
  /** Rows of the sample, oldest first. */
  readonly rows: readonly PlacedRecord[]
  readonly european: boolean
  /** Whether a column says which symbol a row belongs to. */
  readonly long: boolean
}

export interface ChosenSeries {
  readonly series: readonly SeriesColumns[]
  /** Whether the series may be several prices of one thing, so that the reader has to say which they are. */
  readonly doubt: boolean
  /** What the reader is told of the choice. */
  readonly notices: readonly Problem[]
}

/** Two columns nearer than this in the median row, one never below the other, may be two prices of one thing. */
const ALIKE = 0.05
/** Names of fields that are symbols as well, where all names around them are. */
const SYMBOLS_TOO = new Set([
  'low',
  'ma',
  'open',
  'v',
  'o',
  'n',
  'per',
  'day',
  'vw',
  'c',
  'h',
  'l',
  'tri',
  'std',
  'bid',
  'dia',
])

/**
 * @returns the series of a table, none where it has no column of prices; fails where names contradict the numbers, or
 *   where the numbers are returns
 */
export function chooseSeries(table: DescribedTable): Result<ChosenSeries> {
  const priced = table.columns.filter(column => column.numeric && !column.timeOfDay && !column.percent)
  const closes = priced.filter(column => column.field === 'close')
  const adjusted = priced.filter(column => column.field === 'adjusted')
  const symbols = new Set(
    [...closes, ...adjusted].map(column => column.symbol).filter(symbol => symbol !== ''),
  )
  const plain = closes.filter(column => column.symbol === '')
  const one = plain.length > 0 || (closes.length + adjusted.length > 0 && symbols.size <= 1)
  if (!one && symbols.size <= 1) return byNumbers(table, priced)
  const series = one
    ? oneNamed(table, plain.length > 0 ? plain : closes, closes, adjusted, plain.length > 0)
    : severalNamed(table.header, symbols, closes, adjusted)
  const notices: Problem[] = []
  for (const { close } of series) {
    const checked = checkBarNames(table, close)
    if (!checked.ok) return checked
    notices.push(...checked.value)
  }
  return ok({ series, doubt: false, notices })
}

/** One series whose closes are named as such. */
function oneNamed(
  table: DescribedTable,
  pool: readonly Column[],
  closes: readonly Column[],
  adjusted: readonly Column[],
  plain: boolean,
): SeriesColumns[] {
  const { header, long } = table
  const close = [...pool].sort((a, b) => closeRank(a.name) - closeRank(b.name) || a.index - b.index)[0]
  let total =
    adjusted.find(column => column.symbol === (close?.symbol ?? '')) ?? (plain ? undefined : adjusted[0])
  // The stacked header of yfinance, written twice, names the adjusted closes "Price", like its own corner.
  if (header.stacked && total === undefined && close !== undefined && plainName(close.name) === 'close')
    total = closes.find(column => column !== close && plainName(column.name) === 'price')
  const main = close ?? total
  if (main === undefined) return []
  const said = (header.symbols[main.index] ?? '') !== '' || couldBeSymbol(main.symbol)
  const symbol = (said ? main.symbol : '') || (long ? '' : symbolOfTable(table))
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

/** Several series, each named with its field: "IWM_close, SPY_close". */
function severalNamed(
  header: Header,
  symbols: ReadonlySet<string>,
  closes: readonly Column[],
  adjusted: readonly Column[],
): SeriesColumns[] {
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

/** Series of columns that no name calls closes: symbols, or names that nobody knows. */
function byNumbers(table: DescribedTable, priced: readonly Column[]): Result<ChosenSeries> {
  const { header, file } = table
  const headless = header.names.length === 0
  const unknown = priced.filter(column => column.field === 'unknown')
  const named = unknown.filter(column => column.name !== '')
  const pool = withSymbolsToo(headless || named.length === 0 ? unknown : named, priced)
  const returns = pool.filter(column => column.negative)
  if (returns.length > 1 && returns.length * 2 >= pool.length)
    return failed(
      returnsProblem(
        file,
        (returns[0] as Column).name,
        `${returns.length} of ${pool.length} columns with values below zero`,
      ),
    )
  const known = pool.some(column => rankOfSymbol(column.name) !== Number.POSITIVE_INFINITY)
  if (!known) {
    const bars = barsOf(table, priced, pool, headless)
    if (bars.length > 0)
      return ok({
        series: seriesOfBars(table, bars),
        doubt: bars.length > 1,
        notices: bars.some(bar => bar.byOrder) ? [closeByOrder(file)] : [],
      })
  }
  if (headless) return ok(unnamed(table, pool))
  const tickers = pool.filter(
    column =>
      isSymbolName(column.name) ||
      rankOfSymbol(column.name) !== Number.POSITIVE_INFINITY ||
      // A title beside a symbol: "IWM" and "S&P 500".
      sideOfSymbol(column.name) !== null ||
      SYMBOLS_TOO.has(plainName(column.name)),
  )
  // A whole number that is the same in every row is a key.
  const varied = pool.filter(column => !column.constant || column.fractional || isTickerName(column.name))
  const chosen = withoutVolumes(known ? tickers : varied.length > 0 ? varied : pool)
  const [only] = chosen
  if (only === undefined) return ok({ series: [], doubt: false, notices: [] })
  if (chosen.length > 1)
    return ok({
      series: distinctly(chosen),
      doubt: haveTwins(chosen) || alike(table, chosen),
      notices: [],
    })
  const said = isTickerName(only.name) || sideOfSymbol(only.name) !== null || pool.length === 1
  const symbol =
    isSymbolName(only.name) || sideOfSymbol(only.name) !== null ? asKnown(only.name) : symbolOfTable(table)
  return ok({
    series: [
      { symbol, label: symbol || only.name, close: only.index, adjusted: -1, basis: 'unstated' as const },
    ],
    doubt: false,
    notices: said && !isOddName(only, table) ? [] : [unnamedClose(file, only.name)],
  })
}

/** In a table of symbols in capitals "LOW" and "MA" are symbols, whatever they mean elsewhere. */
function withSymbolsToo(unknown: readonly Column[], priced: readonly Column[]): Column[] {
  const capitals = unknown.filter(column => /^[A-Z]{1,5}$/.test(column.name))
  if (capitals.length < 2 || capitals.length < unknown.length) return [...unknown]
  const more = priced.filter(
    column =>
      column.name === column.name.toUpperCase() &&
      SYMBOLS_TOO.has(column.name.toLowerCase()) &&
      !unknown.includes(column),
  )
  return [
    ...unknown,
    ...more.map(column => ({ ...column, field: 'unknown' as const, symbol: column.name })),
  ].sort((a, b) => a.index - b.index)
}

/** The bars among columns of unknown names and those that are named as parts of a bar. */
function barsOf(
  table: DescribedTable,
  priced: readonly Column[],
  pool: readonly Column[],
  headless: boolean,
): Bar[] {
  const parts = priced.filter(column => ['open', 'high', 'low'].includes(column.field))
  const bars = findBars(sampledColumns(table, [...pool, ...parts]), headless)
  const isPart = (column: number): boolean => parts.some(part => part.index === column)
  return bars.filter(bar => !isPart(bar.close))
}

function seriesOfBars(table: DescribedTable, bars: readonly Bar[]): SeriesColumns[] {
  const [only] = bars
  if (bars.length === 1 && only !== undefined) {
    const symbol = symbolOfTable(table)
    const label = symbol || nameOf(table, only.close)
    return [{ symbol, label, close: only.close, adjusted: -1, basis: 'price' }]
  }
  return bars.map(bar => ({
    symbol: '',
    label: nameOf(table, bar.close),
    close: bar.close,
    adjusted: -1,
    basis: 'price' as const,
  }))
}

/** A table without names and without a bar: pasted cells are often a date and two prices. */
function unnamed(table: DescribedTable, columns: readonly Column[]): ChosenSeries {
  // A price and its volume are told apart by the volume's whole numbers.
  const fractional = columns.filter(column => column.fractional && column.likePrices)
  const chosen = fractional.length > 0 ? fractional : columns.slice(0, 1)
  const [only] = chosen
  if (only === undefined) return { series: [], doubt: false, notices: [] }
  if (chosen.length === 1) {
    const symbol = symbolOfTable(table)
    return {
      series: [{ symbol, label: symbol, close: only.index, adjusted: -1, basis: 'unstated' }],
      doubt: false,
      notices: columns.length > 1 ? [unnamedClose(table.file, nameOf(table, only.index))] : [],
    }
  }
  return {
    series: chosen.map(column => ({
      symbol: '',
      label: nameOf(table, column.index),
      close: column.index,
      adjusted: -1,
      basis: 'unstated' as const,
    })),
    doubt: alike(table, chosen),
    notices: [],
  }
}

/** Of columns with unknown names those that are no volumes, where others are prices. */
function withoutVolumes(columns: readonly Column[]): readonly Column[] {
  const prices = columns.filter(
    column =>
      column.fractional ||
      column.likePrices ||
      isTickerName(column.name) ||
      sideOfSymbol(column.name) !== null,
  )
  return prices.length > 0 && prices.some(column => column.likePrices) ? prices : columns
}

/** Whether a name is neither a symbol nor a title, and stands beside other parts of a bar. */
function isOddName(only: Column, { columns }: DescribedTable): boolean {
  const beside = columns.some(column => ['open', 'high', 'low'].includes(column.field) && column.numeric)
  return beside && !isTickerName(only.name)
}

/** Whether two columns have one name, whatever its case: which of them is meant is for the reader to say. */
function haveTwins(columns: readonly Column[]): boolean {
  const names = columns.map(({ name }) => plainName(name)).filter(name => name !== '')
  return new Set(names).size < names.length
}

/** Whether two columns of names that say no side may be two prices of one thing, such as the high and the low. */
function alike(table: DescribedTable, columns: readonly Column[]): boolean {
  const [a, b, ...more] = sampledColumns(table, columns)
  if (a === undefined || b === undefined || more.length > 0) return false
  if (columns.some(column => sideOfSymbol(column.name) !== null)) return false
  const ordered = (upper: Float64Array, lower: Float64Array): boolean =>
    bounds(upper, lower) && medianWidth(upper, lower) < ALIKE
  const apart = a.values.map((value, i) => Math.abs(value / (b.values[i] as number) - 1)).sort()
  const near = (apart[apart.length >> 1] as number) < ALIKE
  return near || ordered(a.values, b.values) || ordered(b.values, a.values)
}

function nameOf({ columns }: DescribedTable, column: number): string {
  return columns[column]?.name || `column ${column + 1}`
}

/** A known symbol in small letters, as a program's column names have it, is shown as the market writes it. */
function asKnown(name: string): string {
  return rankOfSymbol(name) === Number.POSITIVE_INFINITY ? name : name.toUpperCase()
}

/** Columns as series; the second of two columns of one name says which it is. */
function distinctly(columns: readonly Column[]): SeriesColumns[] {
  const seen = new Map<string, number>()
  return columns.map(column => {
    const name = column.name || `column ${column.index + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return {
      symbol: name,
      label: times === 1 ? name : `${name} (column ${column.index + 1})`,
      close: column.index,
      adjusted: -1,
      basis: 'unstated' as const,
    }
  })
}

/** A close beside its bar states a price; yfinance's stacked header and bulk files adjust without saying so. */
function stated(column: Column, header: Header): StatedBasis {
  if (header.stacked || column.name.startsWith('<')) return 'unstated'
  return plainName(column.name).includes('close') ? 'price' : 'unstated'
}
