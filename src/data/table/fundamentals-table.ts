/**
 * A table of multiples or earnings by date, small and large caps side by side or row by row, becomes series that say on
 * which day each number was known.
 */
import { dateOf, dayOf, daysInMonth, isoOf } from '../../metrics/day.ts'
import type { Problem } from '../series/problem.ts'
import { failed, ok, type Result } from '../series/result.ts'
import { NO_DAY } from './date-cell.ts'
import { type DateFormat, dateFormat, readAs } from './date-format.ts'
import { decideOrder, isOpen, unpackDays } from './date-order.ts'
import { toUtf8 } from './encoding.ts'
import { measureOf, sideOfColumn } from './fundamentals-names.ts'
import { parseNumber } from './number-cell.ts'
import { numberFormat } from './number-format.ts'
import { plainName } from './plain-name.ts'
import { type PlacedRecord, recordsBetween } from './records.ts'
import { takeSample } from './sample.ts'
import { type SideName, sideOfSymbol } from './sides.ts'

export type MeasureKind = 'pe' | 'pb' | 'ps' | 'eps'

/** What a column measures: "Forward P/E" and "P/E" are two measures of one kind. */
export interface FundamentalMeasure {
  /** "forward-pe"; unique among the measures of a table. */
  readonly id: string
  readonly kind: MeasureKind
  /** "Forward P/E". */
  readonly label: string
}

/** One side's numbers of one measure; the arrays have one entry a number, in the order of `known`. */
export interface FundamentalSeries {
  readonly measure: FundamentalMeasure
  readonly side: SideName
  /** What the table calls the column. */
  readonly column: string
  /** Last day of the period that a number is about. */
  readonly periods: Int32Array
  /** Day from which the number was known: its publication where the table has one, else the period's last day. */
  readonly known: Int32Array
  readonly values: Float64Array
}

export interface FundamentalsTable {
  readonly file: string
  readonly series: readonly FundamentalSeries[]
  /** Whether the table says when each number was published, so that no figure looks ahead. */
  readonly pointInTime: boolean
  /** Cells that were left out: no number, or a multiple of a loss. */
  readonly leftOut: number
}

const MOST_BYTES = 5_000_000
const MOST_ROWS = 50_000
/** A column is one of dates where this share of its filled cells are. */
const DATED = 0.8
const PUBLISHED =
  /\b(publi\w+|announce\w*|release\w*|report(ed| date|ing date)|filing|filed|known|available|vintage|as of published|rdq)\b/

/**
 * Reads a table of fundamentals. Quarters ("2024Q1", "Q1 2024") and months stand for their last days.
 * @param today the newest day that a two-digit year may mean
 * @returns the series of every measure that both sides have; fails with what is missing
 */
export function readFundamentals(bytes: Uint8Array, file: string, today: number): Result<FundamentalsTable> {
  if (bytes.length > MOST_BYTES)
    return refused(file, 'more than 5 MB', 'a table of multiples or earnings by date')
  const text = quartersAsDays(toUtf8(bytes).bytes)
  const sample = takeSample(text, file)
  if (!sample.ok) return sample
  const { delimiter, date } = sample.value
  const records = recordsBetween(text, 0, text.length, text.length, delimiter, MOST_ROWS)
  const first = records.findIndex(
    ({ cells }) => readAs(cells[date.column] ?? '', date.format.family) !== null,
  )
  const header = records[first - 1]?.cells ?? []
  const rows = records.slice(Math.max(0, first))
  const dates = dateColumns(header, rows, today)
  if (dates === 'open')
    return refused(file, 'dates that can be read in two orders', 'dates such as 2024-03-31')
  const published = dates.find(({ name }) => PUBLISHED.test(name))
  const period = dates.find(column => column !== published) ?? published
  if (period === undefined) return refused(file, 'no column of dates', 'a column such as “Date”')
  const known = published ?? period
  const columns = valueColumns(header, rows)
  const taken = columns.map(column => seriesOf(column, rows, period.days, known.days))
  const series = withBothSides(taken.map(one => one.series).filter(one => one.values.length > 0))
  if (series.length === 0)
    return refused(
      file,
      columns.length === 0
        ? `no column of multiples or earnings (${header.slice(0, 8).join(', ')})`
        : `only ${columns.map(column => `“${column.name}”`).join(', ')}`,
      'one measure for both sides, such as “Russell 2000 P/E” and “S&P 500 P/E”',
    )
  return ok({
    file,
    series,
    pointInTime: published !== undefined && published !== period,
    leftOut: taken.reduce((sum, one) => sum + one.leftOut, 0),
  })
}

/** Whether the head of a text names a measure of both sides, so that it is no table of prices. */
export function looksLikeFundamentals(head: string): boolean {
  const line = head.split(/[\r\n]+/).find(each => /[,;\t|]/.test(each) && /\p{L}/u.test(each)) ?? ''
  const columns = line.split(/[,;\t|]/).flatMap(cell => {
    const name = cell.replaceAll('"', '')
    const [measure, side] = [measureOf(name), sideOfColumn(name)]
    return measure === null || side === null ? [] : [{ id: measure.id, side }]
  })
  return columns.some(({ id, side }) => columns.some(other => other.id === id && other.side !== side))
}

function refused(file: string, found: string, expected: string): Result<never> {
  const problem: Problem = {
    code: 'no-fundamentals',
    severity: 'error',
    file,
    found,
    expected,
    action: 'nothing was changed',
  }
  return failed(problem)
}

/** Quarters are no dates for the reader of dates: each becomes the last day of the quarter. */
function quartersAsDays(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  const dated = text.replaceAll(
    /(?<=^|[,;\t|"])(?:(\d{4})[ -]?Q([1-4])|Q([1-4])[ -]?(\d{4}))(?=$|[,;\t|"\r\n])/gm,
    (_, year: string, quarter: string, other: string, otherYear: string) => {
      const month = 3 * Number(quarter ?? other)
      return isoOf(dayOf(Number(year ?? otherYear), month, daysInMonth(Number(year ?? otherYear), month)))
    },
  )
  return dated === text ? bytes : new TextEncoder().encode(dated)
}

interface Dated {
  readonly name: string
  readonly days: Int32Array
}

/** The columns of dates; "open" where the order of day and month cannot be told. */
function dateColumns(
  header: readonly string[],
  rows: readonly PlacedRecord[],
  today: number,
): Dated[] | 'open' {
  const found: Dated[] = []
  for (let column = 0; column < widthOf(rows); column++) {
    const cells = rows.map(({ cells }) => cells[column] ?? '')
    const name = plainName(header[column] ?? '')
    if (measureOf(name) !== null) continue
    const format = dateFormat(cells)
    if (format === null || format.share < DATED) continue
    const days = daysOf(cells, format.format, today)
    if (days === null) return 'open'
    found.push({ name, days })
  }
  return found
}

function widthOf(rows: readonly PlacedRecord[]): number {
  return Math.min(
    64,
    rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
  )
}

function daysOf(cells: readonly string[], format: DateFormat, today: number): Int32Array | null {
  const values = Float64Array.from(cells, cell => readAs(cell, format.family)?.value ?? NO_DAY)
  if (format.family === 'yearless') return null
  if (!isOpen(format.family)) {
    const wholeMonths = format.family === 'month' || format.family === 'year-month-decimal'
    return Int32Array.from(values, day => (day === NO_DAY || !wholeMonths ? day : lastOfMonth(day)))
  }
  const { orders, because } = decideOrder(values, format, today)
  const [order] = orders
  return order === undefined || because === '' ? null : unpackDays(values, format.family, order, today)
}

function lastOfMonth(day: number): number {
  const { year, month } = dateOf(day)
  return dayOf(year, month, daysInMonth(year, month))
}

/** A column of one measure and side; `rows` are those that belong to the side, null for all. */
interface ValueColumn {
  readonly index: number
  readonly name: string
  readonly measure: FundamentalMeasure
  readonly side: SideName
  readonly rows: readonly boolean[] | null
}

function valueColumns(header: readonly string[], rows: readonly PlacedRecord[]): ValueColumn[] {
  const sideRows = sidesByRow(header, rows)
  return header.flatMap((name, index): ValueColumn[] => {
    const measure = measureOf(name)
    if (measure === null) return []
    const side = sideOfColumn(name)
    if (side !== null) return [{ index, name, measure, side, rows: null }]
    return (['small', 'large'] as const).flatMap(side =>
      sideRows === null ? [] : [{ index, name, measure, side, rows: sideRows.map(one => one === side) }],
    )
  })
}

/** In a table with a row a date and index, the side of each row; null where no column names both sides. */
function sidesByRow(header: readonly string[], rows: readonly PlacedRecord[]): (SideName | null)[] | null {
  for (let column = 0; column < header.length; column++) {
    const sides = rows.map(({ cells }) => sideOfSymbol(cells[column] ?? ''))
    if (sides.includes('small') && sides.includes('large')) return sides
  }
  return null
}

function seriesOf(
  column: ValueColumn,
  rows: readonly PlacedRecord[],
  periods: Int32Array,
  known: Int32Array,
): { readonly series: FundamentalSeries; readonly leftOut: number } {
  const cells = rows.map(({ cells }) => (cells[column.index] ?? '').trim().replace(/(?<=\d) ?x$/i, ''))
  const format = numberFormat(cells, false)
  const taken: { period: number; known: number; value: number }[] = []
  let leftOut = 0
  for (let i = 0; i < rows.length; i++) {
    if (column.rows !== null && !column.rows[i]) continue
    const [period, since] = [periods[i]!, known[i]!]
    const value = parseNumber(cells[i]!, format)
    if (value !== null && Number.isNaN(value)) continue
    // A multiple of a loss is no multiple.
    const usable = value !== null && (column.measure.kind === 'eps' || value > 0)
    if (!usable || period === NO_DAY || since === NO_DAY) leftOut++
    else taken.push({ period, known: Math.max(since, period), value })
  }
  taken.sort((one, other) => one.known - other.known || one.period - other.period)
  const { measure, side, name } = column
  return {
    series: {
      measure,
      side,
      column: name,
      periods: Int32Array.from(taken, one => one.period),
      known: Int32Array.from(taken, one => one.known),
      values: Float64Array.from(taken, one => one.value),
    },
    leftOut,
  }
}

/** Small then large for each measure that both sides have. */
function withBothSides(series: readonly FundamentalSeries[]): FundamentalSeries[] {
  const ids = [...new Set(series.map(({ measure }) => measure.id))]
  return ids.flatMap(id => {
    const of = (side: SideName) => series.find(one => one.measure.id === id && one.side === side)
    const [small, large] = [of('small'), of('large')]
    return small === undefined || large === undefined ? [] : [small, large]
  })
}
