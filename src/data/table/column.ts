/**
 * Describes the columns of a table: what each is called, and what its cells are like.
 */
import { columnName, type Field } from './column-name.ts'
import { DIALECTS } from './dialects/all.ts'
import type { Header } from './header.ts'
import { isAbsent, looksNumeric } from './number-cell.ts'
import { plainName } from './plain-name.ts'
import type { PlacedRecord } from './records.ts'

export interface Column {
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

export function describeColumns(header: Header, data: readonly PlacedRecord[], date: number): Column[] {
  const width = data.reduce((most, record) => Math.max(most, record.cells.length), header.names.length)
  const rows = data.length > 300 ? data.filter((_, i) => i % Math.ceil(data.length / 300) === 0) : data
  const special = dialectOf(header.names)
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
    const own = special?.get(plainName(name))
    if (own !== undefined) {
      field = own
      symbol = ''
    } else if (name.length === 1 && name === name.toUpperCase()) {
      field = 'unknown'
      symbol = name
    }
    if (index === date) field = 'date'
    else if (field === 'date' || field === 'index') field = 'other'
    else if (field === 'time' && clock < filled * 0.8 && !isStamp(rows, index)) field = 'unknown'
    if (field === 'unknown' && (name === '' || /^unnamed/i.test(name)) && running && header.names.length > 0)
      field = 'other'
    // A column called "Fund" or "Index name" that holds fractions is a fund's prices, not its name.
    if (field === 'symbol' && numbers === filled && fractions > 0) field = 'unknown'
    const above = header.symbols[index] ?? ''
    if (above !== '' && symbol === '') symbol = above
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

/** The fields of the dialect whose telling names are all in the header, by name; null where there is none. */
function dialectOf(names: readonly string[]): ReadonlyMap<string, Field> | null {
  const given = new Set(names.map(name => name.trim()))
  const found = DIALECTS.find(({ when }) => when?.every(name => given.has(name)))
  if (found === undefined) return null
  return new Map(
    Object.entries(found.fields).flatMap(([field, words]) =>
      words.map(word => [plainName(word), field as Field] as const),
    ),
  )
}
