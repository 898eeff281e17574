/**
 * Finds the table in a file: its delimiter, where its data begin, which column is the date, which are prices and of
 * what, and how dates and numbers are written. All of it from the contents.
 */
import type { Problem } from '../series/problem.ts'
import { failed, ok, type Result } from '../series/result.ts'
import { chooseSeries, type DescribedTable, type SeriesColumns } from './choose-series.ts'
import { type Column, describeColumns } from './column.ts'
import { ASIDE, isDateName } from './column-name.ts'
import { timedAnywhere } from './date-column.ts'
import { type DateFormat, readAs } from './date-format.ts'
import { type Header, readHead } from './header.ts'
import { type Metric, metricColumn, metricNotice } from './metric-column.ts'
import { noPrices, noTable, noYear } from './no-table.ts'
import { notText } from './not-text.ts'
import { notUsed } from './not-used.ts'
import type { NumberFormat } from './number-cell.ts'
import { isAmbiguous, numberFormat } from './number-format.ts'
import type { PlacedRecord } from './records.ts'
import { returnsProblem } from './refusals.ts'
import { oldestFirst } from './row-direction.ts'
import { takeSample } from './sample.ts'
import { symbolColumn } from './symbol-column.ts'
import { settleShape } from './table-shape.ts'
import { type Unusable, unusable } from './unusable.ts'

/** What the scan of a table needs to know about it. */
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
  /** Column that says what the values of a row are, and the rows that are read; null in a table without one. */
  readonly metric: Metric | null
  readonly numbers: NumberFormat
  readonly series: readonly SeriesColumns[]
  readonly unusable: readonly Unusable[]
  /** Whether the series may be several prices of one thing, so that the reader has to say which they are. */
  readonly doubt: boolean
  /** What the reader is told of the table as a whole. */
  readonly notices: readonly Problem[]
  /** How many columns have names; cells beyond them belong to nothing. 0 in a table without names. */
  readonly named: number
  /** From the sample, to guess how many rows there are. */
  readonly bytesPerRow: number
  /** Layouts by further date columns, in tables where each series has its own. */
  readonly others: readonly Layout[]
}

/**
 * @param bytes the table in UTF-8 without a byte order mark
 * @param name the file's name, where symbols are looked for when the table has none
 * @returns the layout; fails, with the reason, where there is no table of prices here
 */
export function findLayout(bytes: Uint8Array, name: string): Result<Layout> {
  const foreign = notText(bytes, name)
  if (foreign !== null) return failed(foreign)
  const sampled = takeSample(bytes, name)
  if (!sampled.ok) return sampled
  const sample = sampled.value
  const { column: date, format } = sample.date
  const head = readHead(sample.head, date, format)
  const first = head === null ? undefined : sample.head[head.start]
  if (head === null || first === undefined) return failed(noTable(name, sample.above, sample.head))
  const own = sample.head.slice(head.start)
  const data = [...own, ...sample.rest]
  const shaped = settleShape(head.header, data, date, sample.delimiter, name)
  if (!shaped.ok) return shaped
  const header = shaped.value
  const startLine = first.line + sample.above
  if (format.family === 'yearless') {
    const cell = own.find(({ cells }) => readAs(cells[date] ?? '', format.family) !== null)?.cells[date]
    return failed(noYear(name, startLine, header.names[date] ?? '', cell ?? ''))
  }
  const all = describeColumns(header, data, date)
  const metric = metricColumn(all, data, date)
  const isRead = ({ cells }: PlacedRecord): boolean =>
    metric === null || cells[metric.column] === metric.value
  const columns =
    metric === null
      ? all
      : describeColumns(header, data.filter(isRead), date).map(column =>
          column.index === metric.column ? { ...column, field: 'other' as const, text: false } : column,
        )
  const time = columns.findIndex(column => column.index !== date && column.timeOfDay && !format.timed)
  const dates = timedAnywhere(format, data, date)
  const symbol = symbolColumn(
    columns,
    { data: data.filter(isRead), date, format, timed: dates.timed || time >= 0 },
    name,
  )
  if (!symbol.ok) return symbol
  const european = sample.delimiter === 59 || format.mark === '.'
  const table: DescribedTable = {
    file: name,
    columns: columns.map(column =>
      column.index === symbol.value ? { ...column, field: 'symbol', numeric: false } : column,
    ),
    header,
    above: head.above,
    rows: oldestFirst(own.filter(isRead), date, format),
    european,
    long: symbol.value >= 0,
  }
  const chosen = chooseSeries(table)
  if (!chosen.ok) return chosen
  const { series, doubt } = chosen.value
  if (series.length === 0) return failed(whyNoPrices(columns, name, header, startLine))
  const prices = cellsOf(closesOf(series), data)
  // Prices that could be read in two ways are read as the other numbers of the table are written.
  const cells = isAmbiguous(prices) ? [...prices, ...cellsOf(numbersBeside(table, series), data)] : prices
  const numbers = numberFormat(cells, european)
  const layout: Layout = {
    delimiter: sample.delimiter,
    start: first.offset,
    startLine,
    names: header.names,
    named: header.names.findLastIndex(cell => cell !== '') + 1,
    date,
    dates,
    time,
    symbol: symbol.value,
    metric,
    numbers,
    series,
    doubt,
    unusable: symbol.value >= 0 ? [] : unusable(columns, series, own, name),
    notices: [
      ...chosen.value.notices,
      ...notUsed(table, series),
      ...(metric === null ? [] : [metricNotice(metric, header.names[metric.column]?.trim() ?? '', name)]),
      ...(isAmbiguous(cells) ? [ambiguous(name, cells, numbers)] : []),
    ],
    bytesPerRow: bytesPerRow(own, bytes.length),
    others: [],
  }
  return ok(symbol.value >= 0 ? layout : byDateColumn(layout, header, data))
}

function whyNoPrices(columns: readonly Column[], file: string, header: Header, line: number): Problem {
  const percents = columns.find(column => column.percent && !ASIDE.has(column.field))
  return percents === undefined
    ? noPrices(file, header.names, line)
    : returnsProblem(file, percents.name, 'percentages')
}

function closesOf(series: readonly SeriesColumns[]): Set<number> {
  return new Set(series.flatMap(one => [one.close, one.adjusted]).filter(column => column >= 0))
}

/** The columns of numbers that belong to no series: other parts of the bar, volumes. */
function numbersBeside({ columns }: DescribedTable, series: readonly SeriesColumns[]): Set<number> {
  const closes = closesOf(series)
  const beside = columns.filter(one => one.numeric && !one.timeOfDay && !closes.has(one.index))
  return new Set(beside.map(one => one.index))
}

/** The cells of some columns in the sample, as many as decide how numbers are written. */
function cellsOf(columns: ReadonlySet<number>, data: readonly PlacedRecord[]): string[] {
  const samples: string[] = []
  for (const record of data) {
    if (samples.length > 5000) break
    for (const column of columns) samples.push(record.cells[column] ?? '')
  }
  return samples
}

function bytesPerRow(own: readonly PlacedRecord[], size: number): number {
  const [first] = own
  const last = own.at(-1)
  if (first === undefined || last === undefined || own.length < 2) return size - (first?.offset ?? 0)
  return Math.max(2, (last.offset - first.offset) / (own.length - 1))
}

/** Says how numbers were read that could be read in two ways. */
function ambiguous(file: string, cells: readonly string[], { decimal }: NumberFormat): Problem {
  const example = cells.find(cell => /[.,]/.test(cell)) ?? ''
  const point = example.includes('.') ? '.' : ','
  return {
    code: 'ambiguous-numbers',
    severity: 'warning',
    file,
    found: `numbers like ${example.slice(0, 20)} in all or nearly all rows`,
    expected: 'a mark that is plainly decimal or groups digits',
    action: `the ${point === '.' ? 'point' : 'comma'} read as ${point === decimal ? 'the decimal mark' : 'grouping digits'}`,
  }
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
