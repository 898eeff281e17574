/**
 * Dates rows that stand for months by the last session of each: compared with days by the first of the month, a month's
 * close would be compared with a price of a month before.
 */
import { dateOf, dayOf, daysInMonth } from '../../metrics/day.ts'
import type { Side } from '../series/pair.ts'
import type { Problem } from '../series/problem.ts'

/**
 * @returns both sides, where one (or each) has a row a month that is dated the first: such rows are dated the last day of
 *   the month that the other side has, or the month's last day where it has none. All else is as it was
 */
export function datedBySessions(small: Side, large: Side): { readonly small: Side; readonly large: Side } {
  const [a, b] = [standsForMonths(small), standsForMonths(large)]
  return {
    small: a ? redated(small, b ? null : large) : small,
    large: b ? redated(large, a ? null : small) : large,
  }
}

/** Whether a side has a row a month, each dated the first, which is no session as often as it is one. */
function standsForMonths({ series, passport }: Side): boolean {
  return passport.frequency.kind === 'monthly' && series.dates.every(day => dateOf(day).day === 1)
}

function redated(side: Side, other: Side | null): Side {
  const sessions = other === null ? new Map<number, number>() : lastOfMonths(other.series.dates)
  const dates = side.series.dates.map(day => {
    const { year, month } = dateOf(day)
    return sessions.get(year * 12 + month) ?? dayOf(year, month, daysInMonth(year, month))
  })
  const told: Problem = {
    code: 'month-rows',
    severity: 'warning',
    file: side.passport.source,
    found: 'rows dated the first of each month',
    expected: 'days of sessions',
    action: 'each read as the month’s last session',
  }
  return {
    series: { ...side.series, dates },
    passport: {
      ...side.passport,
      first: dates[0] as number,
      last: dates.at(-1) as number,
      problems: [told, ...side.passport.problems],
      problemCount: side.passport.problemCount + 1,
    },
  }
}

/** The last day that a series has in each month, by year × 12 + month. */
function lastOfMonths(dates: Int32Array): Map<number, number> {
  const last = new Map<number, number>()
  for (const day of dates) {
    const { year, month } = dateOf(day)
    last.set(year * 12 + month, day)
  }
  return last
}
