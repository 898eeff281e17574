/**
 * Finds the column of a long table that says which symbol a row belongs to.
 */
import type { Column } from './column.ts'
import { type DateFormat, readAs } from './date-format.ts'
import { plainName } from './plain-name.ts'
import type { PlacedRecord } from './records.ts'

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

export function symbolColumn(
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
