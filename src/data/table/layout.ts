/**
 * Finding the table in a file: its delimiter, where its data begin, which column is the date, which are
 * prices and of what, and how dates and numbers are written. All of it from the contents.
 */

import type { Problem } from '../series/problem.ts'
import { failed, ok, type Result } from '../series/result.ts'
import type { StatedBasis } from '../series/series.ts'
import { columnName, couldBeSymbol, type Field, isDateName, isSymbolName, plainName } from './columns.ts'
import { type DateFamily, type DateFormat, dateFormat, readAs } from './date-format.ts'
import { isAbsent, looksNumeric, type NumberFormat, numberFormat } from './number-format.ts'
import { type PlacedRecord, recordsBetween } from './records.ts'
import { returnsProblem } from './returns.ts'
import { bareSymbol, looksLikeSymbol, rankOfSymbol, sideOfSymbol, symbolIn } from './sides.ts'

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

/** A series that a table offers by name and gives no prices of. */
export interface Unusable {
  readonly label: string
  readonly problem: Problem
}

/** All that reading a table needs to know about it. */
export interface Layout {
  readonly delimiter: number
  /** Offset and 1-based line of the first data record. */
  readonly start: number
  readonly startLine: number
  readonly names: readonly string[]
  readonly date: number
  readonly dates: DateFormat
  /** Column of times of day beside the date, or −1. */
  readonly time: number
  /** Column that says which symbol a row belongs to, or −1. */
  readonly symbol: number
  readonly numbers: NumberFormat
  readonly series: readonly SeriesColumns[]
  readonly unusable: readonly Unusable[]
  /** From the sample, to guess how many rows there are. */
  readonly bytesPerRow: number
  /** The same table by its further date columns, where every series has a date column of its own. */
  readonly others: readonly Layout[]
}

const DELIMITERS = [9, 59, 124, 44]
const HEAD = 131_072
const ELSEWHERE = 65_536
const MOST_SAMPLED = 4000

/**
 * @param bytes the table in UTF-8 without a byte order mark
 * @param name the file's name, where symbols are looked for when the table has none
 * @returns the layout; fails, with the reason, where there is no table of prices here
 */
export function findLayout(bytes: Uint8Array, name: string): Result<Layout> {
  const foreign = notText(bytes, name)
  if (foreign !== null) return failed(foreign)
  const declared = declaredDelimiter(bytes)
  const origin = declared?.next ?? 0
  const above = declared === null ? 0 : 1
  const tries = (declared === null ? DELIMITERS : [declared.delimiter]).map(delimiter => {
    const records = recordsBetween(
      bytes,
      origin,
      Math.min(bytes.length, origin + ELSEWHERE),
      bytes.length,
      delimiter,
      200,
    )
    const dates = dateColumn(records)
    return { delimiter, records, dates, score: dates === null ? 0 : dates.rows }
  })
  const [best] = tries.sort((a, b) => b.score - a.score)
  if (best === undefined || best.dates === null || best.score === 0)
    return failed(noTable(name, above, ...tries.map(one => one.records)))
  const { delimiter } = best
  const head = recordsBetween(
    bytes,
    origin,
    Math.min(bytes.length, origin + HEAD),
    bytes.length,
    delimiter,
    MOST_SAMPLED,
  )
  const found = dateColumn(head) ?? best.dates
  const date = found.column
  const firstData = head.findIndex(record => isData(record, date, found.format))
  const first = head[firstData]
  if (first === undefined) return failed(noTable(name, above, head))
  const data = [...head.slice(firstData), ...elsewhere(bytes, origin, delimiter)]
  const headers = head.slice(0, firstData)
  const header = readHeader(headers, date)
  const startLine = first.line + above
  if (found.format.family === 'yearless')
    return failed(noYear(name, startLine, header.names[date] ?? '', first.cells[date] as string))
  const columns = describeColumns(header, data, date)
  const time = columns.findIndex(column => column.index !== date && column.timeOfDay && !found.format.timed)
  const symbol = symbolColumn(columns, data, date, found.format)
  const series = chooseSeries(columns, header, headers, name, symbol >= 0)
  const percents = columns.find(column => column.percent && column.field !== 'other')
  if (series.length === 0 && percents !== undefined)
    return failed(returnsProblem(name, percents.name, 'percentages'))
  if (series.length === 0) return failed(noPrices(name, header.names, startLine))
  const priceColumns = new Set(series.flatMap(one => [one.close, one.adjusted]).filter(column => column >= 0))
  const samples: string[] = []
  for (const record of data) {
    if (samples.length > 5000) break
    for (const column of priceColumns) samples.push(record.cells[column] ?? '')
  }
  const european = delimiter === 59 || found.format.mark === '.'
  const firstOffset = first.offset
  const lastHead = head.at(-1) as PlacedRecord
  const layout: Layout = {
    delimiter,
    start: firstOffset,
    startLine,
    names: header.names,
    date,
    dates: timedAnywhere(found.format, data, date),
    time,
    symbol,
    numbers: numberFormat(samples, european),
    series,
    unusable: symbol >= 0 ? [] : unusable(columns, series, head.slice(firstData), name),
    bytesPerRow:
      head.length - firstData < 2
        ? bytes.length - firstOffset
        : Math.max(2, (lastHead.offset - firstOffset) / (head.length - firstData - 1)),
    others: [],
  }
  return ok(symbol >= 0 ? layout : byDateColumn(layout, header, data))
}

/**
 * Terminals put several securities side by side, each with dates of its own: "Date, PX_LAST, , Date, PX_LAST". Each series
 * then goes by the nearest date column before it.
 */
function byDateColumn(layout: Layout, header: Header, data: readonly PlacedRecord[]): Layout {
  const starts = [layout.date]
  for (const [column, name] of header.names.entries()) {
    if (column <= layout.date || !isDateName(name.trim())) continue
    const cells = data.map(record => record.cells[column] ?? '')
    const dated = cells.filter(cell => readAs(cell, layout.dates.family) !== null).length
    const filled = cells.filter(cell => cell !== '').length
    if (dated >= 2 && dated >= filled * 0.8 && dated * 20 >= data.length) starts.push(column)
  }
  const blocks = starts
    .map((date, i) => ({
      ...layout,
      date,
      series: layout.series.filter(
        one => one.close > date && one.close < (starts[i + 1] ?? Number.POSITIVE_INFINITY),
      ),
    }))
    .filter(block => block.series.length > 0)
  const [first, ...others] = blocks
  return first === undefined || others.length === 0 || first.date !== layout.date
    ? layout
    : { ...first, others }
}

/** Excel writes "sep=;" as a first line of its own. */
function declaredDelimiter(bytes: Uint8Array): { delimiter: number; next: number } | null {
  if (String.fromCharCode(...bytes.subarray(0, 4)).toLowerCase() !== 'sep=') return null
  const delimiter = bytes[4]
  if (delimiter === undefined || delimiter < 9) return null
  let next = 5
  if (bytes[next] === 13) next++
  if (bytes[next] === 10) next++
  return { delimiter, next }
}

/** Records from the middle and the end of a long table, so that its formats are not judged by its head alone. */
function elsewhere(bytes: Uint8Array, origin: number, delimiter: number): PlacedRecord[] {
  if (bytes.length - origin <= HEAD) return []
  const middle = Math.max(origin + HEAD, bytes.length >> 1)
  const from = (at: number): PlacedRecord[] =>
    recordsBetween(
      bytes,
      at,
      Math.min(bytes.length, at + ELSEWHERE),
      bytes.length,
      delimiter,
      MOST_SAMPLED,
    ).slice(1)
  const tail = Math.max(origin + HEAD, bytes.length - ELSEWHERE)
  return middle + ELSEWHERE >= tail ? from(tail) : [...from(middle), ...from(tail)]
}

interface DateColumn {
  readonly column: number
  readonly format: DateFormat
  /** Records that have a date there and a number elsewhere. */
  readonly rows: number
}

/** The column that most records have a date in; its name and its place settle ties. */
function dateColumn(records: readonly PlacedRecord[]): DateColumn | null {
  const width = Math.min(
    64,
    records.reduce((most, record) => Math.max(most, record.cells.length), 0),
  )
  let best: DateColumn | null = null
  let bestScore = 0
  for (let column = 0; column < width; column++) {
    const cells = records.map(record => record.cells[column] ?? '')
    const byName = cells.slice(0, 24).some(isDateName)
    const found = dateFormat(cells, byName)
    if (found === null || found.share < 0.3) continue
    const data = records.filter(record => isData(record, column, found.format))
    const rows = data.length
    const { family, mark } = found.format
    const seconds = family.startsWith('unix')
    const wordy = seconds || family === 'spreadsheet-serial' ? 0 : 0.1
    if (!byName && (seconds || mark === '' || family === 'year-month-decimal')) {
      // Bare numbers are as often volumes or prices.
      const name = records[records.indexOf(data[0] as PlacedRecord) - 1]?.cells[column] ?? ''
      const { field, symbol } = columnName(name)
      if (NO_DATES.has(field) && symbol === '') continue
      if (seconds && !isRunning(data, column, family)) continue
    }
    const whole = rows / records.length + (byName ? 0.3 : 0) + wordy
    // Days without a year are told of where no other column has dates, and never stand in their way.
    const score = family === 'yearless' ? whole / 1000 : whole
    if (rows > 0 && score > bestScore + 1e-9) {
      bestScore = score
      best = { column, format: found.format, rows }
    }
  }
  return best
}

/** What a column of these names holds is no date, however much its numbers look like some. */
const NO_DATES: ReadonlySet<Field> = new Set(['close', 'adjusted', 'symbol', 'other'])

/** Whether a column goes one way, as time does in any table but for the few rows where it starts again with a symbol. */
function isRunning(data: readonly PlacedRecord[], column: number, family: DateFamily): boolean {
  let up = 0
  let down = 0
  let last = Number.NaN
  for (const { cells } of data) {
    const date = readAs(cells[column] ?? '', family)
    if (date === null) continue
    const at = date.value * 86_400 + date.seconds
    if (at > last) up++
    else if (at < last) down++
    last = at
  }
  return data.length < 2 || (up + down > 0 && Math.min(up, down) * 4 <= up + down)
}

function isData(record: PlacedRecord, column: number, format: DateFormat): boolean {
  if (readAs(record.cells[column] ?? '', format.family) === null) return false
  return record.cells.some((cell, index) => index !== column && cell !== '' && looksNumeric(cell))
}

function timedAnywhere(format: DateFormat, data: readonly PlacedRecord[], date: number): DateFormat {
  if (format.timed) return format
  const timed = data.some(record => (readAs(record.cells[date] ?? '', format.family)?.seconds ?? 0) > 0)
  return timed ? { ...format, timed } : format
}

interface Header {
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
function readHeader(headers: readonly PlacedRecord[], date: number): Header {
  const rows = headers.slice(-6).map(record => record.cells)
  const last = rows.at(-1)
  if (last === undefined) return { names: [], symbols: [], stacked: false }
  const others = (cells: readonly string[]): string[] =>
    cells.filter((cell, index) => index !== date && cell !== '')
  const fieldCount = (cells: readonly string[]): number =>
    others(cells).filter(cell => ['close', 'adjusted', 'other'].includes(columnName(cell).field)).length
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

interface Column {
  readonly index: number
  readonly name: string
  readonly field: Field
  readonly symbol: string
  readonly numeric: boolean
  readonly text: boolean
  readonly empty: boolean
  readonly timeOfDay: boolean
  /** Some cell is no whole number, as prices are and volumes are not. */
  readonly fractional: boolean
  /** Most cells carry a percent sign, so the column holds returns, whatever its name. */
  readonly percent: boolean
}

function describeColumns(header: Header, data: readonly PlacedRecord[], date: number): Column[] {
  const width = data.reduce((most, record) => Math.max(most, record.cells.length), header.names.length)
  const rows = data.length > 300 ? data.filter((_, i) => i % Math.ceil(data.length / 300) === 0) : data
  const upper = new Set(header.names.map(name => name.trim()))
  const shiller = ['P', 'D', 'E'].every(name => upper.has(name))
  const bars = ['O', 'H', 'L', 'C'].every(name => upper.has(name))
  const columns: Column[] = []
  for (let index = 0; index < width; index++) {
    const name = (header.names[index] ?? '').trim()
    let filled = 0
    let numbers = 0
    let clock = 0
    let percents = 0
    let fractions = 0
    let running = true
    let previous: number | null = null
    for (const { cells } of rows) {
      const cell = cells[index] ?? ''
      if (cell === '') continue
      const number = looksNumeric(cell)
      // A young fund beside an old one says "n/a" for years, and is a column of prices all the same.
      if (!number && isAbsent(cell)) continue
      filled++
      if (number) numbers++
      if (isClock(cell)) clock++
      if (cell.endsWith('%')) percents++
      const value = Number(cell)
      if (!Number.isInteger(value)) fractions++
      if (!Number.isInteger(value) || (previous !== null && Math.abs(value - previous) < 1)) running = false
      previous = value
    }
    let { field, symbol } = columnName(name)
    if (name.length === 1 && name === name.toUpperCase() && !bars) {
      field = 'unknown'
      symbol = shiller ? '' : name
    }
    if (shiller) field = name === 'P' ? 'close' : field === 'date' ? field : 'other'
    if (index === date) field = 'date'
    else if (field === 'date' || field === 'index') field = 'other'
    else if (field === 'time' && clock < filled * 0.8 && !isStamp(rows, index)) field = 'unknown'
    if (field === 'unknown' && (name === '' || /^unnamed/i.test(name)) && running && header.names.length > 0)
      field = 'other'
    // A column called "Fund" or "Index name" that holds fractions is a fund's prices, not its name.
    if (field === 'symbol' && numbers === filled && fractions > 0) field = 'unknown'
    const own = header.symbols[index] ?? ''
    if (own !== '' && symbol === '') symbol = own
    columns.push({
      index,
      name,
      field,
      symbol,
      numeric: numbers > 0 && (field === 'close' || field === 'adjusted' || numbers * 5 >= filled),
      text: filled > 0 && numbers * 5 < filled && clock * 5 < filled,
      empty: filled === 0,
      fractional: fractions > 0,
      percent: percents * 2 > filled,
      timeOfDay: filled > 0 && (clock > filled * 0.8 || (field === 'time' && isStamp(rows, index))),
    })
  }
  return columns
}

/** "09:30", "09:30:00" */
function isClock(cell: string): boolean {
  return /^\d{1,2}:\d{2}(:\d{2})?( ?[AaPp][Mm])?$/.test(cell)
}

/** "093000" in every row, as bulk files have it. */
function isStamp(rows: readonly PlacedRecord[], index: number): boolean {
  return rows.every(({ cells }) => /^\d{6}$/.test(cells[index] ?? ''))
}

const SYMBOL_NAMES = [
  'symbol',
  'ticker',
  'act symbol',
  'tic',
  'ric',
  'tickers',
  'ticker symbol',
  'stock symbol',
  'instrument',
]

function symbolColumn(
  columns: readonly Column[],
  data: readonly PlacedRecord[],
  date: number,
  format: DateFormat,
): number {
  const named = columns
    .filter(column => column.field === 'symbol' && !column.empty && column.index !== date)
    .sort((a, b) => symbolRank(a.name) - symbolRank(b.name))
  const repeated = datesRepeat(data, date, format)
  for (const column of named) {
    const distinct = new Set(data.map(record => record.cells[column.index] ?? ''))
    if (distinct.size < data.length || data.length === 1) return column.index
  }
  if (!repeated) return -1
  const texts = columns.filter(column => column.text && column.index !== date && column.field === 'unknown')
  const found = texts.find(column => {
    const distinct = new Set(data.map(record => record.cells[column.index] ?? ''))
    return distinct.size > 1 && distinct.size * 2 <= data.length
  })
  return found?.index ?? -1
}

function symbolRank(name: string): number {
  const rank = SYMBOL_NAMES.indexOf(plainName(name))
  return rank < 0 ? SYMBOL_NAMES.length : rank
}

function datesRepeat(data: readonly PlacedRecord[], date: number, format: DateFormat): boolean {
  const seen = new Set<string>()
  let repeats = 0
  for (const { cells } of data) {
    const cell = cells[date] ?? ''
    if (readAs(cell, format.family) === null) continue
    if (seen.has(cell)) repeats++
    else seen.add(cell)
  }
  return repeats * 10 > seen.size
}

/** Decides which columns are the prices of which series. */
function chooseSeries(
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

/**
 * The columns of a wide table that are named as prices are and hold none. Where a column is called "Close", others are
 * company to it, whatever their names.
 */
function unusable(
  columns: readonly Column[],
  series: readonly SeriesColumns[],
  rows: readonly PlacedRecord[],
  file: string,
): Unusable[] {
  const used = new Set(series.flatMap(one => [one.close, one.adjusted]))
  if (columns.some(({ index, field, symbol }) => used.has(index) && field === 'close' && symbol === ''))
    return []
  return columns
    .filter(column => namesPrices(column) && (!column.numeric || column.percent))
    .map(column => ({ label: column.symbol || column.name, problem: noNumbers(column, rows, file) }))
}

function noNumbers({ index, name, percent }: Column, rows: readonly PlacedRecord[], file: string): Problem {
  if (percent) return returnsProblem(file, name, 'percentages')
  const filled = rows.filter(({ cells }) => !isAbsent(cells[index] ?? ''))
  const words = filled.filter(({ cells }) => !looksNumeric(cells[index] ?? ''))
  const [first] = words
  return {
    code: 'no-prices',
    severity: 'error',
    file,
    column: name,
    found:
      first === undefined
        ? 'no value'
        : `${words.length} of ${filled.length} values that are no numbers, such as ${first.cells[index]?.slice(0, 40)} in line ${first.line}`,
    expected: 'prices',
    action: 'nothing was changed',
  }
}

/** Whether a column's name offers prices of a series: "IWM", "IWM_close", any word in capitals that could be a symbol. */
function namesPrices({ field, name, symbol }: Column): boolean {
  if (field === 'close' || field === 'adjusted') return symbol !== ''
  if (field !== 'unknown' || !isSymbolName(name)) return false
  return name === name.toUpperCase() || rankOfSymbol(name) !== Number.POSITIVE_INFINITY
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

/** @returns a problem where the bytes are plainly something else than a table as text */
function notText(bytes: Uint8Array, file: string): Problem | null {
  const problem = (code: string, found: string, action: string): Problem => ({
    code,
    severity: 'error',
    file,
    found,
    expected: 'a table of dates and prices as text',
    action,
  })
  const head = new TextDecoder().decode(bytes.subarray(0, 2048)).trimStart()
  if (head.trim() === '' && bytes.length < 2048)
    return problem('empty', 'an empty file', 'nothing was changed')
  const lower = head.slice(0, 200).toLowerCase()
  if (
    lower.startsWith('<!doctype') ||
    lower.startsWith('<html') ||
    lower.startsWith('<?xml') ||
    lower.startsWith('<head')
  )
    return problem(
      'web-page',
      'a web page',
      'nothing was changed; download the table itself, often behind a “download” or “CSV” button',
    )
  if (lower.startsWith('%pdf'))
    return problem('pdf', 'a PDF document', 'nothing was changed; save the table as CSV')
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return problem(
      'spreadsheet',
      'an old Excel workbook',
      'nothing was changed; save the sheet as CSV, or copy its cells and paste them here',
    )
  if (/^[[{]\s*["[{]/.test(head))
    return problem('json', 'JSON', 'nothing was changed; ask the source for CSV')
  const stretch = bytes.subarray(0, 4096)
  let control = 0
  for (const byte of stretch) if (byte < 9 || (byte > 13 && byte < 32)) control++
  if (control > stretch.length * 0.05)
    return problem('binary', 'binary data', 'nothing was changed; save the table as CSV')
  return null
}

/**
 * @param above lines before the first record
 * @param tables the records of the file by each delimiter it could have
 */
function noTable(file: string, above: number, ...tables: readonly (readonly PlacedRecord[])[]): Problem {
  // A row with a number beside its other cells shows what stands where a date was looked for.
  const row = tables.flatMap(records => records.find(isNumbered) ?? [])[0] ?? tables[0]?.[0]
  return {
    code: 'no-dates',
    severity: 'error',
    file,
    line: (row?.line ?? 1) + above,
    found: (row?.cells.join(' | ') ?? '').slice(0, 60),
    expected: 'rows that have a date, such as 2026-01-20, and a price in separate columns',
    action: 'nothing was changed',
  }
}

function isNumbered({ cells }: PlacedRecord): boolean {
  return cells.length > 1 && cells.some(looksNumeric)
}

function noYear(file: string, line: number, column: string, cell: string): Problem {
  return {
    code: 'no-year',
    severity: 'error',
    file,
    line,
    ...(column.trim() === '' ? {} : { column: column.trim() }),
    found: cell,
    expected: 'a date with its year',
    action: 'nothing was changed; let the year be shown before the table is saved',
  }
}

function noPrices(file: string, names: readonly string[], line: number): Problem {
  return {
    code: 'no-prices',
    severity: 'error',
    file,
    line,
    found: names.join(', ').slice(0, 80) || 'a date without prices beside it',
    expected: 'a column of closing prices',
    action: 'nothing was changed; name the column “Close” if it has another name',
  }
}
