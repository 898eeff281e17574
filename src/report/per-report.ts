/**
 * What is derived from a report is derived once, and keeps its identity while the report keeps its own: nothing is
 * computed twice, and a chart draws again only when what it shows has changed.
 */
import type { Report } from './report.ts'

export interface PerReport<T> {
  (report: Report): T
  /** Takes what was built elsewhere, so that it need not be built here. */
  know(report: Report, model: T): void
  /** Whether it is at hand already. */
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
