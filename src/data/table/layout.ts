/**
 * Finds the table in a file: its delimiter, where its data begin, which column is the date, which are prices and of
 * what, and how dates and numbers are written. All of it from the contents.
 */
import { failed, ok, type Result } from '../series/result.ts'
import { chooseSeries, type SeriesColumns } from './choose-series.ts'
import { describeColumns } from './column.ts'
import { ASIDE, isDateName } from './column-name.ts'
import { dateColumn, isData, timedAnywhere } from './date-column.ts'
import { type DateFormat, readAs } from './date-format.ts'
import { type Header, readHeader } from './header.ts'
import { noPrices, noTable, noYear } from './no-table.ts'
import { notText } from './not-text.ts'
import type { NumberFormat } from './number-cell.ts'
import { numberFormat } from './number-format.ts'
import { type PlacedRecord, recordsBetween } from './records.ts'
import { returnsProblem } from './returns.ts'
import { declaredDelimiter, ELSEWHERE, elsewhere, HEAD, MOST_SAMPLED } from './sample.ts'
import { symbolColumn } from './symbol-column.ts'
import { type Unusable, unusable } from './unusable.ts'

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
  const percents = columns.find(column => column.percent && !ASIDE.has(column.field))
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
