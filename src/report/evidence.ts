/**
 * What the past is asked about besides the prices on the page: every bundled data set and the tables of events.
 */
import type { EventTables } from '../data/series/events.ts'
import type { DataSetId } from '../data/series/provenance.ts'
import type { PricePair } from '../data/series/series.ts'
import type { Report } from './report.ts'

export interface Evidence {
  /** Those that the build has, each as it ships, whatever is on the page. */
  readonly sets: Readonly<Partial<Record<DataSetId, PricePair>>>
  readonly events: EventTables
}

export type PerEvidence<T> = (report: Report, evidence: Evidence) => T

/** @returns `build`, run at most once for each report and evidence */
export function perEvidence<T>(build: (report: Report, evidence: Evidence) => T): PerEvidence<T> {
  const built = new WeakMap<Report, { readonly evidence: Evidence; readonly model: T }>()
  return (report, evidence) => {
    const known = built.get(report)
    if (known?.evidence === evidence) return known.model
    const model = build(report, evidence)
    built.set(report, { evidence, model })
    return model
  }
}
