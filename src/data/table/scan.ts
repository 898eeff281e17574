/**
 * Reads all rows of a table whose layout is known into typed arrays, column by column.
 *
 * Plain cells (an ISO-like date, digits with a point) are read from the bytes without making a string of them; any other
 * cell, and any line with a quote in it, goes the general way, which decides what a cell means. Both ways give the same
 * table, which a property test holds them to.
 */
import { NO_DAY } from './date-cell.ts'
import type { Layout } from './layout.ts'
import { isBlank, plainDate, plainNumber, sameBytes } from './plain-cells.ts'
import { afterLineEnd, CR, cellText, LF, QUOTE, splitRecord } from './records.ts'
import { COMMA, splitAt } from './table-shape.ts'
import { type ScannedTable, TableStore } from './table-store.ts'

export interface ScanProgress {
  readonly bytes: number
  readonly rows: number
}

const STEP_ROWS = 16_384

/**
 * Scans the rows after the header once, for all date columns together, handing back control every 16,384 rows, so that
 * the caller can report progress, let the page breathe, or stop.
 * @param general true to read every cell the general way, for tests that compare the two
 * @returns the table by the layout's own date column, then by those of `others`; all but the dates is shared. Null
 *   when lines are so short, or cells so blank, that the table would take many times the memory of its file
 */
export function* scan(
  bytes: Uint8Array,
  layout: Layout,
  general = false,
): Generator<ScanProgress, ScannedTable[] | null> {
  const store = new TableStore(layout, bytes.length)
  const rows = new RowReader(bytes, layout, store)
  let line = layout.startLine
  while (rows.at < bytes.length) {
    if (!store.begin()) return null
    const start = rows.at
    if (general || !rows.readPlain()) rows.readQuoted()
    if (store.headed) store.checkHead(splitRecord(bytes, start, bytes.length, layout.delimiter).cells, line)
    if (rows.blank || store.unread) store.forget()
    else {
      store.end(line)
      if (store.row % STEP_ROWS === 0) yield { bytes: rows.at, rows: store.row }
    }
    line += rows.lines
  }
  yield { bytes: bytes.length, rows: store.row }
  return store.finish()
}

/** Reads one row after the other into a store. */
class RowReader {
  /** Offset of the row to read next. */
  at: number
  /** Lines that the row just read covers, and whether it holds nothing. */
  lines = 1
  blank = true

  private readonly delimiter: number
  private readonly comma: boolean
  /** Rows with more cells than this have some that belong to no column; a comma alone splits numbers so. */
  private readonly named: number
  private readonly family: string
  /** Where a plain date leaves its time of day, in seconds less its offset. */
  private readonly time = new Float64Array(1)
  /** The symbol of the row before, to spare reading the same bytes again. */
  private symbolFrom = 0
  private symbolTo = 0

  constructor(
    private readonly bytes: Uint8Array,
    layout: Layout,
    private readonly store: TableStore,
  ) {
    this.at = layout.start
    this.delimiter = layout.delimiter
    this.comma = layout.numbers.decimal === ','
    this.family = layout.dates.family
    this.named = layout.named === 0 || layout.delimiter !== COMMA ? Number.POSITIVE_INFINITY : layout.named
  }

  /** Reads a row without quotes. @returns false when it has one; then nothing is read, and the row has to be forgotten */
  readPlain(): boolean {
    const { bytes, delimiter, store } = this
    const { roles, width } = store
    const end = bytes.length
    const start = this.at
    let from = start
    let column = 0
    let blank = true
    for (;;) {
      let to = from
      let byte = 0
      while (to < end) {
        byte = bytes[to] as number
        if (byte === delimiter || byte === LF || byte === CR || byte === QUOTE) break
        to++
      }
      if (to < end && byte === QUOTE) return false
      if (to > from) {
        if (blank) blank = isBlank(bytes, from, to)
        const role = column < width ? (roles[column] as number) : -1
        if (role >= 0) this.readCell(role, from, to)
      }
      if (to < end && byte === delimiter) {
        from = to + 1
        column++
        continue
      }
      this.at = afterLineEnd(bytes, to, end)
      this.lines = 1
      this.blank = blank
      if (column >= this.named) this.checkLong(splitRecord(bytes, start, end, delimiter).cells)
      return true
    }
  }

  /** Reads a row the general way, with quotes and line ends inside them. */
  readQuoted(): void {
    const { bytes, store } = this
    store.forget()
    this.symbolTo = this.symbolFrom
    store.symbolId = -1
    const record = splitRecord(bytes, this.at, bytes.length, this.delimiter)
    for (let i = 0; i < Math.min(store.width, record.cells.length); i++) {
      const role = store.roles[i] as number
      const text = record.cells[i] as string
      if (role >= 0 && text !== '') store.put(role, text)
    }
    this.checkLong(record.cells)
    this.blank = record.cells.every(cell => cell === '')
    this.lines = record.lines
    this.at = record.next
  }

  /** Takes the prices of a row back where it is longer than the header because a number was split at its thousands mark. */
  private checkLong(cells: readonly string[]): void {
    if (cells.findLastIndex(cell => cell !== '') < this.named) return
    const at = splitAt(cells)
    if (at >= 0) this.store.spoil(`${cells[at]} | ${cells[at + 1]}`)
  }

  private readCell(role: number, from: number, to: number): void {
    const { bytes, store } = this
    if (role < store.DATE) {
      const value = plainNumber(bytes, from, to, this.comma)
      if (value >= 0) (store.values[role] as Float64Array)[store.row] = value
      else store.putValue(role, cellText(bytes, from, to))
    } else if (role < store.SYMBOL) {
      const place = role - store.DATE
      const day = plainDate(bytes, from, to, this.family, this.time)
      if (day === NO_DAY) {
        store.putDate(place, cellText(bytes, from, to))
        return
      }
      ;(store.dates[place] as Float64Array)[store.row] = day
      if (store.timed) (store.seconds[place] as Float64Array)[store.row] = this.time[0] as number
    } else if (role === store.SYMBOL) this.readSymbol(from, to)
    else store.put(role, cellText(bytes, from, to))
  }

  private readSymbol(from: number, to: number): void {
    const { bytes, store } = this
    if (store.symbolId >= 0 && sameBytes(bytes, this.symbolFrom, this.symbolTo, from, to))
      (store.symbolOf as Int32Array)[store.row] = store.symbolId
    else if (!isBlank(bytes, from, to)) {
      store.putSymbol(cellText(bytes, from, to))
      this.symbolFrom = from
      this.symbolTo = to
    }
  }
}
