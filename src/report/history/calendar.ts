/**
 * The calendar: the relative return of each month and year, and whether any month stands out.
 */
import { monthEnds, monthOf } from '../../metrics/calendar-month.ts'
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
  /** January to December. */
  readonly averages: readonly MonthAverage[]
  readonly sentence: string
}

/** Beyond this a t-statistic is called more than chance would usually give. */
const NOTABLE = 2

export function calendar(past: Past): Calendar {
  const { dates, small, large, b } = past
  const ends = monthEnds(dates, 0, b, past.endsMonth)
  const months = monthlyReturns(dates, small, large, ends).filter(
    ({ from, to }) => monthOf(dates[to]!) === monthOf(dates[from]!) + 1,
  )
  const years = yearlyReturns(dates, small, large, 0, b)
  const averages = monthAverages(months)
  return {
    months,
    years,
    lastYearComplete: past.endsMonth && b >= 0 && monthOf(dates[b]!) % 12 === 11,
    averages,
    sentence: sentence(past, averages),
  }
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
