/**
 * Describes the columns of a table: what each is called, and what its cells are like.
 */
import { columnName, type Field, weakStem } from './column-name.ts'
import { DIALECTS } from './dialects/all.ts'
import type { Header } from './header.ts'
import { isAbsent, looksNumeric, numberIn } from './number-cell.ts'
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
  /** More values are below zero than prices have by mistake. */
  readonly negative: boolean
  /** All values are above zero, they differ, and most stay near the one before, as prices do. */
  readonly likePrices: boolean
  /** All of several values are the same, as a key's are. */
  readonly constant: boolean
}

/** Rows of the sample that are looked at for each column. */
const MOST_ROWS = 300
/** More values below zero than one in so many are no slips. */
const FEW_NEGATIVE = 20
/** Prices move less than this from most rows to the next. */
const STEADY = 0.1

/** @returns the columns of a table, from the rows of its sample */
export function describeColumns(header: Header, data: readonly PlacedRecord[], date: number): Column[] {
  const width = data.reduce((most, record) => Math.max(most, record.cells.length), header.names.length)
  const rows = thinned(data)
  const special = dialectOf(header.names)
  const columns = Array.from({ length: width }, (_, index) =>
    describeColumn(header, rows, date, index, special),
  )
  // Columns that are filled in turn may be blank in every row of a regular sample.
  const full = columns.map(column =>
    column.empty && rows !== data ? describeColumn(header, data, date, column.index, special) : column,
  )
  return settleNames(full)
}

/** Rows at steps that are no multiple of a week or of two, so that no pattern of the table is missed. */
function thinned(data: readonly PlacedRecord[]): readonly PlacedRecord[] {
  if (data.length <= MOST_ROWS) return data
  const step = data.length / MOST_ROWS
  return Array.from(
    { length: MOST_ROWS },
    (_, i) => data[Math.floor(i * step + (((i * 7) % 11) / 11) * step)] as PlacedRecord,
  )
}

function describeColumn(
  header: Header,
  rows: readonly PlacedRecord[],
  date: number,
  index: number,
  special: ReadonlyMap<string, Field> | null,
): Column {
  const name = (header.names[index] ?? '').trim()
  const cells = cellsOf(rows, index)
  const { filled, numbers, clock } = cells
  const { field, symbol } = meaningOf(name, index, date, special, cells, rows, header)
  const above = header.symbols[index] ?? ''
  const stamped = (field === 'time' || name === '') && isStamp(rows, index)
  return {
    index,
    name,
    field,
    symbol: above !== '' && symbol === '' ? above : symbol,
    numeric: numbers > 0 && (field === 'close' || field === 'adjusted' || numbers * 5 >= filled),
    text: filled > 0 && numbers * 5 < filled && clock * 5 < filled,
    empty: filled === 0,
    fractional: cells.fractions > 0,
    percent: cells.percents * 2 > filled,
    negative: cells.negatives * FEW_NEGATIVE > numbers,
    likePrices: numbers > 0 && cells.lowest > 0 && cells.lowest < cells.highest && cells.steady,
    constant: numbers > 1 && cells.lowest === cells.highest,
    timeOfDay: filled > 0 && (clock > filled * 0.8 || stamped),
  }
}

/** What the cells of a column are like. */
interface Cells {
  readonly filled: number
  readonly numbers: number
  readonly clock: number
  readonly percents: number
  readonly fractions: number
  readonly negatives: number
  readonly lowest: number
  readonly highest: number
  /** Whole numbers that always move on, as those of rows do. */
  readonly running: boolean
  readonly steady: boolean
}

function cellsOf(rows: readonly PlacedRecord[], index: number): Cells {
  let filled = 0
  let clock = 0
  let percents = 0
  let fractions = 0
  let running = true
  const values: number[] = []
  for (const { cells } of rows) {
    const cell = cells[index] ?? ''
    if (cell === '') continue
    const number = looksNumeric(cell)
    // A young fund beside an old one says "n/a" for years, and is a column of prices all the same.
    if (!number && isAbsent(cell)) continue
    filled++
    if (isClock(cell)) clock++
    if (cell.endsWith('%')) percents++
    const value = number ? numberIn(cell) : Number.NaN
    if (!Number.isInteger(value)) fractions++
    const previous = values.at(-1)
    if (!Number.isInteger(value) || (previous !== undefined && Math.abs(value - previous) < 1))
      running = false
    if (number) values.push(value)
  }
  const steps = values.slice(1).map((value, i) => Math.abs(value / (values[i] as number) - 1))
  const calm = steps.filter(step => step < STEADY).length
  return {
    filled,
    numbers: values.length,
    clock,
    percents,
    fractions,
    negatives: values.filter(value => value < 0).length,
    lowest: values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    highest: values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
    running,
    steady: calm * 2 >= steps.length,
  }
}

/** The field and symbol of a column, by its name and by what its cells allow. */
function meaningOf(
  name: string,
  index: number,
  date: number,
  special: ReadonlyMap<string, Field> | null,
  cells: Cells,
  rows: readonly PlacedRecord[],
  header: Header,
): { readonly field: Field; readonly symbol: string } {
  if (index === date) return { field: 'date', symbol: '' }
  const own = special?.get(plainName(name))
  const single = name.length === 1 && name === name.toUpperCase() && own === undefined
  const said = single ? { field: 'unknown' as const, symbol: name } : columnName(name)
  const field = own ?? said.field
  const symbol = own === undefined ? said.symbol : ''
  if (field === 'date' || field === 'index') return { field: 'other', symbol }
  if (field === 'time' && cells.clock < cells.filled * 0.8 && !isStamp(rows, index))
    return { field: 'unknown', symbol }
  if (
    field === 'unknown' &&
    (name === '' || /^unnamed/i.test(name)) &&
    cells.running &&
    header.names.length > 0
  )
    return { field: 'other', symbol }
  // A column called "Fund" or "Index name" that holds fractions is a fund's prices, not its name.
  if (field === 'symbol' && cells.numbers === cells.filled && cells.fractions > 0)
    return { field: 'unknown', symbol }
  return { field, symbol }
}

/**
 * Names that end in a field's word may be names all the same: "Russell 2000 Value" beside "Russell 2000", "World Low
 * Volatility" beside "World Quality". And "SPX" beside "SPX Total Return" is the price of that index.
 */
function settleNames(columns: readonly Column[]): Column[] {
  const plain = columns.map(column => plainName(column.name))
  const stems = columns.map(column => (column.symbol === '' ? '' : weakStem(column.name)))
  return columns.map((column, i) => {
    const stem = stems[i] as string
    const others = columns.filter((other, k) => k !== i && other.field === 'unknown' && plain[k] !== '')
    const isName =
      stem !== '' &&
      column.numeric &&
      column.field !== 'date' &&
      (others.some(other => shares(stem, plainName(other.name))) ||
        stems.some((other, k) => k !== i && other === stem))
    if (isName && column.field !== 'adjusted') return { ...column, field: 'unknown', symbol: column.name }
    const total = columns.find(
      other => other !== column && other.field === 'adjusted' && plainName(other.symbol) === plain[i],
    )
    if (column.field === 'unknown' && plain[i] !== '' && total !== undefined && column.numeric)
      return { ...column, field: 'close', symbol: total.symbol }
    return column
  })
}

/** Whether a name and the stem of another belong together: one is the other's beginning, or they begin alike. */
function shares(stem: string, name: string): boolean {
  if (name.length < 3) return false
  if (stem === name || stem.startsWith(`${name} `) || name.startsWith(`${stem} `)) return true
  const [first = ''] = stem.split(' ')
  return first.length >= 4 && name.startsWith(`${first} `)
}

/** "09:30", "09:30:00" */
function isClock(cell: string): boolean {
  return /^\d{1,2}:\d{2}(:\d{2})?( ?[AaPp][Mm])?$/.test(cell)
}

/** "093000" in every row, as bulk files have it. */
function isStamp(rows: readonly PlacedRecord[], index: number): boolean {
  return rows.every(({ cells }) => /^([01]\d|2[0-4])[0-5]\d[0-5]\d$/.test(cells[index] ?? ''))
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
