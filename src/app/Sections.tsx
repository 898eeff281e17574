import { useEffect } from 'react'
import type { Report } from '../report/report.ts'
import { FoldContext } from '../ui/Fold.tsx'
import { revealPlace, useFolding } from './folding.ts'
import { Contents } from './navigation/Contents.tsx'
import { PageSection } from './PageSection.tsx'
import { sectionsFor } from './sections.ts'
import { useDue } from './use-due.ts'

export interface SectionsProps {
  readonly report: Report
  /** The report of a moment ago, for what is out of view. */
  readonly later: Report
  /** Whether what several sections rest on is at hand. */
  readonly ready: boolean
  /** Whether the findings of sections can be said without computing what they rest on. */
  readonly judged: boolean
}

/** Everything below the first screen: the contents beside the sections. */
export default function Sections({ report, later, ready, judged }: SectionsProps) {
  const due = useDue(ready)
  const folding = useFolding()
  useAnchor()
  return (
    <div className="columns">
      <Contents note={report.note} />
      <FoldContext value={folding}>
        <div className="sections" id="sections" tabIndex={-1}>
          {sectionsFor(report.note).map((section, i) => (
            <PageSection
              key={section.id}
              section={section}
              report={report}
              later={later}
              judged={judged}
              due={i < due}
            />
          ))}
        </div>
      </FoldContext>
    </div>
  )
}

/**
 * A section linked to by its anchor is shown once all of them have their height: the browser looked before any had. Not
 * when the reader has gone elsewhere meanwhile.
 */
function useAnchor(): void {
  useEffect(() => {
    let frame = 0
    const stop = () => cancelAnimationFrame(frame)
    const follow = () => {
      stop()
      // A note behind "#" is shown in the section of notes.
      const target = window.location.hash.slice(1).replace(/^(.*&)?note=.*/, 'notes')
      if (!/^[a-z][a-z0-9-]*$/.test(target) || document.querySelector('.section-waiting') === null) return
      const look = () => {
        if (document.querySelector('.section-waiting') !== null) frame = requestAnimationFrame(look)
        else {
          revealPlace(target)
          document.getElementById(target)?.scrollIntoView({ behavior: 'instant' })
        }
      }
      frame = requestAnimationFrame(look)
    }
    follow()
    window.addEventListener('hashchange', follow)
    const elsewhere = ['wheel', 'touchmove', 'keydown', 'pointerdown']
    for (const event of elsewhere) window.addEventListener(event, stop, { passive: true })
    return () => {
      stop()
      window.removeEventListener('hashchange', follow)
      for (const event of elsewhere) window.removeEventListener(event, stop)
    }
  }, [])
}
