/**
 * When the note's numbers may stand beside computed ones, and what must be said with them.
 */
import { isSubject } from '../report/claims/applicability.ts'
import { formatDay } from '../report/format.ts'
import type { Report } from '../report/report.ts'
import { noteDays } from '../report/subject.ts'

/** @returns whether the page shows what the note is about; its numbers belong beside no others */
export function showsReported(report: Report): boolean {
  return isSubject(report)
}

/** @returns what a table with the note's numbers must add when its window is not the note's */
export function reportedNote(report: Report): string | undefined {
  const { note, window } = report
  if (note === null || !showsReported(report)) return undefined
  const { from, to } = noteDays(note)
  if (window.first === from && window.last === to) return undefined
  return `The note’s numbers are for its own window, ${formatDay(from)} – ${formatDay(to)}; the computed ones are for the window chosen.`
}
