/**
 * The window of the report in sessions.
 */
import type { Day, Frequency, PricePair } from '../data/series/series.ts'
import { monthOf } from '../metrics/calendar-month.ts'
import { dateOf, dayOf, isWeekend, monthsLater } from '../metrics/day.ts'
import { isMonthEndHoliday } from '../metrics/new-york-holidays.ts'
import { lastRowBy } from '../metrics/row-of-day.ts'
import type { Note } from '../notes/note.ts'
import { dataSetOf } from './data-sets.ts'
import { formatDay } from './format.ts'
import type { ReportWindow } from './report.ts'
import type { RelativeStart, Settings } from './settings.ts'
import { namesSubjectEitherWay, noteDays } from './subject.ts'

/** The days that the settings ask for; null where they leave a day to its default. */
export interface AskedDays {
  readonly from: Day | null
  readonly to: Day | null
}

/** @returns the first day of a relative window that ends on `asOf` */
export function relativeStart(start: RelativeStart, asOf: Day): Day {
  if (start === 'ytd') return dayOf(dateOf(asOf).year - 1, 12, 31)
  const count = Number.parseInt(start.slice(1), 10)
  if (start.endsWith('d')) return asOf - count
  return monthsLater(asOf, -count * (start.endsWith('y') ? 12 : 1))
}

/**
 * The settings' days on the prices at hand. A relative first day is counted back from the as-of day, which lies within
 * the prices.
 */
export function askedDays(
  pair: PricePair,
  settings: Pick<Settings, 'from' | 'to'>,
  note: Note | null,
): AskedDays {
  const { dates } = pair.aligned
  const last = dates.length === 0 ? null : dates[dates.length - 1]!
  const to = settings.to === 'latest' ? last : settings.to
  if (settings.from === null || typeof settings.from === 'number') return { from: settings.from, to }
  const asOf = to ?? defaultDays(pair, note).to ?? last
  if (asOf === null || last === null) return { from: null, to }
  return { from: relativeStart(settings.from, Math.max(dates[0]!, Math.min(asOf, last))), to }
}

/**
 * The window `a..b` of aligned sessions: `a` the last session on or before `from` (else the first), `b` the last
 * on or before `to` (else the first, as there is nothing earlier to show), never before `a`.
 *
 * Without `from` and `to` it is the note's window for bundled prices of what the note is about, the last ten years for
 * the bundled portfolios, and the whole overlap for others.
 * @returns for a pair without a common session, `sessions` 0 with `b` before `a`
 */
export function reportWindow(pair: PricePair, settings: Settings, note: Note | null): ReportWindow {
  const { dates } = pair.aligned
  if (dates.length === 0) return { a: 0, b: -1, first: 0, last: 0, sessions: 0 }
  const usual = defaultDays(pair, note)
  const asked = askedDays(pair, settings, note)
  const from = asked.from ?? usual.from
  const to = asked.to ?? usual.to
  const b = to === null ? dates.length - 1 : Math.max(0, lastRowBy(dates, to))
  const a = Math.min(b, from === null ? 0 : Math.max(0, lastRowBy(dates, from)))
  return { a, b, first: dates[a]!, last: dates[b]!, sessions: b - a + 1 }
}

/** Returns over a century are no figures that anybody can read. */
const MONTHS_OF_PORTFOLIOS = 120

/** The days of the window that a page opens with; null for the ends of the prices. */
export function defaultDays(pair: PricePair, note: Note | null): { from: Day | null; to: Day | null } {
  const usual = note !== null && pair.bundled && namesSubjectEitherWay(note, pair)
  if (usual) return noteDays(note)
  const last = pair.aligned.dates.at(-1)
  const century = dataSetOf(pair)?.id === 'portfolios' && last !== undefined
  return { from: century ? monthsLater(last, -MONTHS_OF_PORTFOLIOS) : null, to: null }
}

/**
 * @returns what to say of a window that begins after the last of the prices, or ends before the first; null where they
 *   meet
 */
export function outOfReach(pair: PricePair, settings: Settings, note: Note | null): string | null {
  const { dates } = pair.aligned
  if (dates.length === 0) return null
  const { from, to } = askedDays(pair, settings, note)
  const first = dates[0]!
  const last = dates[dates.length - 1]!
  const where =
    from !== null && from > last
      ? `begins after them, on ${formatDay(from)}`
      : to !== null && to < first
        ? `ends before them, on ${formatDay(to)}`
        : null
  return where === null
    ? null
    : `the prices go from ${formatDay(first)} to ${formatDay(last)}, and the window ${where}; choose one that they cover`
}

/**
 * Whether `day` is the last of its month that the series can have, told by the calendar alone, because looking
 * for a later row would be looking ahead.
 *
 * @param newYork whether the sessions are those of New York, whose holidays are then no sessions; on other calendars a
 *   holiday at a month's end makes this say no until the next row
 */
export function endsMonth(day: number, frequency: Frequency, newYork: boolean): boolean {
  if (frequency.perYear <= 12) return true
  let next = day + (frequency.kind === 'weekly' ? 7 : 1)
  if (frequency.kind === 'daily') while (isWeekend(next) || (newYork && isMonthEndHoliday(next))) next++
  return monthOf(next) !== monthOf(day)
}
