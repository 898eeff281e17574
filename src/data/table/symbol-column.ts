/**
 * Finds the column of a long table that says which symbol a row belongs to.
 */
import type { Problem } from '../series/problem.ts'
import { failed, ok, type Result } from '../series/result.ts'
import type { Column } from './column.ts'
import { type DateFormat, readAs } from './date-format.ts'
import { plainName } from './plain-name.ts'
import type { PlacedRecord } from './records.ts'
import { rankOfSymbol } from './symbols.ts'

/** Names of columns of symbols, best first: where a table has several, the others describe the same thing. */
const SYMBOL_NAMES = [
  'symbol',
  'ticker',
  'act symbol',
  'tic',
  'ric',
  'tickers',
  'ticker symbol',
  'stock symbol',
  'tckrsymb',
  'secid',
  'isu srt cd',
  'instrument',
]

/** Names of columns that often hold another code: they count as symbols only where they tell rows apart. */
const VAGUE = new Set(['series', 'series code', 'series id', 'code', 'name', 'asset', 'contract', 'variable'])

/** With more than one repeated date in this many, the rows belong to several symbols. */
const REPEATED = 10

/** What is known of the rows: their cells, and where their dates stand. */
interface Rows {
  readonly data: readonly PlacedRecord[]
  readonly date: number
  readonly format: DateFormat
  /** Whether rows have a time of day, so that a date may stand many times. */
  readonly timed: boolean
}

/**
 * @param file what to call the table in a problem
 * @returns the column, or −1 in a table of one series; fails where dates stand many times and nothing says of what
 */
export function symbolColumn(columns: readonly Column[], all: Rows, file: string): Result<number> {
  // What stands below a table in cells of its own says nothing of its rows.
  const dated = all.data.filter(({ cells }) => readAs(cells[all.date] ?? '', all.format.family) !== null)
  const rows = { ...all, data: dated }
  const { data, date } = rows
  const others = columns.filter(column => column.index !== date && !column.empty && !column.timeOfDay)
  const repeats = repeatedDates(rows)
  const named = others
    .filter(column => column.field === 'symbol')
    .sort((a, b) => symbolRank(a.name) - symbolRank(b.name))
  const parting = named.find(column => distinct(data, column.index).size > 1 && tellsApart(rows, column))
  if (parting !== undefined) return ok(parting.index)
  if (repeats.many) {
    const texts = others.filter(column => column.text || (column.field === 'symbol' && !column.fractional))
    const found = texts
      .filter(column => distinct(data, column.index).size > 1 && tellsApart(rows, column))
      .sort((a, b) => distinct(data, a.index).size - distinct(data, b.index).size)[0]
    if (found !== undefined) return ok(found.index)
    if (repeats.telling && !rows.timed && !repeats.alike) {
      // More symbols than half of the rows: nearly every row of the sample is of another.
      const loose = named.find(
        column =>
          distinct(data, column.index).size > 1 && repeatsWithin(rows, column) * REPEATED <= data.length,
      )
      return loose === undefined ? failed(undecided(file, repeats.example)) : ok(loose.index)
    }
  }
  const block = others.find(column => column.text && inBlocks(data, column))
  if (block !== undefined) return ok(block.index)
  const only = named.find(column => {
    const values = distinct(data, column.index)
    return values.size < data.length || data.length === 1
  })
  if (only === undefined || isVague(only, data)) return ok(-1)
  return ok(only.index)
}

function symbolRank(name: string): number {
  const rank = SYMBOL_NAMES.indexOf(plainName(name))
  return rank < 0 ? SYMBOL_NAMES.length : rank
}

function distinct(data: readonly PlacedRecord[], column: number): Set<string> {
  return new Set(data.map(record => record.cells[column] ?? '').filter(cell => cell !== ''))
}

/** Whether a column of a vague name has one unknown value in all rows, such as "EQ" or "PT1D". */
function isVague(column: Column, data: readonly PlacedRecord[]): boolean {
  const [value = '', ...more] = distinct(data, column.index)
  return (
    more.length === 0 && VAGUE.has(plainName(column.name)) && rankOfSymbol(value) === Number.POSITIVE_INFINITY
  )
}

/** Whether a date stands hardly ever twice with the same cell of a column that has fewer values than rows. */
function tellsApart(rows: Rows, column: Column): boolean {
  const { data } = rows
  return (
    repeatsWithin(rows, column) * REPEATED <= data.length &&
    distinct(data, column.index).size * 2 <= data.length
  )
}

/** How many rows have a date and a cell that stood together before. Blank cells are those of the row above. */
function repeatsWithin({ data, date }: Rows, column: Column): number {
  const seen = new Set<string>()
  let twice = 0
  let above = ''
  for (const { cells } of data) {
    const cell = cells[column.index] ?? ''
    if (cell !== '') above = cell
    const key = `${cells[date] ?? ''}\u0000${above}`
    if (seen.has(key)) twice++
    else seen.add(key)
  }
  return twice
}

/** Whether a column's texts stand in blocks, one below the other, as the symbols of stacked tables do. */
function inBlocks(data: readonly PlacedRecord[], column: Column): boolean {
  if (column.field !== 'unknown' && column.field !== 'symbol' && plainName(column.name) !== 'index')
    return false
  const values = data.map(record => record.cells[column.index] ?? '')
  const blocks = values.filter((value, i) => i === 0 || value !== values[i - 1]).length
  const size = new Set(values).size
  return size > 1 && blocks === size && !values.includes('') && size * 4 <= data.length + 3
}

interface Repeats {
  /** Whether dates stand so often twice that they are those of several things. */
  readonly many: boolean
  /** Whether there are too many for slips. */
  readonly telling: boolean
  /** Whether nearly all rows of a date are the same in every cell. */
  readonly alike: boolean
  readonly example: PlacedRecord | null
}

function repeatedDates({ data, date }: Rows): Repeats {
  const seen = new Map<string, PlacedRecord>()
  let repeats = 0
  let alike = 0
  let example: PlacedRecord | null = null
  for (const record of data) {
    const cell = record.cells[date] ?? ''
    const before = seen.get(cell)
    if (before === undefined) {
      seen.set(cell, record)
      continue
    }
    repeats++
    if (sameCells(before.cells, record.cells)) alike++
    else example ??= record
  }
  return {
    many: repeats * REPEATED > seen.size,
    telling: repeats > 2 && repeats * 4 > seen.size,
    alike: alike * 10 >= repeats * 9,
    example,
  }
}

function sameCells(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((cell, i) => cell === other[i])
}

function undecided(file: string, example: PlacedRecord | null): Problem {
  return {
    code: 'repeated-dates',
    severity: 'error',
    file,
    ...(example === null || example.line === 0 ? {} : { line: example.line }),
    found: 'dates that stand many times with other values, and no column that says of what',
    expected: 'each date once, or a column of symbols',
    action: 'nothing was changed',
  }
}
