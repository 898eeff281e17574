/**
 * Finds the column that holds the dates.
 */
import type { Field } from './column-name.ts'
import { ASIDE, columnName, isDateName } from './column-name.ts'
import { type DateFamily, readDate } from './date-cell.ts'
import { type DateFormat, dateFormat, readAs } from './date-format.ts'
import { looksNumeric } from './number-cell.ts'
import type { PlacedRecord } from './records.ts'

export interface DateColumn {
  readonly column: number
  readonly format: DateFormat
  /** Records that have a date there and a number elsewhere. */
  readonly rows: number
}

/** Dates that stand beside those of the sessions. */
const ASIDE_DATE =
  /settle|payment|pay date|expir|maturity|record|ex.?div|as of|report|publi|updated|download|created/i

/** Cells of a column that are looked at before all of them are. */
const LOOKED_AT = 100

/** The column that most records have a date in; its name and its place settle ties. */
export function dateColumn(records: readonly PlacedRecord[]): DateColumn | null {
  const width = Math.min(
    64,
    records.reduce((most, record) => Math.max(most, record.cells.length), 0),
  )
  let best: DateColumn | null = null
  let bestScore = 0
  for (let column = 0; column < width; column++) {
    const cells = records.map(record => record.cells[column] ?? '')
    const byName = cells.slice(0, 24).some(isDateName)
    if (!byName && !anyDate(cells)) continue
    const found = dateFormat(cells, byName)
    if (found === null || found.share < 0.3) continue
    const data = records.filter(record => isData(record, column, found.format))
    const rows = data.length
    const { family, mark } = found.format
    const seconds = family.startsWith('unix')
    const wordy = seconds || family === 'spreadsheet-serial' ? 0 : 0.1
    if (!byName && (seconds || mark === '' || family === 'year-month-decimal')) {
      // Bare numbers are as often volumes or prices.
      const name = records[records.indexOf(data[0] as PlacedRecord) - 1]?.cells[column] ?? ''
      const { field, symbol } = columnName(name)
      if (NO_DATES.has(field) && symbol === '') continue
      if (
        (seconds || family === 'compact-two-digit' || family === 'republic') &&
        !isRunning(data, column, family)
      )
        continue
    }
    const lesser = !byName || cells.slice(0, 24).some(cell => ASIDE_DATE.test(cell)) ? 0.05 : 0
    const still = rows > 2 && isConstant(data, column) ? 0.5 : 0
    const whole = rows / records.length + (byName ? 0.3 : 0) + wordy - lesser - still
    // Days without a year are told of where no other column has dates, and never stand in their way.
    const score = family === 'yearless' ? whole / 1000 : whole
    if (rows > 0 && score > bestScore + 1e-9) {
      bestScore = score
      best = { column, format: found.format, rows }
    }
  }
  return best
}

function isConstant(data: readonly PlacedRecord[], column: number): boolean {
  const first = data[0]?.cells[column]
  return data.every(({ cells }) => cells[column] === first)
}

/** Whether any of about a hundred cells, spread over a column, reads as a date; most columns are settled by this. */
function anyDate(cells: readonly string[]): boolean {
  const step = Math.max(1, cells.length / LOOKED_AT)
  let filled = 0
  for (let at = 0; at < cells.length; at += step) {
    const cell = cells[Math.floor(at)] as string
    if (cell === '') continue
    filled++
    if (readDate(cell) !== null) return true
  }
  return filled * 2 < LOOKED_AT
}

/** Columns of these fields hold no dates, even where their numbers look like dates. */
const NO_DATES: ReadonlySet<Field> = new Set(['close', 'adjusted', 'symbol', ...ASIDE])

/** Whether a column mostly ascends or mostly descends, as dates do except where another symbol begins. */
function isRunning(data: readonly PlacedRecord[], column: number, family: DateFamily): boolean {
  let up = 0
  let down = 0
  let last = Number.NaN
  for (const { cells } of data) {
    const date = readAs(cells[column] ?? '', family)
    if (date === null) continue
    const at = date.value * 86_400 + date.seconds
    if (at > last) up++
    else if (at < last) down++
    last = at
  }
  return data.length < 2 || (up + down > 0 && Math.min(up, down) * 4 <= up + down)
}

export function isData(record: PlacedRecord, column: number, format: DateFormat): boolean {
  if (readAs(record.cells[column] ?? '', format.family) === null) return false
  return record.cells.some((cell, index) => index !== column && cell !== '' && looksNumeric(cell))
}

export function timedAnywhere(format: DateFormat, data: readonly PlacedRecord[], date: number): DateFormat {
  if (format.timed) return format
  const timed = data.some(record => (readAs(record.cells[date] ?? '', format.family)?.seconds ?? 0) > 0)
  return timed ? { ...format, timed } : format
}
