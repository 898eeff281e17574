/**
 * Finds the spelling that a column of dates has, from a sample of its cells.
 */

import { isWeekend } from '../../metrics/day.ts'
import {
  compactTwoDigit,
  type DateCell,
  type DateFamily,
  dayOf,
  isDigit,
  NO_DAY,
  readDate,
  unix,
} from './date-cell.ts'

/** The spelling of a column: its family and whether its cells carry times of day. */
export interface DateFormat {
  readonly family: DateFamily
  readonly timed: boolean
  /** The mark between the parts, where it says something about their order: a point is European. */
  readonly mark: string
}

/**
 * Finds the family that most of a column's sample fits.
 * @returns the format and the share of non-blank cells that it reads; null when none reads any
 */
export function dateFormat(
  cells: readonly string[],
  serials = false,
): { readonly format: DateFormat; readonly share: number; readonly read: number } | null {
  const counts = new Map<DateFamily, number>()
  const short: DateCell[] = []
  let filled = 0
  let timed = 0
  for (const cell of cells) {
    if (cell === '') continue
    filled++
    const date = readDate(cell, serials)
    if (date === null) continue
    counts.set(date.family, (counts.get(date.family) ?? 0) + 1)
    if (date.family === 'month-two-digit' || date.family === 'yearless') short.push(date)
    if (date.seconds > 0) timed++
  }
  if (short.length > 0 && !areYears(short)) {
    counts.delete('month-two-digit')
    counts.set('yearless', short.length)
  }
  // One spelling may only be told by other cells of the column: yymmdd looks like yyyymm, and 99 like 1999.
  const six = cells.filter(cell => /^\d{6}$/.test(cell))
  if (counts.has('compact-two-digit') || (counts.has('month') && areShortDays(six))) {
    const shorts = six.filter(cell => compactTwoDigit(Number(cell)) !== null).length
    counts.delete('month')
    counts.set('compact-two-digit', shorts)
  }
  if (counts.has('republic') && counts.has('two-digit')) {
    counts.set('republic', (counts.get('republic') ?? 0) + (counts.get('two-digit') ?? 0))
    counts.delete('two-digit')
  }
  let best: DateFamily | null = null
  let read = 0
  for (const [family, count] of counts) {
    if (count > read) {
      best = family
      read = count
    }
  }
  if (best === null) return null
  const example = cells.find(cell => readDate(cell, serials)?.family === best) ?? ''
  const mark = [...example].find(char => !isDigit(char.charCodeAt(0))) ?? ''
  return { format: { family: best, timed: timed > 0, mark }, share: read / filled, read }
}

/** A date whose year has two digits as one of the Republic of China, whose year 99 is 2010. */
function ofRepublic(date: DateCell): DateCell | null {
  const head = Math.floor(date.value / 10_000)
  const value = dayOf(Math.floor(head / 100) + 1911, head % 100, date.value % 10_000)
  return value === NO_DAY ? null : { ...date, family: 'republic', value }
}

/**
 * Whether six digits that all could be a year and a month are days: as months they leave gaps, and as days of two-digit
 * years none is at a weekend.
 */
function areShortDays(cells: readonly string[]): boolean {
  if (cells.length < 5) return false
  let gaps = 0
  let weekends = 0
  let last = Number.NaN
  for (const cell of cells) {
    const months = Number(cell.slice(0, 4)) * 12 + Number(cell.slice(4))
    if (Math.abs(months - last) > 1) gaps++
    last = months
    const day = dayOf(2000 + Number(cell.slice(0, 2)), Number(cell.slice(2, 4)), Number(cell.slice(4)))
    if (day === NO_DAY || isWeekend(day)) weekends++
  }
  return weekends === 0 && gaps > 0
}

/**
 * Whether the two digits behind months' names are years: some could be no days, or row by row the months go on, and
 * one way, as those of years do. Days stay in their month for a while, or turn back with every one of them.
 * @param cells those of a column that have a month's name and a number of one or two digits
 */
function areYears(cells: readonly DateCell[]): boolean {
  let noYears = 0
  let noDays = 0
  let up = 0
  let down = 0
  let months = 0
  let last = -1
  for (const { family, value } of cells) {
    if (family === 'yearless') {
      noYears++
      continue
    }
    const number = value % 10_000
    if (number === 0 || number > 31) noDays++
    const at = number * 12 + (Math.floor(value / 10_000) % 100)
    if (last >= 0 && at !== last) {
      // From 99 to 00 is a step ahead.
      if ((at - last + 1200) % 1200 < 600) up++
      else down++
      if ((at - last) % 12 !== 0) months++
    }
    last = at
  }
  if (noYears > noDays) return false
  const steps = up + down
  return noDays * 50 > cells.length || (months * 2 > steps && Math.min(up, down) * 20 <= steps)
}

/**
 * Reads one cell of a column whose family is known; cells of another family are not dates of this column,
 * save that a whole day may stand among dates with times.
 */
export function readAs(cell: string, family: DateFamily): DateCell | null {
  if (family === 'unix-seconds') {
    // Before 1973 the count of seconds has fewer than nine digits, so the length says nothing here.
    const seconds = Number(cell)
    return cell === '' || !Number.isFinite(seconds) ? null : unix(seconds, 'unix-seconds')
  }
  if (family === 'compact-two-digit') return /^\d{6}$/.test(cell) ? compactTwoDigit(Number(cell)) : null
  const date = readDate(cell, family === 'spreadsheet-serial')
  if (family === 'republic' && date?.family === 'two-digit') return ofRepublic(date)
  if (date?.family === 'month-two-digit' && family === 'yearless') return date
  return date !== null && date.family === family ? date : null
}
