/**
 * Decides where the note's numbers stand beside computed ones, and words the remark about them.
 */
import { isSubject } from '../report/claims/applicability.ts'
import { formatDay } from '../report/format.ts'
import type { Report } from '../report/report.ts'
import { noteDays } from '../report/subject.ts'

/** @returns whether the page shows the subject of the note; its numbers are shown beside no other prices */
export function showsReported(report: Report): boolean {
  return isSubject(report)
}

/** @returns the remark below a table with the note's numbers whose window is not the note's */
export function reportedNote(report: Report): string | undefined {
  const { note, window } = report
  if (note === null || !showsReported(report)) return undefined
  const { from, to } = noteDays(note)
  if (window.first === from && window.last === to) return undefined
  return `The note’s numbers are for its own window, ${formatDay(from)} – ${formatDay(to)}; the computed ones are for the window chosen.`
}
