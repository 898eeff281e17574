/**
 * Tables of events, with the days of the events.
 */
import type { RateChange } from '../../metrics/first-cuts.ts'
import type { Day } from './series.ts'

/** A recession as the NBER dates it: from the month after the peak to the month of the trough, whole months. */
export interface Recession {
  readonly first: Day
  /** Last weekday of the trough's month. */
  readonly last: Day
}

/** The tables of events that the build has; null for each that it lacks. */
export interface EventTables {
  readonly recessions: readonly Recession[] | null
  /** Changes of the Federal Reserve's target, by the day they took effect, in percent. */
  readonly target: readonly RateChange[] | null
  readonly midterms: readonly Day[] | null
}

export const NO_EVENTS: EventTables = { recessions: null, target: null, midterms: null }
