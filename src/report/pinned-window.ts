/**
 * A window pinned for comparison with the one that the page shows.
 */
import type { Day, PricePair } from '../data/series/series.ts'
import type { Report } from './report.ts'
import type { Settings } from './settings.ts'
import { outOfReach } from './window.ts'

/** First and last day, both included, as `from` and `to` of the settings. */
export interface PinnedWindow {
  readonly from: Day
  readonly to: Day
}

/** The settings of the page on the pinned window: only the days differ, so that the two can be compared. */
export function pinnedSettings(settings: Settings, { from, to }: PinnedWindow): Settings {
  return { ...settings, from, to }
}

/** @returns why the prices do not cover the pinned window, or null */
export function pinAbsence(pair: PricePair, settings: Settings, pin: PinnedWindow): string | null {
  return outOfReach(pair, pinnedSettings(settings, pin), null)
}

/** Whether two reports show the same sessions, so that there is nothing to compare. */
export function isSameWindow({ window: one }: Report, { window: other }: Report): boolean {
  return one.first === other.first && one.last === other.last
}
