/**
 * The search for the window that the note may have used: every start and end of the period it states.
 */
import type { Day } from '../../data/series/series.ts'
import { nearestWindow } from '../../metrics/nearest-window.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import { formatDay, formatValue } from '../format.ts'
import type { Closes } from '../measures/closes.ts'
import type { Report } from '../report.ts'
import { noteDays } from '../subject.ts'
import { isSubject } from './applicability.ts'

export interface PublishedWindow {
  readonly from: Day
  readonly to: Day
  readonly small: number
  readonly large: number
  /** The worse of the two misses, a fraction. */
  readonly off: number
  /** Windows looked at. */
  readonly searched: number
  readonly sentence: string
}

/**
 * The close-to-close window of the note's period whose pair of returns is nearest to the published pair.
 *
 * @param named closes of what the note names, where they are at hand; else the page's pair is searched
 * @returns null when the page shows something else, or is as of a day before the period ends
 */
export function publishedWindow(report: Report, named: Closes | null = null): PublishedWindow | null {
  const { note } = report
  if (note === null || !isSubject(report)) return null
  const days = noteDays(note)
  const [p, q] = [note.reported['return.small'], note.reported['return.large']]
  if (p === undefined || q === undefined || report.window.last < days.to) return null
  const { dates, small, large } = named ?? report.series.pair
  const first = lastRowBy(dates, days.from)
  const last = lastRowBy(dates, days.to)
  const target = { small: p.value, large: q.value }
  const found = nearestWindow(small, large, target, [first, last], [first, last])
  if (found === null) return null
  const percent = (value: number) => formatValue(value, 'fraction', { signed: true })
  const [from, to] = [dates[found.from]!, dates[found.to]!]
  return {
    from,
    to,
    small: found.small,
    large: found.large,
    off: found.off,
    searched: found.searched,
    sentence: `Of ${formatValue(found.searched, 'count')} close-to-close windows in the period stated, the nearest runs from ${formatDay(from)} to ${formatDay(to)}: ${percent(found.small)} and ${percent(found.large)}, ${formatValue(found.off, 'points', { plain: true })} off at worst.`,
  }
}
