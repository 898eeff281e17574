/**
 * The last complete calendar periods as windows.
 */
import { dateOf, dayOf } from '../metrics/day.ts'
import { formatDay } from './format.ts'
import { type Preset, tooEarly } from './presets.ts'
import type { Report } from './report.ts'
import type { Settings } from './settings.ts'
import { askedDays } from './window.ts'

/**
 * The last complete calendar month, quarter and year as of the page's last day, each named by its own name
 * ("Dec 2025", "Q4 2025", "2025"). A window runs from the last day before the period to the last day of it.
 */
export function calendarPeriods(report: Report, settings: Settings): Preset[] {
  const { dates } = report.aligned
  const first = dates[0]!
  const asked = askedDays(report.pair, settings, report.note)
  const asOf = Math.min(asked.to ?? report.window.last, dates[dates.length - 1]!)
  return [
    { id: 'month', months: 1, meaning: 'Last calendar month' },
    { id: 'quarter', months: 3, meaning: 'Last calendar quarter' },
    { id: 'year', months: 12, meaning: 'Last calendar year' },
  ].map(({ id, months, meaning }) => {
    const { year, month } = dateOf(asOf + 1)
    // Months since year 0 of the first month that is not complete, cut down to a whole period.
    const after = Math.floor((year * 12 + month - 1) / months) * months
    const firstOf = (count: number) => dayOf(Math.floor(count / 12), (count % 12) + 1, 1)
    const window = { from: firstOf(after - months) - 1, to: firstOf(after) - 1 }
    return {
      id,
      label: periodName(after - months, months),
      meaning: `${meaning}: ${formatDay(window.from)} to ${formatDay(window.to)}`,
      window,
      current: asked.from === window.from && asked.to === window.to,
      absent: tooEarly(window.from, first),
    }
  })
}

/** @param start months since year 0 */
function periodName(start: number, months: number): string {
  const year = Math.floor(start / 12)
  if (months === 12) return String(year)
  if (months === 3) return `Q${Math.floor((start % 12) / 3) + 1} ${year}`
  return formatDay(dayOf(year, (start % 12) + 1, 1), 'month')
}
