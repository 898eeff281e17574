import { Suspense, useEffect, useLayoutEffect, useState } from 'react'
import type { Claim } from '../report/claims/claim.ts'
import type { FirstReport } from '../report/first.ts'
import type { Report } from '../report/report.ts'
import { PinnedContext } from '../sections/pinned.ts'
import { TraceContext } from '../ui/trace.ts'
import { Announcer } from './Announcer.tsx'
import { Colophon } from './Colophon.tsx'
import { Marked } from './loading/ProvenanceMark.tsx'
import { Messages } from './Messages.tsx'
import type { MastheadProps } from './navigation/Masthead.tsx'
import { Finding, headline } from './overview/Finding.tsx'
import { Overview } from './overview/Overview.tsx'
import { usePinned } from './pinned/use-pinned.ts'
import { retriable } from './retriable.tsx'
import { SectionBoundary } from './SectionBoundary.tsx'
import type { SectionsProps } from './Sections.tsx'
import { useLedger } from './use-ledger.ts'
import { useReady } from './use-ready.ts'
import { useLater, useReport } from './use-report.ts'

// The first figures wait for none of these.
const Masthead = retriable<MastheadProps>(() => import('./navigation/Masthead.tsx'))
const Sections = retriable<SectionsProps>(() => import('./Sections.tsx'))
const DropZone = retriable<object>(() =>
  import('./loading/DropZone.tsx').then(module => ({ default: module.DropZone })),
)
// The row keeps its height.
const Controls = retriable<{ report: Report }>(() => import('./controls/Controls.tsx'))
const Trace = retriable(() => import('./Trace.tsx'))

/** The page from masthead to colophon. */
export function Page() {
  const { first, report, pending } = useReport()
  const { answered, later } = useLater(report)
  const ready = useReady(report)
  const ledger = useLedger(answered, ready)
  // Before the ledger is there, what it will add would be said as if it had changed.
  const said = ledger === null || answered === null ? null : headline(answered, ledger.addition)
  const pinned = usePinned(report, pending)
  useSwappedColours(first?.settings.swap ?? false)
  return (
    <>
      <SkipLinks />
      <SectionBoundary title="The bar" resetOn={null} onRetry={Masthead.again}>
        <Suspense fallback={BAR}>
          <Masthead.Body first={first} report={report} />
        </Suspense>
      </SectionBoundary>
      <Messages />
      <Suspense fallback={null}>
        <DropZone.Body />
      </Suspense>
      <Announcer sentence={said} />
      <main id="main" tabIndex={-1} aria-busy={pending || report === null || later !== report}>
        <Finding report={first} addition={ledger?.addition ?? null} />
        {first === null ? null : (
          <Marked report={first}>
            <PinnedContext value={pinned}>
              <Body
                first={first}
                report={report}
                later={later ?? report}
                judged={ledger === null ? null : answered}
                claims={ledger?.claims ?? []}
                answer={ledger?.sentence ?? null}
                ready={ready}
              />
            </PinnedContext>
          </Marked>
        )}
      </main>
      {report === null ? null : <Colophon />}
    </>
  )
}

/** Stands where the bar will. */
const BAR = (
  <header className="masthead">
    <div className="masthead-row">
      <p className="masthead-name">Small-Cap Lens</p>
    </div>
  </header>
)

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

/** Stands where the sections will, so that the end of the page is below the screen from the start. */
const SECTIONS_WAIT = <p className="section-waiting sections-waiting">Loading the sections…</p>

interface BodyProps {
  /** What the key figures show, which wait for nothing else. */
  readonly first: FirstReport
  readonly report: Report | null
  /** The report of a moment ago, for what is out of view. */
  readonly later: Report | null
  /** What claims and the days since are judged by; null until what they rest on is at hand. */
  readonly judged: Report | null
  readonly claims: readonly Claim[]
  /** The finding in full, null until the ledger is there. */
  readonly answer: string | null
  /** Whether what several sections rest on is at hand. */
  readonly ready: boolean
}

function Body({ first, report, later, judged, claims, answer, ready }: BodyProps) {
  const [traced, setTraced] = useState(linkedFigure)
  useEffect(() => {
    const follow = () => setTraced(before => linkedFigure() ?? before)
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  return (
    <TraceContext value={setTraced}>
      <section className="controls" aria-label="Controls">
        <SectionBoundary title="Controls" resetOn={report} onRetry={Controls.again}>
          <Suspense fallback={null}>{report === null ? null : <Controls.Body report={report} />}</Suspense>
        </SectionBoundary>
      </section>
      <Overview first={first} report={report} judged={judged} claims={claims} />
      <p className="answer">{answer}</p>
      {report === null || later === null ? (
        SECTIONS_WAIT
      ) : (
        <SectionBoundary title="The sections" resetOn={report} onRetry={Sections.again}>
          <Suspense fallback={SECTIONS_WAIT}>
            <Sections.Body report={report} later={later} ready={ready} judged={judged !== null} />
          </Suspense>
        </SectionBoundary>
      )}
      {traced === null || report === null ? null : (
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
