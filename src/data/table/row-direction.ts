/** Puts the rows of a sample into the order of time. */
import { NO_DAY } from './date-cell.ts'
import { type DateFormat, readAs } from './date-format.ts'
import { decideOrder, isOpen, unpackDays } from './date-order.ts'
import type { PlacedRecord } from './records.ts'

/** Any day after all that are read, for two-digit years. */
const LATE = 40_000

/** @returns the records as they stand, or turned round where most steps go back in time */
export function oldestFirst(
  records: readonly PlacedRecord[],
  date: number,
  format: DateFormat,
): readonly PlacedRecord[] {
  const written = Float64Array.from(
    records,
    ({ cells }) => readAs(cells[date] ?? '', format.family)?.value ?? NO_DAY,
  )
  const order = isOpen(format.family) ? decideOrder(written, format, LATE).orders[0] : undefined
  const days = order === undefined ? written : unpackDays(written, format.family, order, LATE)
  let ahead = 0
  let last = Number.NaN
  for (const day of days) {
    if (day === NO_DAY) continue
    if (day > last) ahead++
    else if (day < last) ahead--
    last = day
  }
  return ahead < 0 ? [...records].reverse() : records
}
