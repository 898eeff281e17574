/**
 * The reader's own event dates, kept in this browser.
 */
import type { Day } from '../data/series/series.ts'
import { isoOf } from '../metrics/day.ts'
import { readSetting } from './url.ts'

const KEY = 'small-cap-lens.events'

/** @returns the stored dates; none where nothing is stored or readable */
export function keptEvents(): readonly Day[] {
  try {
    const read = readSetting('events', window.localStorage.getItem(KEY) ?? '')
    return 'value' in read ? read.value : []
  } catch {
    return []
  }
}

/** Stores the dates; removes the entry for an empty list. */
export function keepEvents(days: readonly Day[]): void {
  try {
    if (days.length === 0) window.localStorage.removeItem(KEY)
    else window.localStorage.setItem(KEY, days.map(isoOf).join(','))
  } catch {
    // Without storage, the address still holds the dates.
  }
}
