import { Suspense } from 'react'
import type { Claim } from '../../report/claims/claim.ts'
import type { FirstReport } from '../../report/first.ts'
import type { Report } from '../../report/report.ts'
import { Roving } from '../../ui/Roving.tsx'
import { retriable } from '../retriable.tsx'
import { SectionBoundary } from '../SectionBoundary.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import './overview.css'

interface ReportProps {
  readonly report: Report
}

// Text and figures do not wait for any drawing, nor for what is judged by history.
const Hero = retriable<ReportProps>(() => import('./Hero.tsx'))
const WindowBrush = retriable<ReportProps>(() => import('./WindowBrush.tsx'))
const Standing = retriable<ReportProps>(() => import('./Standing.tsx'))

interface Props {
  /** What the key figures show. */
  readonly first: FirstReport
  /** Null until all of it is computed. */
  readonly report: Report | null
  /** The report that claims and the days since are judged by; null until what they rest on is at hand. */
  readonly judged: Report | null
  readonly claims: readonly Claim[]
}

/** Keeps the places of what comes a moment later. */
const PLACE = (
  <>
    <div className="standing-bar" />
    <div className="standing-failures" />
    <div className="standing-since" />
  </>
)

/** What answers at once: the picture, how the note stands, the whole history, the key figures. */
export function Overview({ first, report, judged, claims }: Props) {
  return (
    <div className="overview" id="overview">
      <div className="hero" id="chart" tabIndex={-1}>
        <SectionBoundary title="Chart of the window" resetOn={report} onRetry={Hero.again}>
          <Suspense fallback={null}>{report === null ? null : <Hero.Body report={report} />}</Suspense>
        </SectionBoundary>
      </div>
      <div className="window-brush">
        <SectionBoundary title="Window over the whole history" resetOn={report} onRetry={WindowBrush.again}>
          <Suspense fallback={null}>{report === null ? null : <WindowBrush.Body report={report} />}</Suspense>
        </SectionBoundary>
      </div>
      <Roving label="How the note stands" className="standing">
        {judged === null ? (
          PLACE
        ) : (
          <SectionBoundary title="How the note stands" resetOn={judged} onRetry={Standing.again}>
            <Suspense fallback={PLACE}>
              <Standing.Body report={judged} />
            </Suspense>
          </SectionBoundary>
        )}
      </Roving>
      <Roving label="Key figures" className="tiles-place">
        <SectionBoundary title="Key figures" resetOn={first}>
          <KeyFigures report={first} claims={claims} />
        </SectionBoundary>
      </Roving>
    </div>
  )
}
