/**
 * Reads the reader's own event days from typed text or a CSV.
 */
import type { Day } from '../data/series/series.ts'
import { dayOf, dayOfIso, daysInMonth } from '../metrics/day.ts'
import { MONTHS } from './format.ts'
import { MOST_EVENTS } from './settings.ts'

export interface ReadDates {
  /** Ascending, each once. */
  readonly days: readonly Day[]
  /** Lines without an unambiguous date; a header row is not counted. */
  readonly rejected: readonly string[]
  /** Number of dates beyond `MOST_EVENTS`; the oldest are left out. */
  readonly beyond: number
}

/**
 * Reads the date of each line: "2008-09-15", "Sep 15, 2008" or "15 September 2008", anywhere in the line. Dates that
 * could be read two ways, such as 9/10/2008, are rejected rather than guessed.
 */
export function readDates(text: string): ReadDates {
  const lines = text.split(/[\r\n;]+/).map(line => line.trim())
  const rejected: string[] = []
  const found = new Set<Day>()
  for (const [i, line] of lines.entries()) {
    if (line === '') continue
    const day = dayIn(line)
    if (day !== null) found.add(day)
    else if (i > 0 || /\d/.test(line)) rejected.push(line)
  }
  const all = [...found].sort((one, other) => one - other)
  const days = all.slice(-MOST_EVENTS)
  return { days, rejected, beyond: all.length - days.length }
}

function dayIn(line: string): Day | null {
  const iso = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(line)
  if (iso !== null) return dayOfIso(iso[0])
  const american = /([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})/.exec(line)
  if (american !== null) return dayFrom(american[3]!, american[1]!, american[2]!)
  const european = /(\d{1,2})\.? ([A-Za-z]{3,9})\.?,? (\d{4})/.exec(line)
  return european === null ? null : dayFrom(european[3]!, european[2]!, european[1]!)
}

function dayFrom(year: string, name: string, day: string): Day | null {
  const month = MONTHS.findIndex(each => each.toLowerCase().startsWith(name.toLowerCase())) + 1
  const [y, d] = [Number(year), Number(day)]
  return month === 0 || d < 1 || d > daysInMonth(y, month) ? null : dayOf(y, month, d)
}
