/**
 * The evidence besides the prices on the page: every bundled data set and the tables of events.
 */
import type { EventTables } from '../data/series/events.ts'
import type { DataSetId } from '../data/series/provenance.ts'
import type { PricePair } from '../data/series/series.ts'
import type { Report } from './report.ts'

export interface Evidence {
  /** The data sets of the build, independent of the prices on the page. */
  readonly sets: Readonly<Partial<Record<DataSetId, PricePair>>>
  readonly events: EventTables
}

export type PerEvidence<T> = (report: Report, evidence: Evidence) => T

/** Number of cached results: for two windows in comparison, each with its sides exchanged. */
const MOST_KEPT = 4

interface Kept<T> {
  readonly note: Report['note']
  readonly key: string
  readonly model: T
}

/**
 * @param build from the report's as-of day, note, basis, orientation, tolerance and own events alone: moving the start
 *   of the window changes none of its answers
 * @returns `build`, run at most once for each of these
 */
export function perEvidence<T>(build: (report: Report, evidence: Evidence) => T): PerEvidence<T> {
  const latest = new WeakMap<Evidence, readonly Kept<T>[]>()
  return (report, evidence) => {
    const { note, window, settings } = report
    const { basis, swap, tie, events } = settings
    const key = [window.last, basis, swap, tie, ...events].join(' ')
    const kept = latest.get(evidence) ?? []
    const known = kept.find(each => each.note === note && each.key === key)
    if (known !== undefined) return known.model
    const model = build(report, evidence)
    latest.set(evidence, [{ note, key, model }, ...kept].slice(0, MOST_KEPT))
    return model
  }
}
