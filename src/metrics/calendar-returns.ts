/**
 * Returns by calendar month and year, and the average of each month of the year.
 */
import { dateOf } from './day.ts'
import { mean, sampleStandardDeviation } from './standard-deviation.ts'
import { twoSidedP } from './student-t.ts'

/** Both sides' returns over one calendar period, from the last close of the period before. */
export interface CalendarReturn {
  readonly year: number
  /** 1 to 12; 0 for a whole year. */
  readonly month: number
  /** Rows of the close before and of the last close. */
  readonly from: number
  readonly to: number
  readonly small: number
  readonly large: number
  /** `small − large`, a difference of fractions. */
  readonly arithmetic: number
  /** `(1 + small) / (1 + large) − 1`, a fraction. */
  readonly geometric: number
}

/**
 * The returns between neighbouring rows of `ends`, each named for the month of its later row. Where months have no
 * row at all the return spans them; the caller sees that in `from` and `to`.
 *
 * @param ends rows that end a calendar month, ascending
 */
export function monthlyReturns(
  dates: Int32Array,
  small: Float64Array,
  large: Float64Array,
  ends: readonly number[],
): CalendarReturn[] {
  return ends.slice(1).map((to, k) => {
    const { year, month } = dateOf(dates[to]!)
    return calendarReturn(small, large, ends[k]!, to, year, month)
  })
}

/**
 * Calendar-year returns in rows `a..b`, from last close to last close. The first year has no close before it and is
 * left out; the last is to date.
 */
export function yearlyReturns(
  dates: Int32Array,
  small: Float64Array,
  large: Float64Array,
  a: number,
  b: number,
): CalendarReturn[] {
  const out: CalendarReturn[] = []
  if (a < 0 || b >= dates.length) return out
  let before: number | null = null
  let year = dateOf(dates[a]!).year
  for (let i = a + 1; i <= b + 1; i++) {
    const next = i <= b ? dateOf(dates[i]!).year : null
    if (next === year) continue
    if (before !== null) out.push(calendarReturn(small, large, before, i - 1, year, 0))
    before = i - 1
    if (next !== null) year = next
  }
  return out
}

function calendarReturn(
  small: Float64Array,
  large: Float64Array,
  from: number,
  to: number,
  year: number,
  month: number,
): CalendarReturn {
  const p = small[to]! / small[from]!
  const q = large[to]! / large[from]!
  return {
    year,
    month,
    from,
    to,
    small: p - 1,
    large: q - 1,
    arithmetic: p - 1 - (q - 1),
    geometric: p / q - 1,
  }
}

/** The average of one month of the year. */
export interface MonthAverage {
  /** 1 to 12. */
  readonly month: number
  /** Number of years in the average. */
  readonly n: number
  /** Mean geometric relative return, a fraction; null without years. */
  readonly mean: number | null
  /** mean / (s / √n), s the sample standard deviation; null below two years or when it does not vary. */
  readonly t: number | null
  /** Two-sided p-value of t with n − 1 degrees of freedom; null where t is null. */
  readonly p: number | null
}

/** The average relative return of each month of the year, January first, always twelve of them. */
export function monthAverages(months: readonly CalendarReturn[]): MonthAverage[] {
  return Array.from({ length: 12 }, (_, k) => {
    const values = Float64Array.from(
      months.filter(period => period.month === k + 1),
      period => period.geometric,
    )
    const average = mean(values)
    const spread = sampleStandardDeviation(values, 0, values.length - 1, 1)
    const n = values.length
    const t = average === null || spread === null || spread === 0 ? null : average / (spread / Math.sqrt(n))
    return { month: k + 1, n, mean: average, t, p: t === null ? null : twoSidedP(t, n - 1) }
  })
}
