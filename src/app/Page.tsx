import { Suspense, useEffect, useLayoutEffect, useState } from 'react'
import type { Claim } from '../report/claims/claim.ts'
import type { Report } from '../report/report.ts'
import { PinnedContext } from '../sections/pinned.ts'
import { FoldContext } from '../ui/Fold.tsx'
import { TraceContext } from '../ui/trace.ts'
import { Announcer } from './Announcer.tsx'
import { Colophon } from './Colophon.tsx'
import { revealPlace, useFolding } from './folding.ts'
import { Marked } from './loading/ProvenanceMark.tsx'
import { Messages } from './Messages.tsx'
import { Contents } from './navigation/Contents.tsx'
import { Masthead } from './navigation/Masthead.tsx'
import { Finding, headline } from './overview/Finding.tsx'
import { Overview } from './overview/Overview.tsx'
import { PageSection } from './PageSection.tsx'
import { usePinned } from './pinned/use-pinned.ts'
import { retriable } from './retriable.tsx'
import { SectionBoundary } from './SectionBoundary.tsx'
import { sectionsFor } from './sections.ts'
import { useLedger } from './use-ledger.ts'
import { useLater, useReport } from './use-report.ts'
import { useUnfolding } from './use-unfolding.ts'

const DropZone = retriable<object>(() =>
  import('./loading/DropZone.tsx').then(module => ({ default: module.DropZone })),
)
// The figures do not wait for what changes them; the row keeps its height.
const Controls = retriable<{ report: Report }>(() => import('./controls/Controls.tsx'))
const Trace = retriable(() => import('./Trace.tsx'))

/** The page from masthead to colophon. */
export function Page() {
  const { report, pending } = useReport()
  const { answered, later } = useLater(report)
  const { ready, due } = useUnfolding(report)
  const ledger = useLedger(answered, ready)
  // Before the ledger is there, what it will add would be said as if it had changed.
  const said = ledger === null || answered === null ? null : headline(answered, ledger.addition)
  const pinned = usePinned(report, pending)
  useSwappedColours(report?.settings.swap ?? false)
  return (
    <>
      <SkipLinks />
      <Masthead report={report} />
      <Messages />
      <Suspense fallback={null}>
        <DropZone.Body />
      </Suspense>
      <Announcer sentence={said} />
      <main id="main" tabIndex={-1} aria-busy={pending || report === null || later !== report}>
        <Finding report={report} addition={ledger?.addition ?? null} />
        {report === null ? null : (
          <Marked report={report}>
            <PinnedContext value={pinned}>
              <Body
                report={report}
                later={later ?? report}
                judged={ledger === null ? null : answered}
                claims={ledger?.claims ?? []}
                answer={ledger?.sentence ?? null}
                due={due}
              />
            </PinnedContext>
          </Marked>
        )}
      </main>
      {report === null ? null : <Colophon />}
    </>
  )
}

interface Reports {
  readonly report: Report
  /** The report of a moment ago, for what is out of view. */
  readonly later: Report
}

const SKIPS = [
  ['chart', 'Skip to the chart'],
  ['claims', 'Skip to the claims'],
  ['sections', 'Skip to the sections'],
] as const

/** Lead past the bar and the controls; seen while they have the focus. */
function SkipLinks() {
  return (
    <nav aria-label="Skip">
      {SKIPS.map(([id, words]) => (
        <a key={id} className="skip" href={`#${id}`}>
          {words}
        </a>
      ))}
    </nav>
  )
}

/** Each symbol keeps its colour when the sides change places. */
function useSwappedColours(swapped: boolean): void {
  useLayoutEffect(() => {
    document.body.dataset.swapped = String(swapped)
  }, [swapped])
}

interface BodyProps extends Reports {
  /** What claims and the days since are judged by; null until what they rest on is at hand. */
  readonly judged: Report | null
  readonly claims: readonly Claim[]
  /** The finding in full, null until the ledger is there. */
  readonly answer: string | null
  /** How many sections it is the turn of. */
  readonly due: number
}

function Body({ report, later, judged, claims, answer, due }: BodyProps) {
  const [traced, setTraced] = useState(linkedFigure)
  useEffect(() => {
    const follow = () => setTraced(before => linkedFigure() ?? before)
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  useAnchor()
  const folding = useFolding()
  return (
    <TraceContext value={setTraced}>
      <section className="controls" aria-label="Controls">
        <SectionBoundary title="Controls" resetOn={report} onRetry={Controls.again}>
          <Suspense fallback={null}>
            <Controls.Body report={report} />
          </Suspense>
        </SectionBoundary>
      </section>
      <Overview report={report} judged={judged} claims={claims} />
      <p className="answer">{answer}</p>
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
                judged={judged !== null}
                due={i < due}
              />
            ))}
          </div>
        </FoldContext>
      </div>
      {traced === null ? null : (
        <div className="trace-place">
          <SectionBoundary title="Trace of a figure" resetOn={traced} onRetry={Trace.again}>
            <Suspense fallback={null}>
              <Trace.Body report={report} id={traced} onClose={() => setTraced(null)} />
            </Suspense>
          </SectionBoundary>
        </div>
      )}
    </TraceContext>
  )
}

/** The figure that the address names, as "copy link to this figure" writes it. */
function linkedFigure(): string | null {
  return new URLSearchParams(window.location.hash.slice(1)).get('figure')
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
