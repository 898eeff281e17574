/**
 * The frequency of a series: the factor of annualisation, and the name of a row in labels.
 */
import { weekdayOf } from '../../metrics/day.ts'
import type { Frequency, FrequencyKind } from './series.ts'

export const FREQUENCIES: Readonly<Record<FrequencyKind, Frequency>> = {
  daily: { kind: 'daily', perYear: 252, unit: 'day' },
  'seven-day': { kind: 'seven-day', perYear: 365, unit: 'day' },
  weekly: { kind: 'weekly', perYear: 52, unit: 'week' },
  monthly: { kind: 'monthly', perYear: 12, unit: 'month' },
  quarterly: { kind: 'quarterly', perYear: 4, unit: 'quarter' },
  'half-yearly': { kind: 'half-yearly', perYear: 2, unit: 'half-year' },
  yearly: { kind: 'yearly', perYear: 1, unit: 'year' },
}

/** The least median gap in days of each frequency, longest first. */
const ABOVE = [
  [270, 'yearly'],
  [135, 'half-yearly'],
  [45, 'quarterly'],
  [17, 'monthly'],
  [3, 'weekly'],
] as const
const LONGEST = ABOVE[0][0] + 1

/**
 * Finds the frequency from the gaps between dates and, for daily data, from the weekdays.
 *
 * The median gap decides, because holidays and missing rows move a mean and not a median. Daily data are seven-day
 * when each day of the week has at least a twentieth of the rows: not every market rests on Saturdays and Sundays,
 * but one that rests does so on the same day of each week.
 * @param dates days since 1970-01-01, strictly ascending
 * @returns daily when there are fewer than two dates, as nothing contradicts it
 */
export function frequency(dates: Int32Array): Frequency {
  if (dates.length < 2) return FREQUENCIES.daily
  const gap = medianGap(dates)
  const apart = ABOVE.find(([days]) => gap > days)
  if (apart !== undefined) return FREQUENCIES[apart[1]]
  const rows = new Int32Array(7)
  for (const day of dates) {
    const weekday = weekdayOf(day)
    rows[weekday] = (rows[weekday] as number) + 1
  }
  return rows.every(count => count > 0 && count * 20 >= dates.length)
    ? FREQUENCIES['seven-day']
    : FREQUENCIES.daily
}

/** The lower median of the gaps in days, counted rather than sorted; all that are longest count as one. */
function medianGap(dates: Int32Array): number {
  const counts = new Int32Array(LONGEST + 1)
  for (let i = 1; i < dates.length; i++) {
    const gap = Math.min((dates[i] as number) - (dates[i - 1] as number), LONGEST)
    counts[gap] = (counts[gap] as number) + 1
  }
  const half = (dates.length - 1) / 2
  let seen = 0
  for (let gap = 0; gap <= LONGEST; gap++) {
    seen += counts[gap] as number
    if (seen >= half) return gap
  }
  return LONGEST
}
