/**
 * Files of the view, fetched when the first of them is asked for.
 */
import type { PricePair } from '../../data/series/series.ts'
import { wholeNote } from '../../notes/default-note.ts'
import type { Report } from '../../report/report.ts'
import { currentEvidence } from '../../state/evidence.ts'
import { tell } from '../../state/store.ts'
import type { View } from '../../state/url.ts'
import { QUESTION } from '../question.ts'

/** What a file is made of. */
export interface Shared {
  readonly view: View
  readonly report: Report
  /** The prices as they were loaded. */
  readonly pair: PricePair
  /** Where the live page is; null when that is not known. */
  readonly home: string | null
}

/** Saves the page as one file with everything on it unfolded. */
export async function savePage({ view, report, pair, home }: Shared): Promise<unknown> {
  const [{ standaloneHtml, standaloneName, standaloneParts }, { downloadFile }] = await Promise.all([
    import('../../share/standalone.ts'),
    import('../../share/download.ts'),
  ])
  const parts = await standaloneParts()
  if (parts === null) {
    return tell(
      'alert',
      'The page could not be saved: its parts did not arrive. Check the connection and try again.',
    )
  }
  const address = home !== null && /^https?:/.test(home) ? home : null
  const open = { ...view, folds: { all: true, changed: [] } }
  const html = await standaloneHtml(parts, open, pair, report, address, await pastedNote(report))
  downloadFile(standaloneName(report), html, 'text/html')
  return tell(
    'status',
    'Saved as one HTML file: it opens without a server or a network, and stays interactive.',
  )
}

export async function saveMarkdown({ view, report, home }: Shared): Promise<void> {
  const [{ reportMarkdown }, { makeLink }, { downloadFile }, { wholeReport }] = await Promise.all([
    import('../../share/markdown.ts'),
    import('../../share/link.ts'),
    import('../../share/download.ts'),
    import('../../share/whole-report.ts'),
    wholeNote(report.note),
  ])
  const address = home === null ? null : (await makeLink(home, view, report, null)).address
  const text = reportMarkdown(wholeReport(report, currentEvidence()), QUESTION, address)
  downloadFile(`${nameOf(report)}.md`, text, 'text/markdown')
  tell('status', 'Saved the report as Markdown.')
}

export async function saveJson({ report }: Shared): Promise<void> {
  const [{ reportJson }, { downloadFile }, { wholeReport }] = await Promise.all([
    import('../../share/report-json.ts'),
    import('../../share/download.ts'),
    import('../../share/whole-report.ts'),
    wholeNote(report.note),
  ])
  downloadFile(
    `${nameOf(report)}.json`,
    reportJson(wholeReport(report, currentEvidence())),
    'application/json',
  )
  tell('status', 'Saved the report as JSON, as report.schema.json describes it.')
}

function nameOf(report: Report): string {
  const end = report.figures['window.end']?.value ?? ''
  return `Small-Cap Lens ${report.names.small} ${report.names.large} ${end}`
}

/** The pasted note as a file, '' when there is none. What the grammar reads it will read again. */
async function pastedNote({ names }: Report): Promise<string> {
  const { ownNote } = await import('../../state/own-note.ts')
  const note = ownNote.getState()
  if (note.text.trim() === '' || note.day === null) return ''
  const { noteFile } = await import('../../share/note-file.ts')
  const corrected = Object.entries(note.corrections).map(([text, readings]) => ({
    text,
    readings,
    corrected: true,
  }))
  return JSON.stringify(noteFile(note, corrected, Math.floor(Date.now() / 86_400_000), names))
}
