/**
 * Whether a claim can be put to the data on the page at all.
 */

import type { ClaimScope, Note } from '../../notes/note.ts'
import { figureIn } from '../figure-set.ts'
import { formatDay, formatIso } from '../format.ts'
import type { Report } from '../report.ts'
import { namesSubject, noteDays } from '../subject.ts'
import { isChanged } from '../topics/fundamentals.ts'

/**
 * @returns whether the page shows daily prices of what its note is about, small caps on the small side; prices of the
 *   reader must hold both days of the note's window
 */
export function isSubject(report: Report): boolean {
  const { note, pair, series } = report
  if (note === null || series.pair.frequency.kind !== 'daily' || !namesSubject(note, pair)) return false
  if (pair.bundled) return true
  const { dates } = pair.aligned
  const { from, to } = noteDays(note)
  return dates.includes(from) && dates.includes(to)
}

/** @returns whether the page shows what its note is about, as of the day that the note wrote of */
export function asReported(report: Report): boolean {
  return isSubject(report) && report.note !== null && report.window.last === noteDays(report.note).to
}

/** @returns whether the page shows the note's own window on what the note is about: where its results may be quoted */
export function showsNoteWindow(report: Report): boolean {
  return asReported(report) && report.note !== null && report.window.first === noteDays(report.note).from
}

/**
 * Why a claim does not apply to what is on the page, or null when it does.
 *
 * Claims of the note's window apply to that window only. Claims as of its day are computed for any as-of day on the
 * bundled prices, as one may ask when they were true; on other prices for that day only.
 *
 * @param inputs ids of figures that follow from published inputs, for claims about those
 */
export function inapplicable(
  report: Report,
  note: Note,
  scope: ClaimScope,
  inputs: readonly string[] = [],
): string | null {
  const { window, names } = report
  const days = noteDays(note)
  if (scope === 'inputs') {
    const used = new Set(inputs.flatMap(id => figureIn(report.figures, id)?.inputs ?? []))
    const changed = Object.keys(note.inputs).some(id => used.has(id) && isChanged(report, note, id))
    return changed ? 'The claim is about the inputs as published, and they are changed in this view.' : null
  }
  if (!isSubject(report)) {
    return `The claim is about the ${note.subject.small.name} against the ${note.subject.large.name}, day by day to ${formatIso(note.window.to)}; the page shows ${names.small} against ${names.large}.`
  }
  if (scope === 'window' && (window.first !== days.from || window.last !== days.to)) {
    return `The claim is about ${formatIso(note.window.from)} to ${formatIso(note.window.to)}; the page shows ${formatDay(window.first)} to ${formatDay(window.last)}.`
  }
  if (scope === 'as-of' && !report.bundled && window.last !== days.to) {
    return `The claim was made as of ${formatIso(note.window.to)}; the page is as of ${formatDay(window.last)}.`
  }
  return null
}
