/**
 * The publication date of a note in words.
 */
import { type DayStyle, formatIso } from './format.ts'

/** "Jan 21, 2026", or "Jul 2024" where only the month is known. */
export function publishedDay(published: string, style: DayStyle = 'short'): string {
  return published.length === 7 ? formatIso(`${published}-01`, 'month') : formatIso(published, style)
}
