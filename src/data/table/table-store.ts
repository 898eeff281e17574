/**
 * The typed arrays that a table is read into, one entry a row. They grow as rows come, within a bound that keeps a table
 * of short lines from taking many times the memory of its file.
 */
import { isDateName } from './column-name.ts'
import { clockSeconds, NO_DAY } from './date-cell.ts'
import { readAs } from './date-format.ts'
import type { Layout } from './layout.ts'
import { looksNumeric, parseNumber } from './number-cell.ts'
import { plainName } from './plain-name.ts'

/** A cell that is neither a number nor a mark for "no value". */
export interface BadCell {
  readonly row: number
  readonly column: number
  readonly found: string
}

/** A row that names columns in the midst of a table. */
export interface OtherHead {
  readonly line: number
  readonly cells: readonly string[]
}

/** A table as read by one of its date columns: one entry a row, in the file's order. */
export interface ScannedTable {
  readonly rows: number
  /** Days, or packed parts where the order is open; NO_DAY where the cell is no date. */
  readonly dates: Float64Array
  /** UTC seconds within the day as written (time of day less its offset), or null when no row has a time. */
  readonly seconds: Float64Array | null
  /** Prices by column, those of other date columns too; NaN where there is no value or none that can be read. */
  readonly values: ReadonlyMap<number, Float64Array>
  /** Row's symbol as an index into `symbols`, or null in a table without a symbol column. */
  readonly symbolOf: Int32Array | null
  readonly symbols: readonly string[]
  readonly lines: Int32Array
  readonly otherHead: OtherHead | null
  readonly bad: readonly BadCell[]
  /** What stood in the date cells that are no dates, by row. */
  readonly undated: ReadonlyMap<number, string>
}

/** The contents of at most this many bad cells are kept. */
const MOST_FOUND = 200_000
/** A mostly blank table may have this many cells at least; no table may have more than the second. */
const FEW_CELLS = 16_000_000
const MOST_CELLS = 64_000_000

/**
 * Rows in the making. What a column is for is its role: below zero nothing, below `DATE` the price at that place, then
 * the date columns, the symbol, the time of day.
 */
export class TableStore {
  readonly DATE: number
  readonly SYMBOL: number
  readonly TIME: number
  readonly METRIC: number
  /** How many columns have to be looked at, from the first. */
  readonly width: number
  /** The role of each of them. */
  readonly roles: Int32Array
  readonly timed: boolean
  readonly dates: Float64Array[]
  readonly seconds: Float64Array[]
  readonly values: Float64Array[]
  symbolOf: Int32Array | null
  /** Rows so far; the place of the row in the making. */
  row = 0
  /** Time of day of the row in the making, from a column of its own, in seconds. */
  clock = 0
  /** Whether the row in the making is one of values that are not read, such as volumes. */
  unread = false
  /** Whether the row in the making names the dates, as a header does. */
  headed = false
  /** The first row in the midst of the table that names columns otherwise than its header. */
  otherHead: OtherHead | null = null
  /** The symbol put last. */
  symbolId = -1

  private lines: Int32Array
  private capacity: number
  private readonly mostRows: number
  private readonly columns: readonly number[]
  private readonly blocks: readonly Layout[]
  private readonly symbols: string[] = []
  private readonly symbolIds = new Map<string, number>()
  private readonly bad: BadCell[] = []
  private readonly undated: Map<number, string>[]
  private undatedCells = 0
  private badBefore = 0

  constructor(
    private readonly layout: Layout,
    size: number,
  ) {
    const blocks = [layout, ...layout.others]
    const columns = [
      ...new Set(blocks.flatMap(({ series }) => series.flatMap(one => [one.close, one.adjusted]))),
    ].filter(column => column >= 0)
    this.blocks = blocks
    this.columns = columns
    this.DATE = columns.length
    this.SYMBOL = columns.length + blocks.length
    this.TIME = this.SYMBOL + 1
    this.METRIC = this.TIME + 1
    const left = size - layout.start
    // A line has no more cells than bytes, unless it lacks some.
    this.mostRows =
      Math.floor(Math.min(MOST_CELLS, Math.max(FEW_CELLS, left)) / (columns.length + blocks.length)) + 2
    const guess = Math.max(16, Math.ceil((left / layout.bytesPerRow) * 1.05) + 8)
    const capacity = Math.min(guess, left + 8, this.mostRows)
    this.capacity = capacity
    this.timed = layout.dates.timed || layout.time >= 0
    this.dates = blocks.map(() => new Float64Array(capacity))
    this.seconds = this.timed ? blocks.map(() => new Float64Array(capacity)) : []
    this.values = columns.map(() => new Float64Array(capacity))
    this.symbolOf = layout.symbol >= 0 ? new Int32Array(capacity) : null
    this.lines = new Int32Array(capacity)
    this.undated = blocks.map(() => new Map())
    const metric = layout.metric?.column ?? -1
    const used = [...columns, ...blocks.map(block => block.date), layout.symbol, layout.time, metric]
    this.width = used.reduce((most, column) => Math.max(most, column), 0) + 1
    this.roles = new Int32Array(this.width).fill(-1)
    for (const [place, column] of columns.entries()) this.roles[column] = place
    if (layout.time >= 0) this.roles[layout.time] = this.TIME
    if (metric >= 0) this.roles[metric] = this.METRIC
    if (layout.symbol >= 0) this.roles[layout.symbol] = this.SYMBOL
    for (const [place, { date }] of blocks.entries()) this.roles[date] = this.DATE + place
  }

  /** Makes room for a row and blanks it. @returns false when there is no more room */
  begin(): boolean {
    if (this.row + 1 >= this.mostRows) return false
    if (this.row + 1 >= this.capacity) this.grow()
    this.badBefore = this.bad.length
    this.clear()
    return true
  }

  /** Blanks the row in the making: cells that it lacks are blank. */
  private clear(): void {
    const { row, dates, values, seconds } = this
    for (let i = 0; i < dates.length; i++) (dates[i] as Float64Array)[row] = NO_DAY
    for (let i = 0; i < values.length; i++) (values[i] as Float64Array)[row] = Number.NaN
    for (let i = 0; i < seconds.length; i++) (seconds[i] as Float64Array)[row] = 0
    if (this.symbolOf !== null) this.symbolOf[row] = -1
    this.clock = 0
    this.unread = false
    this.headed = false
  }

  /** Takes back what the row in the making was given. */
  forget(): void {
    this.bad.length = this.badBefore
    for (const found of this.undated) if (found.delete(this.row)) this.undatedCells--
    this.clear()
  }

  /** Gives the row in the making a cell, read the general way. */
  put(role: number, text: string): void {
    if (role < this.DATE) this.putValue(role, text)
    else if (role < this.SYMBOL) this.putDate(role - this.DATE, text)
    else if (role === this.SYMBOL) this.putSymbol(text)
    else if (role === this.TIME) this.clock = clockSeconds(text)
    else this.unread = text !== this.layout.metric?.value
  }

  putValue(place: number, text: string): void {
    const value = parseNumber(text, this.layout.numbers)
    ;(this.values[place] as Float64Array)[this.row] = value ?? Number.NaN
    if (value === null && this.bad.length < MOST_FOUND)
      this.bad.push({ row: this.row, column: this.columns[place] as number, found: text.slice(0, 40) })
  }

  /** Takes back all prices of the row in the making, which cannot be told from each other. */
  spoil(found: string): void {
    for (const [place, column] of this.columns.entries()) {
      ;(this.values[place] as Float64Array)[this.row] = Number.NaN
      if (this.bad.length < MOST_FOUND) this.bad.push({ row: this.row, column, found: found.slice(0, 40) })
    }
  }

  putDate(place: number, text: string): void {
    const read = readAs(text, this.layout.dates.family)
    if (read === null) {
      this.headed ||= isDateName(text)
      this.putUndated(place, text)
      return
    }
    ;(this.dates[place] as Float64Array)[this.row] = read.value
    if (this.timed && !Number.isNaN(read.seconds))
      (this.seconds[place] as Float64Array)[this.row] = read.seconds - read.offset
  }

  putSymbol(text: string): void {
    let id = this.symbolIds.get(text)
    if (id === undefined) {
      id = this.symbols.length
      this.symbols.push(text)
      this.symbolIds.set(text, id)
    }
    this.symbolId = id
    ;(this.symbolOf as Int32Array)[this.row] = id
  }

  /** Ends the row in the making, which begins in the given line. */
  end(line: number): void {
    const { row, seconds, dates, clock } = this
    this.lines[row] = line
    for (let i = 0; i < seconds.length; i++) {
      const column = seconds[i] as Float64Array
      column[row] = (column[row] as number) + clock
    }
    for (let i = 0; i < dates.length; i++)
      if ((dates[i] as Float64Array)[row] === NO_DAY && !(this.undated[i] as Map<number, string>).has(row))
        this.putUndated(i, '')
    this.row++
  }

  /** @returns the table by the layout's own date column, then by those of `others`; all but the dates is shared */
  finish(): ScannedTable[] {
    const { row, columns, values, symbolOf } = this
    const shared = {
      rows: row,
      values: new Map(
        columns.map((column, place) => [column, (values[place] as Float64Array).subarray(0, row)]),
      ),
      symbolOf: symbolOf === null ? null : symbolOf.subarray(0, row),
      symbols: this.symbols,
      lines: this.lines.subarray(0, row),
      bad: this.bad,
      otherHead: this.otherHead,
    }
    return this.blocks.map((_, i) => ({
      ...shared,
      dates: (this.dates[i] as Float64Array).subarray(0, row),
      seconds: this.timed ? (this.seconds[i] as Float64Array).subarray(0, row) : null,
      undated: this.undated[i] as Map<number, string>,
    }))
  }

  /** Keeps a row that names a column of prices otherwise than the header does: what follows is another table. */
  checkHead(cells: readonly string[], line: number): void {
    const differs = this.columns.some(column => {
      const cell = cells[column] ?? ''
      const name = this.layout.names[column] ?? ''
      return cell !== '' && !looksNumeric(cell) && plainName(cell) !== plainName(name)
    })
    if (differs) this.otherHead ??= { line, cells }
  }

  private putUndated(place: number, text: string): void {
    if (this.undatedCells >= MOST_FOUND) return
    this.undatedCells++
    ;(this.undated[place] as Map<number, string>).set(this.row, text)
  }

  private grow(): void {
    this.capacity = Math.min(Math.ceil(this.capacity * 1.5), this.mostRows)
    const wider = (old: Float64Array): Float64Array => {
      const fresh = new Float64Array(this.capacity)
      fresh.set(old)
      return fresh
    }
    const widerWhole = (old: Int32Array): Int32Array => {
      const fresh = new Int32Array(this.capacity)
      fresh.set(old)
      return fresh
    }
    for (const columns of [this.dates, this.seconds, this.values])
      for (let i = 0; i < columns.length; i++) columns[i] = wider(columns[i] as Float64Array)
    this.lines = widerWhole(this.lines)
    if (this.symbolOf !== null) this.symbolOf = widerWhole(this.symbolOf)
  }
}
