/**
 * Reading all rows of a table whose layout is known into typed arrays, column by column.
 *
 * Plain cells (an ISO-like date, digits with a point) are read from the bytes without making a string of
 * them; any other cell, and any line with a quote in it, goes the general way, which decides what a cell means.
 * Both ways give the same table, which a property test holds them to.
 */
import { clockSeconds, dayOf, NO_DAY, packed, readAs } from './date-format.ts'
import type { Layout } from './layout.ts'
import { parseNumber } from './number-format.ts'
import { afterLineEnd, CR, cellText, LF, QUOTE, splitRecord } from './records.ts'

/** Cells that are neither numbers nor marks for "no value". */
export interface BadCell {
  readonly row: number
  readonly column: number
  readonly found: string
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
  readonly bad: readonly BadCell[]
  /** What stood in the date cells that are no dates, by row. */
  readonly undated: ReadonlyMap<number, string>
}

export interface ScanProgress {
  readonly bytes: number
  readonly rows: number
}

const STEP_ROWS = 16_384
/** Beyond this many, what a bad cell held is no longer kept, only that it was bad. */
const MOST_FOUND = 200_000
/** A table of fewer cells than this may be blank for the most part; no table may have more than the other. */
const FEW_CELLS = 16_000_000
const MOST_CELLS = 64_000_000

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
  const { delimiter, numbers } = layout
  const blocks = [layout, ...layout.others]
  const family = layout.dates.family
  const columns = [
    ...new Set(blocks.flatMap(({ series }) => series.flatMap(one => [one.close, one.adjusted]))),
  ].filter(c => c >= 0)
  const end = bytes.length
  let capacity = Math.max(16, Math.ceil(((end - layout.start) / layout.bytesPerRow) * 1.05) + 8)
  // A line has no more cells than bytes, unless it lacks some.
  const mostRows =
    Math.floor(
      Math.min(MOST_CELLS, Math.max(FEW_CELLS, end - layout.start)) / (columns.length + blocks.length),
    ) + 2
  capacity = Math.min(capacity, end - layout.start + 8, mostRows)
  const dates: Float64Array[] = blocks.map(() => new Float64Array(capacity))
  let lines: Int32Array = new Int32Array(capacity)
  const timed = layout.dates.timed || layout.time >= 0
  const seconds: Float64Array[] = timed ? blocks.map(() => new Float64Array(capacity)) : []
  let symbolOf: Int32Array | null = layout.symbol >= 0 ? new Int32Array(capacity) : null
  const values: Float64Array[] = columns.map(() => new Float64Array(capacity))
  const width =
    [...columns, ...blocks.map(block => block.date), layout.symbol, layout.time].reduce((a, b) =>
      Math.max(a, b),
    ) + 1
  /** What a column is for: −1 nothing, 0 and up the price at that place, then the dates, symbol, time. */
  const DATE = columns.length
  const SYMBOL = DATE + blocks.length
  const TIME = SYMBOL + 1
  const purpose = new Int32Array(width).fill(-1)
  for (const [place, column] of columns.entries()) purpose[column] = place
  if (layout.time >= 0) purpose[layout.time] = TIME
  if (layout.symbol >= 0) purpose[layout.symbol] = SYMBOL
  for (const [place, { date }] of blocks.entries()) purpose[date] = DATE + place
  const symbols: string[] = []
  const symbolIds = new Map<string, number>()
  const bad: BadCell[] = []
  const undated = blocks.map(() => new Map<number, string>())
  let undatedCells = 0
  const comma = numbers.decimal === ','
  /** Where a plain date leaves its time of day, in seconds less its offset. */
  const time = new Float64Array(1)

  let row = 0
  let line = layout.startLine
  let at = layout.start
  let clock = 0
  // The symbol and the date of the row before, to spare reading the same bytes again.
  let symbolFrom = 0
  let symbolTo = 0
  let symbolId = -1

  const grow = (): void => {
    capacity = Math.min(Math.ceil(capacity * 1.5), mostRows)
    const wider = <T extends Float64Array | Int32Array>(old: T, fresh: T): T => {
      fresh.set(old)
      return fresh
    }
    for (let i = 0; i < dates.length; i++)
      dates[i] = wider(dates[i] as Float64Array, new Float64Array(capacity))
    for (let i = 0; i < seconds.length; i++)
      seconds[i] = wider(seconds[i] as Float64Array, new Float64Array(capacity))
    lines = wider(lines, new Int32Array(capacity))
    if (symbolOf !== null) symbolOf = wider(symbolOf, new Int32Array(capacity))
    for (let i = 0; i < values.length; i++)
      values[i] = wider(values[i] as Float64Array, new Float64Array(capacity))
  }
  const putUndated = (place: number, text: string): void => {
    if (undatedCells >= MOST_FOUND) return
    undatedCells++
    ;(undated[place] as Map<number, string>).set(row, text)
  }
  const putDate = (place: number, text: string): void => {
    const read = readAs(text, family)
    if (read === null) {
      putUndated(place, text)
      return
    }
    ;(dates[place] as Float64Array)[row] = read.value
    if (timed && !Number.isNaN(read.seconds))
      (seconds[place] as Float64Array)[row] = read.seconds - read.offset
  }
  const putValue = (place: number, text: string): void => {
    const value = parseNumber(text, numbers)
    ;(values[place] as Float64Array)[row] = value ?? Number.NaN
    if (value === null && bad.length < MOST_FOUND)
      bad.push({ row, column: columns[place] as number, found: text.slice(0, 40) })
  }
  const putSymbol = (text: string): void => {
    let id = symbolIds.get(text)
    if (id === undefined) {
      id = symbols.length
      symbols.push(text)
      symbolIds.set(text, id)
    }
    symbolId = id
    ;(symbolOf as Int32Array)[row] = id
  }
  const put = (role: number, text: string): void => {
    if (role < DATE) putValue(role, text)
    else if (role < SYMBOL) putDate(role - DATE, text)
    else if (role === SYMBOL) putSymbol(text)
    else clock = clockSeconds(text)
  }
  /** Cells that the row lacks are blank. */
  const clear = (): void => {
    for (let i = 0; i < dates.length; i++) (dates[i] as Float64Array)[row] = NO_DAY
    for (let i = 0; i < values.length; i++) (values[i] as Float64Array)[row] = Number.NaN
    for (let i = 0; i < seconds.length; i++) (seconds[i] as Float64Array)[row] = 0
    if (symbolOf !== null) symbolOf[row] = -1
    clock = 0
  }
  const forget = (badBefore: number): void => {
    bad.length = badBefore
    for (const found of undated) if (found.delete(row)) undatedCells--
  }

  while (at < end) {
    if (row + 1 >= mostRows) return null
    if (row + 1 >= capacity) grow()
    const start = at
    let lineCount = 1
    let column = 0
    let from = at
    let blank = true
    let plain = !general
    clear()
    const badBefore = bad.length
    while (plain) {
      let to = from
      let byte = 0
      while (to < end) {
        byte = bytes[to] as number
        if (byte === delimiter || byte === LF || byte === CR || byte === QUOTE) break
        to++
      }
      if (to < end && byte === QUOTE) {
        plain = false
        break
      }
      if (to > from) {
        const role = column < width ? (purpose[column] as number) : -1
        if (role < 0) {
          if (blank) blank = isBlank(bytes, from, to)
        } else {
          blank = blank && isBlank(bytes, from, to)
          if (role < DATE) {
            const value = plainNumber(bytes, from, to, comma)
            if (value >= 0) (values[role] as Float64Array)[row] = value
            else putValue(role, cellText(bytes, from, to))
          } else if (role < SYMBOL) {
            const place = role - DATE
            const day = plainDate(bytes, from, to, family, time)
            if (day !== NO_DAY) {
              ;(dates[place] as Float64Array)[row] = day
              if (timed) (seconds[place] as Float64Array)[row] = time[0] as number
            } else putDate(place, cellText(bytes, from, to))
          } else if (role === SYMBOL) {
            if (symbolId >= 0 && sameBytes(bytes, symbolFrom, symbolTo, from, to))
              (symbolOf as Int32Array)[row] = symbolId
            else if (!isBlank(bytes, from, to)) {
              putSymbol(cellText(bytes, from, to))
              symbolFrom = from
              symbolTo = to
            }
          } else put(role, cellText(bytes, from, to))
        }
      }
      if (to < end && byte === delimiter) {
        from = to + 1
        column++
        continue
      }
      at = afterLineEnd(bytes, to, end)
      break
    }
    if (!plain) {
      forget(badBefore)
      symbolTo = symbolFrom
      symbolId = -1
      const record = splitRecord(bytes, start, end, delimiter)
      blank = record.cells.every(cell => cell === '')
      clear()
      for (let i = 0; i < Math.min(width, record.cells.length); i++) {
        const role = purpose[i] as number
        const text = record.cells[i] as string
        if (role >= 0 && text !== '') put(role, text)
      }
      lineCount = record.lines
      at = record.next
    }
    if (!blank) {
      lines[row] = line
      for (let i = 0; i < seconds.length; i++) {
        const column = seconds[i] as Float64Array
        column[row] = (column[row] as number) + clock
      }
      for (let i = 0; i < dates.length; i++)
        if ((dates[i] as Float64Array)[row] === NO_DAY && !(undated[i] as Map<number, string>).has(row))
          putUndated(i, '')
      row++
      if (row % STEP_ROWS === 0) yield { bytes: at, rows: row }
    } else forget(badBefore)
    line += lineCount
  }
  yield { bytes: end, rows: row }
  const shared = {
    rows: row,
    values: new Map(
      columns.map((column, place) => [column, (values[place] as Float64Array).subarray(0, row)]),
    ),
    symbolOf: symbolOf === null ? null : symbolOf.subarray(0, row),
    symbols,
    lines: lines.subarray(0, row),
    bad,
  }
  return blocks.map((_, i) => ({
    ...shared,
    dates: (dates[i] as Float64Array).subarray(0, row),
    seconds: timed ? (seconds[i] as Float64Array).subarray(0, row) : null,
    undated: undated[i] as Map<number, string>,
  }))
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((bytes[i] as number) > 32) return false
  return true
}

function sameBytes(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a !== bEnd - b) return false
  for (let i = 0; i < aEnd - a; i++) if (bytes[a + i] !== bytes[b + i]) return false
  return true
}

const POWERS = Float64Array.from({ length: 16 }, (_, i) => 10 ** i)

/**
 * A number of at most 15 digits with at most one decimal mark. Its digits fit a double exactly and so does the power of
 * ten, hence one division rounds once, as reading the decimal text would.
 * @returns −1 for anything else, which then goes the general way
 */
function plainNumber(bytes: Uint8Array, from: number, to: number, comma: boolean): number {
  const mark = comma ? 44 : 46
  let digits = 0
  let mantissa = 0
  let point = -1
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    if (byte >= 48 && byte <= 57) {
      mantissa = mantissa * 10 + (byte - 48)
      digits++
    } else if (byte === mark && point < 0) point = digits
    else return -1
  }
  if (digits === 0 || digits > 15) return -1
  return point < 0 ? mantissa : mantissa / (POWERS[digits - point] as number)
}

/**
 * Dates whose digits stand in fixed places: 2026-01-20, 20260120, 01/20/2026, seconds since 1970, and the
 * first with a time and perhaps an offset behind it: 2026-01-20 09:30:00-05:00.
 * @param time receives the seconds since midnight as written, less the offset
 * @returns NO_DAY for anything else, which then goes the general way
 */
function plainDate(bytes: Uint8Array, from: number, to: number, family: string, time: Float64Array): number {
  const length = to - from
  time[0] = 0
  if (family === 'year-first') {
    const year = two(bytes, from) * 100 + two(bytes, from + 2)
    if (length === 8) {
      const month = two(bytes, from + 4)
      const day = two(bytes, from + 6)
      return year < 1600 || year > 2999 || month < 0 || day < 0 ? NO_DAY : dayOf(year, month, day)
    }
    if (length < 10 || !isMark(bytes[from + 4]) || bytes[from + 7] !== bytes[from + 4]) return NO_DAY
    const month = two(bytes, from + 5)
    const day = two(bytes, from + 8)
    if (year < 0 || month < 0 || day < 0) return NO_DAY
    if (length > 10 && !plainTime(bytes, from + 10, to, time)) return NO_DAY
    return dayOf(year, month, day)
  }
  if (family === 'unix-seconds') {
    if (length > 11) return NO_DAY
    let seconds = 0
    for (let i = from; i < to; i++) {
      const digit = (bytes[i] as number) - 48
      if (digit < 0 || digit > 9) return NO_DAY
      seconds = seconds * 10 + digit
    }
    const day = Math.floor(seconds / 86_400)
    if (day > 376_000) return NO_DAY
    time[0] = seconds - day * 86_400
    return day
  }
  if (family === 'year-last' && length === 10) {
    if (!isMark(bytes[from + 2]) || bytes[from + 5] !== bytes[from + 2]) return NO_DAY
    const first = two(bytes, from)
    const second = two(bytes, from + 3)
    const year = two(bytes, from + 6) * 100 + two(bytes, from + 8)
    if (year < 0 || first < 1 || second < 1 || first > 31 || second > 31) return NO_DAY
    return first > 12 && second > 12 ? NO_DAY : packed(first, second, year)
  }
  return NO_DAY
}

/** " 09:30", "T09:30:00", " 09:30:00-05:00", "T09:30:00Z" */
function plainTime(bytes: Uint8Array, from: number, to: number, time: Float64Array): boolean {
  const length = to - from
  if (length < 6 || (bytes[from] !== 32 && bytes[from] !== 84) || bytes[from + 3] !== 58) return false
  const hours = two(bytes, from + 1)
  const minutes = two(bytes, from + 4)
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return false
  let seconds = hours * 3600 + minutes * 60
  if (length > 6) {
    if (length < 9 || bytes[from + 6] !== 58) return false
    const rest = two(bytes, from + 7)
    if (rest < 0 || rest > 59) return false
    seconds += rest
  }
  if (length > 9) {
    if (length === 10) {
      if (bytes[from + 9] !== 90) return false
    } else {
      const sign = bytes[from + 9]
      if (length !== 15 || bytes[from + 12] !== 58 || (sign !== 43 && sign !== 45)) return false
      const offset = two(bytes, from + 10) * 3600 + two(bytes, from + 13) * 60
      if (offset < 0) return false
      seconds -= sign === 43 ? offset : -offset
    }
  }
  time[0] = seconds
  return true
}

function isMark(byte: number | undefined): boolean {
  return byte === 45 || byte === 47 || byte === 46
}

/** Two digits as a number; far below zero when either is none. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - 48
  const ones = (bytes[at + 1] as number) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -100_000
}
