/**
 * What is derived from a report is derived once, and keeps its identity while the report keeps its own: nothing is
 * computed twice, and a chart draws again only when what it shows has changed.
 */
import type { Report } from './report.ts'

/** @returns `build`, run at most once for each report */
export function perReport<T>(build: (report: Report) => T): (report: Report) => T {
  const built = new WeakMap<Report, { readonly model: T }>()
  return report => {
    const known = built.get(report)
    if (known) return known.model
    const model = build(report)
    built.set(report, { model })
    return model
  }
}
