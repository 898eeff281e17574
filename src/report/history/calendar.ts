/**
 * Calendar returns: the relative return of each month and year, and whether any month stands out.
 */
import { monthEnds, monthOf, spansOneMonth } from '../../metrics/calendar-month.ts'
import {
  type CalendarReturn,
  type MonthAverage,
  monthAverages,
  monthlyReturns,
  yearlyReturns,
} from '../../metrics/calendar-returns.ts'
import { levelForEach } from '../../metrics/student-t.ts'
import { counted, formatValue, listed, MONTHS } from '../format.ts'
import type { Past } from './past.ts'

export interface Calendar {
  /** Complete months only, oldest first; the first month of the data has no close before it. */
  readonly months: readonly CalendarReturn[]
  /** From last close to last close; the last year is to date unless `lastYearComplete`. */
  readonly years: readonly CalendarReturn[]
  readonly lastYearComplete: boolean
  /** Partial months and years at both ends of the data: from the first close, or to the last. */
  readonly parts: readonly CalendarReturn[]
  /** January to December. */
  readonly averages: readonly MonthAverage[]
  readonly sentence: string
}

/**
 * A month stands out when its p-value is below this: looking at twelve months, one of them is called unusual by mistake
 * in 5 % of all histories.
 */
const NOTABLE = levelForEach(0.05, 12)
/** Minimum number of years for the test of a month. */
const LEAST_YEARS = 5

export function calendar(past: Past): Calendar {
  const { dates, small, large, b } = past
  const ends = monthEnds(dates, 0, b, past.endsMonth)
  const months = monthlyReturns(dates, small, large, ends).filter(isOneMonth(dates))
  const years = yearlyReturns(dates, small, large, 0, b)
  const averages = monthAverages(months)
  const lastYearComplete = past.endsMonth && b >= 0 && monthOf(dates[b]!) % 12 === 11
  return {
    months,
    years,
    lastYearComplete,
    parts: [
      ...partMonths(past, ends),
      ...between(past, 0, years[0]?.from ?? b).map(part => ({ ...part, month: 0 })),
      ...(lastYearComplete ? [] : years.slice(-1)),
    ],
    averages,
    sentence: sentence(past, averages),
  }
}

/** @returns whether a return is of a single month; it spans several where months have no row */
function isOneMonth(dates: Int32Array): (period: CalendarReturn) => boolean {
  return ({ from, to }) => spansOneMonth(dates, from, to)
}

function partMonths(past: Past, ends: readonly number[]): CalendarReturn[] {
  const { b } = past
  const [first = b, last = 0] = [ends[0], ends.at(-1)]
  const begun = first === b ? [] : between(past, last, b).filter(isOneMonth(past.dates))
  return [...between(past, 0, first), ...begun]
}

function between({ dates, small, large }: Past, from: number, to: number): CalendarReturn[] {
  return from < to ? monthlyReturns(dates, small, large, [from, to]) : []
}

function sentence(past: Past, averages: readonly MonthAverage[]): string {
  const { small, large } = past.words
  const january = averages[0]!
  if (january.mean === null || january.p === null || january.n < LEAST_YEARS) {
    return 'The data hold too few Januaries to speak of a January effect.'
  }
  const standsOut = ({ n, p }: MonthAverage) => p !== null && n >= LEAST_YEARS && p < NOTABLE
  const mean = formatValue(january.mean, 'fraction', { signed: true })
  const found = !standsOut(january)
    ? 'There is no January effect here'
    : january.mean > 0
      ? `${small} has a January effect here`
      : `January has gone against ${small} here`
  const notable = averages.slice(1).filter(standsOut)
  const others =
    notable.length === 0
      ? 'no other month stands out'
      : `${listed(notable.map(month => MONTHS[month.month - 1]!))} ${notable.length === 1 ? 'stands' : 'stand'} out`
  return `${found}: over ${counted(january.n, 'year')} ${small} returned ${mean} in it relative to ${large} on average (${chance(january.p)}); of twelve months looked at, ${others}.`
}

/** "p 0.34", "p below 0.001". */
function chance(p: number): string {
  return p < 0.001 ? 'p below 0.001' : `p ${formatValue(p, 'number', { digits: p < 0.1 ? 3 : 2 })}`
}
