/**
 * Turns monthly returns into an index, since portfolios are published as returns and the page needs closes.
 */
import { dateOf, dayOf, daysInMonth, isWeekend } from '../../metrics/day.ts'
import { frequency } from './frequency.ts'
import type { Day, PricePair, PriceSeries, SidePassport } from './series.ts'

/** First value of the index. */
const BASE = 100

/**
 * The day that a month's close is dated: its last weekday, as the data name no day and markets close on one.
 * @param text "1926-07"
 * @returns null for what is no month
 */
export function monthDay(text: string): Day | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text)
  return match === null ? null : lastWeekday(Number(match[1]), Number(match[2]))
}

function lastWeekday(year: number, month: number): Day {
  let day = dayOf(year, month, daysInMonth(year, month))
  while (isWeekend(day)) day--
  return day
}

/** Prices with their passport before pairing. */
type Sides = Pick<PricePair, 'small' | 'large' | 'passport'>

/**
 * Chains growth factors into an index: `P_i = P_(i−1) × g_i / 100`, from 100 at the end of the month before the first.
 *
 * @param sides closes that are growth factors in percent, 100 + return, on common dates of `monthDay`
 * @returns both sides with one row more than before
 */
export function chained({ small, large, passport }: Sides): Sides {
  const dates = withMonthBefore(small.dates)
  const side = (series: PriceSeries): PriceSeries => ({ ...series, dates, close: index(series.close) })
  const about = (known: SidePassport): SidePassport => ({
    ...known,
    first: dates[0]!,
    rows: dates.length,
    frequency: frequency(dates),
  })
  return {
    small: side(small),
    large: side(large),
    passport: { small: about(passport.small), large: about(passport.large) },
  }
}

function index(growth: Float64Array): Float64Array {
  const out = new Float64Array(growth.length + 1)
  out[0] = BASE
  for (let i = 0; i < growth.length; i++) out[i + 1] = (out[i]! * growth[i]!) / 100
  return out
}

function withMonthBefore(dates: Int32Array): Int32Array {
  const out = new Int32Array(dates.length + 1)
  out.set(dates, 1)
  const { year, month } = dateOf(dates[0]!)
  out[0] = month === 1 ? lastWeekday(year - 1, 12) : lastWeekday(year, month - 1)
  return out
}
