/**
 * Caches what is derived from a report by the identity of the report: nothing is computed twice, and a chart redraws only
 * when its content has changed.
 */
import type { Report } from './report.ts'

export interface PerReport<T> {
  (report: Report): T
  /** Stores a result that was computed elsewhere, such as in a worker. */
  know(report: Report, model: T): void
  /** @returns whether the result is cached */
  knows(report: Report): boolean
}

/** @returns `build`, run at most once for each report */
export function perReport<T>(build: (report: Report) => T): PerReport<T> {
  const built = new WeakMap<Report, { readonly model: T }>()
  const derived = (report: Report) => {
    const known = built.get(report)
    if (known) return known.model
    const model = build(report)
    built.set(report, { model })
    return model
  }
  return Object.assign(derived, {
    know(report: Report, model: T): void {
      built.set(report, { model })
    },
    knows: (report: Report) => built.has(report),
  })
}
