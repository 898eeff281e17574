/** Looks up the words of a date. */
import { MONTHS, WEEKDAYS } from './dialects/months.ts'

const monthByName = new Map<string, number>()
for (const [month, names] of MONTHS.entries())
  for (const name of names.split(' ')) if (!monthByName.has(name)) monthByName.set(name, month + 1)

const skipped = new Set([...WEEKDAYS.split(' '), 'de', 'del', 'of', 'den', 'the', 'st', 'nd', 'rd', 'th'])

/** @returns 1 to 12 for a month's name in lower case without its point, else 0 */
export function monthNamed(word: string): number {
  return monthByName.get(word) ?? 0
}

/** @returns whether a word in lower case may stand in a date without meaning anything for the day */
export function isFiller(word: string): boolean {
  return skipped.has(word)
}
