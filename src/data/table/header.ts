/**
 * Reads the rows above the data: one row of names, or rows of fields and of symbols. The row of names is the last one
 * without a readable date that could hold names; a row with a date or with numbers is data, usable or not.
 */

import { bareSymbol } from './bare-symbol.ts'
import { ASIDE, columnName, type Field, isDateName } from './column-name.ts'
import { readDate } from './date-cell.ts'
import { isData } from './date-column.ts'
import { type DateFormat, readAs } from './date-format.ts'
import { isAbsent, looksNumeric } from './number-cell.ts'
import { plainName } from './plain-name.ts'
import type { PlacedRecord } from './records.ts'
import { sideOfSymbol } from './sides.ts'
import { looksLikeSymbol } from './symbols.ts'

export interface Header {
  readonly names: readonly string[]
  /** Symbols by column from a header row of their own, '' where there is none. */
  readonly symbols: readonly string[]
  /** True for the three-row header that pandas writes for a downloaded table. */
  readonly stacked: boolean
}

/** Where the data begin, and what stands above them. */
export interface Head {
  /** Place of the first data record, usable or not. */
  readonly start: number
  /** The records above it. */
  readonly above: readonly PlacedRecord[]
  readonly header: Header
}

/** More rows of a header than this are a preamble. */
const MOST_ROWS = 6

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

/** Cells that say in what a column is quoted and name nothing. */
const UNIT =
  /^[([]?(in |local )?(usd|eur|gbp|gbx|gbp|chf|jpy|cad|aud|nzd|hkd|cny|inr|krw|sek|nok|dkk|pln|brl|mxn|zar|us ?dollars?|dollars?|euros?|pounds?|pence|yen|points?|pts|units?|percent|pct|%|currency|local currency|number|shares|text|float|float64|int64|double|string|object|datetime64\[ns\]|\p{Sc}|u\p{Sc}|[a-z]{2}\p{Sc})([ /](per )?share)?[)\]]?$/iu

/**
 * @param records the head of the table
 * @param date the column of dates
 * @returns where the data begin and the header above them; null when no record is data
 */
export function readHead(records: readonly PlacedRecord[], date: number, format: DateFormat): Head | null {
  const full = records.findIndex(record => isData(record, date, format))
  if (full < 0) return null
  const upper = records.slice(0, full)
  // A row that names the dates and other columns is the row of names, whatever words stand below it.
  const dated = upper.findLastIndex(
    ({ cells }, at) =>
      namesDates(cells, date) &&
      !upper
        .slice(0, at)
        .some(before => namesDates(before.cells, date) && takesNames(cells, before.cells, date)),
  )
  const names = dated >= 0 ? dated : rowOfNames(upper, records[full]!, date, format)
  let start = names + 1
  const isStart = (record: PlacedRecord): boolean =>
    isRow(record, date, format) || isUndated(record, records[full]!, date)
  while (start < full && !isStart(records[start]!)) start++
  const above = records.slice(0, names + 1)
  const named = above
    .filter(record => !isRow(record, date, format) && couldName(record, date))
    .filter(
      (record, at, all) => !all.slice(0, at).some(before => takesNames(record.cells, before.cells, date)),
    )
  return { start, above: records.slice(0, start), header: headerOf(named, date) }
}

/**
 * The last row that could name the columns and lies above all rows of data; where none of the data's width does, the
 * last one that could.
 */
function rowOfNames(
  upper: readonly PlacedRecord[],
  row: PlacedRecord,
  date: number,
  format: DateFormat,
): number {
  const named = (record: PlacedRecord): boolean => !isRow(record, date, format) && couldName(record, date)
  const data = upper.findIndex(record => isRow(record, date, format))
  const above = data < 0 ? [] : upper.slice(0, data)
  const first = above.findLastIndex(
    record =>
      named(record) && record.cells.length === row.cells.length && beside(record.cells, date).length > 0,
  )
  return first >= 0 ? first : upper.findLastIndex(named)
}

/** Whether a record is a row of data, usable or not: it has a date in its place, or numbers beside none. */
function isRow({ cells }: PlacedRecord, date: number, format: DateFormat): boolean {
  const cell = cells[date] ?? ''
  if (cell !== '' && (readAs(cell, format.family) !== null || readDate(cell) !== null)) return true
  if (!isAbsent(cell)) return false
  const others = cells.filter((other, index) => index !== date && other !== '')
  return others.some(looksNumeric) && others.every(other => looksNumeric(other) || isAbsent(other))
}

/** Whether a record below the names is a row of data whose date is damaged: it has the shape of a row, and a price. */
function isUndated({ cells }: PlacedRecord, row: PlacedRecord, date: number): boolean {
  return (
    cells.length === row.cells.length &&
    cells.some((cell, index) => index !== date && looksNumeric(cell) && /[.,]\d/.test(cell)) &&
    cells.every(
      (cell, index) =>
        index === date || isAbsent(cell) || looksNumeric(cell) === looksNumeric(row.cells[index] ?? ''),
    )
  )
}

/** Whether a row names the dates and some other column. */
function namesDates(cells: readonly string[], date: number): boolean {
  return (
    isDateName(cells[date] ?? '') && beside(cells, date).some(cell => !UNIT.test(cell) && !isAbsent(cell))
  )
}

/** Whether a record could hold names: some cell is neither a mark of absence, nor a number, nor a unit. */
function couldName({ cells }: PlacedRecord, date: number): boolean {
  return cells.some(
    (cell, index) =>
      (index === date && isDateName(cell)) ||
      (cell !== '' && !isAbsent(cell) && !looksNumeric(cell) && !UNIT.test(cell) && index !== date) ||
      (index === date && cells.length === 1 && cell !== ''),
  )
}

/**
 * Whether a row has words, and a mark of absence or a unit where a row above it names a side or a field. Such a row is
 * damaged or speaks of the columns; it does not name them.
 */
function takesNames(cells: readonly string[], before: readonly string[], date: number): boolean {
  if (beside(cells, date).length === 0) return false
  return before.some((name, column) => {
    const cell = cells[column] ?? ''
    if (column === date || !(isAbsent(cell) || UNIT.test(cell))) return false
    return sideOfSymbol(name) !== null || isPriceField(columnName(name).field)
  })
}

/** The header that rows of names make. */
function headerOf(records: readonly PlacedRecord[], date: number): Header {
  const rows = records.slice(-MOST_ROWS).map(record => record.cells)
  const last = rows.at(-1)
  if (last === undefined) return { names: [], symbols: [], stacked: false }
  const full = rows.filter(cells => beside(cells, date).length > 0)
  const stacked = beside(last, date).length === 0 && full.length > 0
  const fields = [...full].reverse().reduce<readonly string[] | null>((best, cells) => {
    return fieldCount(cells, date) > (best === null ? 0 : fieldCount(best, date)) ? cells : best
  }, null)
  const symbols = [...full]
    .reverse()
    .find(cells => cells !== fields && fieldCount(cells, date) === 0 && areSymbols(cells, date))
  const main =
    fields !== null && (symbols !== undefined || stacked)
      ? fields
      : namesRow(full.length > 0 ? full : [last], fields, date)
  const bySymbol = symbols === undefined || symbols === main ? [] : spread(symbols, main.length, date)
  return {
    names: main.map(unquoted),
    symbols: bySymbol.map(unquoted),
    stacked: stacked || bySymbol.length > 0,
  }
}

/** A name without quotes that a program has left around it. */
function unquoted(name: string): string {
  return name.trim().replaceAll(/^['"\u2018\u2019\u201c\u201d`]+|['"\u2018\u2019\u201c\u201d`]+$/g, '')
}

/** Of several rows that could name the columns: the last, unless its cells are all alike or another says the sides. */
function namesRow(
  rows: readonly (readonly string[])[],
  fields: readonly string[] | null,
  date: number,
): readonly string[] {
  const last = rows.at(-1) as readonly string[]
  const sided = (cells: readonly string[]): boolean =>
    beside(cells, date).some(cell => sideOfSymbol(cell) !== null)
  if (fieldCount(last, date) > 0 || sided(last)) return last
  const telling = rows.findLast(sided) ?? fields
  if (telling !== null && telling !== undefined) return telling
  const distinct = rows.findLast(cells => {
    const others = beside(cells, date)
    return others.length < 2 || new Set(others).size > 1
  })
  return distinct ?? last
}

function beside(cells: readonly string[], date: number): string[] {
  return cells.filter((cell, index) => index !== date && cell !== '')
}

/** How many cells name a field of a price table. */
function fieldCount(cells: readonly string[], date: number): number {
  return beside(cells, date).filter(cell => isPriceField(columnName(cell).field)).length
}

function areSymbols(cells: readonly string[], date: number): boolean {
  const head = plainName(cells[0] ?? '')
  const others = beside(cells, date)
  if (TERMINAL.test(cells[0] ?? '')) return others.every(cell => TERMINAL.test(cell))
  // Titles of both sides are symbols beside the name of the dates too, above a row of fields.
  if (isDateName(cells[date] ?? '') && others.length > 1 && others.every(cell => sideOfSymbol(cell) !== null))
    return true
  if (!SYMBOL_HEADS.has(head) || (head === '' && others.length < 2)) return false
  return others.every(
    (cell, index) => index === 0 || looksLikeSymbol(bareSymbol(cell)) || sideOfSymbol(cell) !== null,
  )
}

/** The symbol of each column: a symbol stands for the columns up to the next one. */
function spread(symbols: readonly string[], width: number, date: number): string[] {
  const bySymbol: string[] = []
  let current = ''
  for (let i = 0; i < Math.max(width, symbols.length); i++) {
    const cell = symbols[i] ?? ''
    if (TERMINAL.test(cell)) current = bareSymbol(cell)
    else if (cell !== '' && i !== date && !SYMBOL_HEADS.has(plainName(cell))) current = cell
    bySymbol.push(i === date ? '' : current)
  }
  return bySymbol
}

/** Whether a field is one of a price table rather than a date, a name or nothing known. */
function isPriceField(field: Field): boolean {
  return field === 'close' || field === 'adjusted' || ASIDE.has(field)
}
