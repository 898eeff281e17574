import { type ComponentType, memo, Suspense, useRef, useState } from 'react'
import { useNear } from '../charts/use-stage.ts'
import type { Report } from '../report/report.ts'
import { Fold } from '../ui/Fold.tsx'
import { retriable } from './retriable.tsx'
import { SectionBoundary } from './SectionBoundary.tsx'
import type { SectionEntry } from './sections.ts'

interface Props {
  readonly section: SectionEntry
  readonly report: Report
  /** The report of a moment ago, for what is out of view. */
  readonly later: Report
  /** Whether its finding can be said without computing what it rests on. */
  readonly judged: boolean
  readonly due: boolean
}

const WAITING = <p className="section-waiting">Loading this section…</p>
const Finding = retriable<{ id: string; report: Report }>(() =>
  import('./findings.ts').then(({ findingOfSection }) => ({
    default: ({ id, report }) => findingOfSection(id, report),
  })),
)

/** One section of the page: what is in view follows the report at once, what is not a moment later. */
export function PageSection({ section, report, later, judged, due }: Props) {
  const { id, numeral, title, Body: Content, again } = section
  const place = useRef<HTMLElement>(null)
  const near = useNear(place)
  const [begun, setBegun] = useState(due)
  if ((due || near) && !begun) setBegun(true)
  const shown = near ? report : later
  return (
    <section ref={place} id={id} className="section" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <Fold
        id={id}
        className="section-fold"
        summary={
          <>
            <h2 id={`${id}-title`}>
              {numeral === null ? null : <span className="section-numeral">{numeral}</span>}
              {title}
            </h2>
            <span className="fold-finding">
              {judged && begun ? (
                <SectionBoundary title={title} resetOn={shown} onRetry={Finding.again} quiet>
                  <Suspense fallback={null}>
                    <Finding.Body id={id} report={shown} />
                  </Suspense>
                </SectionBoundary>
              ) : null}
            </span>
          </>
        }
      >
        {begun ? (
          <SectionBoundary title={title} resetOn={shown} onRetry={again}>
            <Suspense fallback={WAITING}>
              <SectionBody Content={Content} report={shown} />
            </Suspense>
          </SectionBoundary>
        ) : (
          WAITING
        )}
      </Fold>
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
