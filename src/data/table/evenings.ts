/**
 * Sessions that are stamped with the instant they open, or their day's midnight, in universal time: for futures that
 * trade round the clock, and for places east of Greenwich, that is an hour of the day before.
 */
import { weekdayOf } from '../../metrics/day.ts'

const [SUNDAY, FRIDAY] = [0, 5]
/** No exchange that rests on Fridays is open as late as this, in its own time or in universal time. */
const EVENING = 20 * 3600
/** From here on the midnights of Asia come, but also the closes of places that do rest on Fridays. */
const NOON = 12 * 3600
/** Steps from day to day without a Friday, that days of every week cannot have. */
const FEWEST = 7

/**
 * Looks for a week from Sunday to Thursday, or from Saturday to Wednesday, that is stamped late in the day.
 * @param seconds since midnight in universal time, or in the file's own where it names none
 * @param rows those that count, as places in `dates` and `seconds`
 * @returns the days with those of the evening moved on by one, or unchanged where the hours leave it open; null where
 *   nothing speaks for days that are a day early
 */
export function sessionDays(
  dates: Int32Array,
  seconds: Float64Array,
  rows: Int32Array,
): { readonly days: Int32Array; readonly moved: boolean } | null {
  const weekdays = new Int32Array(7)
  let afternoons = 0
  let evenings = 0
  let steps = 0
  let single = 0
  let last: number | undefined
  for (const row of rows) {
    const day = dates[row] as number
    const weekday = weekdayOf(day)
    weekdays[weekday] = (weekdays[weekday] as number) + 1
    if ((seconds[row] as number) >= NOON) afternoons++
    if ((seconds[row] as number) >= EVENING) evenings++
    if (last !== undefined && day !== last) {
      steps++
      if (Math.abs(day - last) === 1) single++
    }
    last = day
  }
  const sundays = weekdays[SUNDAY] as number
  const daily = steps >= FEWEST && single * 2 > steps
  if (!daily || weekdays[FRIDAY] !== 0 || sundays === 0 || sundays * 3 > rows.length) return null
  // A last bar may carry the hour at which the table was saved.
  const mostly = (count: number): boolean => count * 20 >= rows.length * 19
  if (!mostly(evenings)) return mostly(afternoons) ? { days: dates, moved: false } : null
  const days = dates.slice()
  for (const row of rows) if ((seconds[row] as number) >= EVENING) days[row] = (days[row] as number) + 1
  return { days, moved: true }
}
