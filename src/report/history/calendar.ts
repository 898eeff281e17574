/**
 * The calendar: the relative return of each month and year, and whether any month stands out.
 */
import { monthEnds, monthOf, spansOneMonth } from '../../metrics/calendar-month.ts'
import {
  type CalendarReturn,
  type MonthAverage,
  monthAverages,
  monthlyReturns,
  yearlyReturns,
} from '../../metrics/calendar-returns.ts'
import { counted, formatValue, MONTHS } from '../format.ts'
import type { Past } from './past.ts'

export interface Calendar {
  /** Complete months only, oldest first; the first month of the data has no close before it. */
  readonly months: readonly CalendarReturn[]
  /** From last close to last close; the last year is to date unless `lastYearComplete`. */
  readonly years: readonly CalendarReturn[]
  readonly lastYearComplete: boolean
  /** The months and years that the past begins or ends within: from its first close, or to its last. */
  readonly parts: readonly CalendarReturn[]
  /** January to December. */
  readonly averages: readonly MonthAverage[]
  readonly sentence: string
}

/** Beyond this a t-statistic is called more than chance would usually give. */
const NOTABLE = 2

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

/** Whether a return is of one month: where months have no row at all it spans them. */
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
  if (january.mean === null || january.t === null) {
    return 'The data hold too few Januaries to speak of a January effect.'
  }
  const mean = formatValue(january.mean, 'fraction', { signed: true })
  const t = formatValue(january.t, 'number', { digits: 1 })
  const found =
    january.t >= NOTABLE
      ? `${small} has a January effect here`
      : january.t <= -NOTABLE
        ? `January has gone against ${small} here`
        : `There is no January effect here`
  const notable = averages.filter(month => month.t !== null && Math.abs(month.t) >= NOTABLE)
  const others =
    notable.length === 0
      ? 'no month stands out from chance'
      : `${notable.map(month => MONTHS[month.month - 1]).join(', ')} ${notable.length === 1 ? 'stands' : 'stand'} out, which among twelve months can be luck`
  return `${found}: over ${counted(january.n, 'year')} ${small} returned ${mean} in it relative to ${large} on average (t ${t}); ${others}.`
}
