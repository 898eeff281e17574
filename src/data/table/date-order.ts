/**
 * Decides the order of day, month and year, and the century, from all rows of a column.
 */
import { isWeekend } from '../../metrics/day.ts'
import { type DateFamily, dayOf, NO_DAY } from './date-cell.ts'
import type { DateFormat } from './date-format.ts'

export type PartOrder = 'dmy' | 'mdy' | 'ymd'

/** @returns whether cells of the family are packed parts that need an order, or a century, to become days */
export function isOpen(family: DateFamily): boolean {
  return (
    family === 'year-last' || family === 'two-digit' || family === 'compact-two-digit' || isNamedShort(family)
  )
}

/** Whether cells of the family have a month's name and a two-digit year, so that only the century is open. */
function isNamedShort(family: DateFamily): boolean {
  return family === 'named-two-digit' || family === 'month-two-digit'
}

/** What the rows of a column say about the order of its parts. */
export interface OrderVerdict {
  /** The orders that remain possible, the most likely first. */
  readonly orders: readonly PartOrder[]
  /** What settled it, for the passport; '' while more than one order remains. */
  readonly because: '' | 'values' | 'ascending' | 'weekdays' | 'spelling'
}

/**
 * Decides the order of the parts for a whole column, from all its rows: numbers above 12 first, then which
 * order leaves the rows ascending or descending, then which leaves none of them at a weekend, then the mark.
 * @param values packed parts, NO_DAY where a row has none
 * @param today the newest day that a two-digit year may mean
 */
export function decideOrder(
  values: Int32Array | Float64Array,
  format: DateFormat,
  today: number,
): OrderVerdict {
  if (isNamedShort(format.family)) return { orders: ['dmy'], because: 'spelling' }
  const orders = possibleOrders(format.family)
  if (format.mark === '.') orders.sort((a, b) => Number(b === 'dmy') - Number(a === 'dmy'))
  const reads = orders.map(order => census(values, format.family, order, today))
  const most = Math.max(...reads.map(read => read.valid))
  const valid = reads.filter(read => read.valid === most)
  const settled = (read: Census, because: OrderVerdict['because']): OrderVerdict => ({
    orders: [read.order],
    because,
  })
  const [first] = valid
  if (first === undefined) return { orders, because: '' }
  if (valid.every(read => read.key === first.key)) return settled(first, 'values')
  const fewest = Math.min(...valid.map(read => read.turns))
  const straight = valid.filter(read => read.turns === fewest)
  // One row out of place is damage; an order is refuted when it shuffles far more rows than the other.
  const clear = valid.every(read => read.turns === fewest || read.turns > fewest + Math.max(1, most * 0.02))
  if (straight.length === 1 && straight[0] && clear) return settled(straight[0], 'ascending')
  const even = valid.filter(read => read.unevenness < 8)
  if (even.length === 1 && even[0] && valid.every(read => read === even[0] || read.unevenness > 30))
    return settled(even[0], 'ascending')
  const weekdays = valid.filter(read => read.weekends === 0)
  // One row at a weekend may be a slip in a handful of rows; in more it is evidence enough.
  const telling = most >= 5 ? 1 : 2
  if (weekdays.length === 1 && weekdays[0] && valid.every(r => r.weekends === 0 || r.weekends >= telling))
    return settled(weekdays[0], 'weekdays')
  if (format.mark === '.') return settled(first, 'spelling')
  const likely = [...valid].sort((a, b) => a.turns - b.turns || a.weekends - b.weekends)
  return { orders: likely.map(read => read.order), because: '' }
}

function possibleOrders(family: DateFamily): PartOrder[] {
  if (family === 'compact-two-digit') return ['ymd', 'dmy', 'mdy']
  return family === 'two-digit' ? ['mdy', 'dmy', 'ymd'] : ['mdy', 'dmy']
}

interface Census {
  readonly order: PartOrder
  readonly valid: number
  /** How often the direction of time turns. */
  readonly turns: number
  readonly weekends: number
  /** The longest gap between neighbours over the typical one: prices come at even steps. */
  readonly unevenness: number
  /** A digest of the days, equal when two orders read every row alike. */
  readonly key: number
}

function census(
  values: Int32Array | Float64Array,
  family: DateFamily,
  order: PartOrder,
  today: number,
): Census {
  const days = unpackDays(values, family, order, today)
  const gaps: number[] = []
  let valid = 0
  let up = 0
  let down = 0
  let weekends = 0
  let key = 0
  let last = NO_DAY
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number
    if (day === NO_DAY) continue
    valid++
    if (isWeekend(day)) weekends++
    if (last !== NO_DAY) {
      if (day > last) up++
      else if (day < last) down++
      if (gaps.length < 4096) gaps.push(Math.abs(day - last))
    }
    key = (key * 31 + day) | 0
    last = day
  }
  gaps.sort((a, b) => a - b)
  const typical = Math.max(1, gaps[gaps.length >> 1] ?? 1)
  return { order, valid, turns: Math.min(up, down), weekends, unevenness: (gaps.at(-1) ?? 0) / typical, key }
}

/**
 * Turns packed parts into days by a settled order. Two-digit years are unrolled along the rows, so that a
 * file from 91 to 03 crosses the century where its rows do, and its newest year is the latest not after `today`.
 */
export function unpackDays(
  values: Int32Array | Float64Array,
  family: DateFamily,
  order: PartOrder,
  today: number,
): Int32Array {
  const days = new Int32Array(values.length)
  const shift = isOpen(family) && family !== 'year-last' ? centuries(values, order, today) : null
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value === NO_DAY) {
      days[i] = NO_DAY
      continue
    }
    const third = value % 10_000
    const head = Math.floor(value / 10_000)
    const first = Math.floor(head / 100)
    const second = head % 100
    const written = order === 'ymd' ? first : third
    const year = shift === null ? written : (shift[i] as number) + written
    if (order === 'dmy') days[i] = dayOf(year, second, first)
    else if (order === 'mdy') days[i] = dayOf(year, first, second)
    else days[i] = dayOf(year, second, third)
  }
  return days
}

function centuries(values: Int32Array | Float64Array, order: PartOrder, today: number): Int32Array {
  const shift = new Int32Array(values.length)
  let century = 0
  let last = -1
  let newest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value === NO_DAY) continue
    const year = order === 'ymd' ? Math.floor(value / 1_000_000) : value % 10_000
    if (year > 99) continue
    if (last >= 0 && last - year > 50) century += 100
    else if (last >= 0 && year - last > 50) century -= 100
    last = year
    shift[i] = century
    newest = Math.max(newest, century + year)
  }
  const limit = 1970 + Math.floor(today / 365.2425)
  const base = newest === Number.NEGATIVE_INFINITY ? 0 : Math.floor((limit - newest) / 100) * 100
  for (let i = 0; i < shift.length; i++) shift[i] = (shift[i] as number) + base
  return shift
}
