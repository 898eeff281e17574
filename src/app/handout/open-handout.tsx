/**
 * Prints the view on two pages instead of the whole page.
 */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { fetchDrawings } from '../../charts/use-drawings.ts'
import { wholeNote } from '../../notes/default-note.ts'
import type { Report } from '../../report/report.ts'
import { loadEvidence } from '../../state/evidence.ts'
import { Handout } from './Handout.tsx'

/**
 * Puts the handout into the document, where only paper shows it, asks the browser to print, and takes it out again
 * afterwards.
 */
export async function openHandout(report: Report): Promise<void> {
  await Promise.all([wholeNote(report.note), loadEvidence(), fetchDrawings()])
  const place = document.createElement('div')
  place.className = 'handout'
  document.body.append(place)
  const root = createRoot(place)
  flushSync(() => root.render(<Handout report={report} address={window.location.href} />))
  document.body.dataset.handout = 'true'
  const close = () => {
    delete document.body.dataset.handout
    // The browser still reads the page within this event.
    setTimeout(() => {
      root.unmount()
      place.remove()
    })
  }
  window.addEventListener('afterprint', close, { once: true })
  window.print()
}
