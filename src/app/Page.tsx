import { lazy, Suspense, useEffect, useState } from 'react'
import type { Report } from '../report/report.ts'
import { TraceContext } from '../ui/trace.ts'
import { Contents } from './Contents.tsx'
import { Controls } from './Controls.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import { Masthead } from './Masthead.tsx'
import { Messages } from './Messages.tsx'
import { SectionBoundary } from './SectionBoundary.tsx'
import { SECTIONS } from './sections.ts'
import { useReport } from './use-report.ts'
import { WindowBrush } from './WindowBrush.tsx'

const Trace = lazy(() => import('./Trace.tsx'))

/** The page from masthead to colophon. */
export function Page() {
  const { report, pending } = useReport()
  return (
    <>
      <a className="skip" href="#main">
        Skip to the report
      </a>
      <Masthead report={report} />
      <Messages />
      <main id="main" tabIndex={-1} aria-busy={pending || report === null}>
        <header className="title">
          <h1>Did small caps really beat large caps?</h1>
          <p className="verdict-sentence">{report?.sentences.verdict ?? 'Loading the prices…'}</p>
        </header>
        {report === null ? null : <Body report={report} />}
      </main>
    </>
  )
}

function Body({ report }: { readonly report: Report }) {
  const [traced, setTraced] = useState(linkedFigure)
  useAnchor()
  return (
    <TraceContext value={setTraced}>
      <Controls report={report} />
      <WindowBrush report={report} />
      <SectionBoundary title="Key figures" resetOn={report}>
        <KeyFigures report={report} />
      </SectionBoundary>
      <div className="columns">
        <Contents />
        <div className="sections">
          {SECTIONS.map(({ id, numeral, title, Body: Content }) => (
            <section key={id} id={id} className="section" aria-labelledby={`${id}-title`} tabIndex={-1}>
              <h2 id={`${id}-title`}>
                {numeral === null ? null : <span className="section-numeral">{numeral}</span>}
                {title}
              </h2>
              <SectionBoundary title={title} resetOn={report}>
                <Suspense fallback={<p className="section-waiting">Loading this section…</p>}>
                  <Content report={report} />
                </Suspense>
              </SectionBoundary>
            </section>
          ))}
        </div>
      </div>
      {traced === null ? null : (
        <SectionBoundary title="Trace of a figure" resetOn={traced}>
          <Suspense fallback={null}>
            <Trace report={report} id={traced} onClose={() => setTraced(null)} />
          </Suspense>
        </SectionBoundary>
      )}
    </TraceContext>
  )
}

/** The figure that the address names, as "copy link to this figure" writes it. */
function linkedFigure(): string | null {
  return new URLSearchParams(window.location.hash.slice(1)).get('figure')
}

/** A section linked to by its anchor is found once it is there; the browser looked before it was. */
function useAnchor(): void {
  useEffect(() => {
    void Promise.allSettled(SECTIONS.map(section => section.load())).then(() => {
      const target = window.location.hash.slice(1)
      if (/^[a-z-]+$/.test(target)) document.getElementById(target)?.scrollIntoView()
    })
  }, [])
}
