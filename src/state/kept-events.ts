/**
 * The reader's own event dates, kept in this browser.
 */
import type { Day } from '../data/series/series.ts'
import { isoOf } from '../metrics/day.ts'
import { readSetting } from './url.ts'

const KEY = 'small-cap-lens.events'

/** @returns the dates kept; none where there are none, they cannot be read, or the browser keeps nothing */
export function keptEvents(): readonly Day[] {
  try {
    const read = readSetting('events', window.localStorage.getItem(KEY) ?? '')
    return 'value' in read ? read.value : []
  } catch {
    return []
  }
}

/** Keeps the dates; none are kept when there are none. */
export function keepEvents(days: readonly Day[]): void {
  try {
    if (days.length === 0) window.localStorage.removeItem(KEY)
    else window.localStorage.setItem(KEY, days.map(isoOf).join(','))
  } catch {
    // A browser that keeps nothing still has them in the address.
  }
}
