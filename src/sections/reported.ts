/**
 * When what the report printed may stand beside what is computed, and what must be said with it.
 */
import { CLAIM_DAYS, isSubject } from '../report/claims/applicability.ts'
import { formatDay } from '../report/format.ts'
import type { Report } from '../report/report.ts'

/** True when the page shows what the report is about; a number printed about other funds belongs beside nothing. */
export function showsReported(report: Report): boolean {
  return isSubject(report)
}

/** What a table with reported numbers must add when its window is not the report's; nothing when it is. */
export function reportedNote(report: Report): string | undefined {
  const { first, last } = report.window
  if (!showsReported(report) || (first === CLAIM_DAYS.from && last === CLAIM_DAYS.to)) return undefined
  return `The report’s numbers are for its own window, ${formatDay(CLAIM_DAYS.from)} – ${formatDay(CLAIM_DAYS.to)}; the computed ones are for the window chosen.`
}
