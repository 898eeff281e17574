import { type ComponentType, memo, Suspense, useEffect, useRef, useState } from 'react'
import { useNear } from '../charts/use-stage.ts'
import type { Claim } from '../report/claims/claim.ts'
import type { Report } from '../report/report.ts'
import { TraceContext } from '../ui/trace.ts'
import { Announcer } from './Announcer.tsx'
import { Colophon } from './Colophon.tsx'
import { Contents } from './Contents.tsx'
import { Controls } from './Controls.tsx'
import { DropZone } from './data/DropZone.tsx'
import { Marked } from './data/ProvenanceMark.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import { Masthead } from './Masthead.tsx'
import { Messages } from './Messages.tsx'
import { retriable } from './retriable.tsx'
import { SectionBoundary } from './SectionBoundary.tsx'
import { type SectionEntry, sectionsFor } from './sections.ts'
import { useLedger } from './use-ledger.ts'
import { useLater, useReport } from './use-report.ts'
import { useUnfolding } from './use-unfolding.ts'

const Trace = retriable(() => import('./Trace.tsx'))
// Text and figures do not wait for any drawing.
const WindowBrush = retriable<{ report: Report }>(() =>
  import('./WindowBrush.tsx').then(module => ({ default: module.WindowBrush })),
)

/** The page from masthead to colophon. */
export function Page() {
  const { report, pending } = useReport()
  const { answered, later } = useLater(report)
  const { ready, due } = useUnfolding(report)
  const ledger = useLedger(answered, ready)
  const headline = ledger?.sentence ?? report?.sentences.verdict ?? null
  return (
    <>
      <a className="skip" href="#main">
        Skip to the report
      </a>
      <Masthead report={report} />
      <Messages />
      <DropZone />
      <Announcer sentence={ledger === null ? null : headline} />
      <main id="main" tabIndex={-1} aria-busy={pending || report === null || later !== report}>
        <header className="title">
          <h1>Did small caps really beat large caps?</h1>
          <p className="verdict-sentence">{headline ?? 'Loading the prices…'}</p>
        </header>
        {report === null ? null : (
          <Marked report={report}>
            <Body report={report} later={later ?? report} claims={ledger?.claims ?? []} due={due} />
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

interface BodyProps extends Reports {
  readonly claims: readonly Claim[]
  /** How many sections it is the turn of. */
  readonly due: number
}

function Body({ report, later, claims, due }: BodyProps) {
  const [traced, setTraced] = useState(linkedFigure)
  useEffect(() => {
    const follow = () => setTraced(before => linkedFigure() ?? before)
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  useAnchor()
  return (
    <TraceContext value={setTraced}>
      <Controls report={report} />
      <SectionBoundary title="Window over the whole history" resetOn={report} onRetry={WindowBrush.again}>
        <Suspense fallback={<div className="window-brush" aria-hidden="true" />}>
          <WindowBrush.Body report={report} />
        </Suspense>
      </SectionBoundary>
      <SectionBoundary title="Key figures" resetOn={report}>
        <KeyFigures report={report} claims={claims} />
      </SectionBoundary>
      <div className="columns">
        <Contents note={report.note} />
        <div className="sections">
          {sectionsFor(report.note).map((section, i) => (
            <Section key={section.id} section={section} report={report} later={later} due={i < due} />
          ))}
        </div>
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

interface SectionProps extends Reports {
  readonly section: SectionEntry
  readonly due: boolean
}

const WAITING = <p className="section-waiting">Loading this section…</p>

/** One section of the page: what is in view follows the report at once, what is not a moment later. */
function Section({ section, report, later, due }: SectionProps) {
  const { id, numeral, title, Body: Content, again } = section
  const place = useRef<HTMLElement>(null)
  const near = useNear(place)
  const [begun, setBegun] = useState(due)
  if ((due || near) && !begun) setBegun(true)
  const shown = near ? report : later
  return (
    <section ref={place} id={id} className="section" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>
        {numeral === null ? null : <span className="section-numeral">{numeral}</span>}
        {title}
      </h2>
      {begun ? (
        <SectionBoundary title={title} resetOn={shown} onRetry={again}>
          <Suspense fallback={WAITING}>
            <SectionBody Content={Content} report={shown} />
          </Suspense>
        </SectionBoundary>
      ) : (
        WAITING
      )}
    </section>
  )
}

interface SectionBodyProps {
  readonly Content: ComponentType<{ report: Report }>
  readonly report: Report
}

/** Drawn anew only for another report. */
const SectionBody = memo(function SectionBody({ Content, report }: SectionBodyProps) {
  return <Content report={report} />
})

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
      const target = window.location.hash.slice(1)
      if (!/^[a-z-]+$/.test(target) || document.querySelector('.section-waiting') === null) return
      const look = () => {
        if (document.querySelector('.section-waiting') !== null) frame = requestAnimationFrame(look)
        else document.getElementById(target)?.scrollIntoView({ behavior: 'instant' })
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
