import { RATE_SENSITIVITY } from '../../../fixtures/narrative.ts'
import { BarChart } from '../../charts/BarChart.tsx'
import type { Report } from '../../report/report.ts'
import { change } from '../../state/store.ts'
import { Source } from '../Source.tsx'
import { epsChart, valuationChart } from './charts.ts'
import { EpsTable } from './EpsTable.tsx'
import { inputs } from './model.ts'
import { ValuationTable } from './ValuationTable.tsx'
import '../sections.css'

interface Props {
  readonly report: Report
}

/** III: earnings, valuation and rates as the report gives them, open to the reader's own assumptions. */
export default function Fundamentals({ report }: Props) {
  const { eps, valuation } = inputs(report)
  return (
    <>
      <WhatIf report={report} />
      <BarChart {...epsChart(report)} />
      <EpsTable report={report} rows={eps} />
      <BarChart {...valuationChart(report)} />
      <ValuationTable report={report} rows={valuation} />
      <RateSensitivity />
    </>
  )
}

/** Says that the inputs can be changed, how many are, and takes all changes back. */
function WhatIf({ report }: Props) {
  const { changed } = inputs(report)
  return (
    <div className="what-if" data-changed={changed > 0 || undefined}>
      <p>
        {changed === 0
          ? 'These inputs are the report’s; prices cannot reproduce them. Change any of them to see what follows.'
          : `You changed ${changed === 1 ? 'one input' : `${changed} inputs`}. Everything that follows from them is recomputed.`}
      </p>
      {changed === 0 ? null : (
        <button type="button" onClick={() => change({ whatIf: {} })}>
          Back to the reported inputs
        </button>
      )}
    </div>
  )
}

function RateSensitivity() {
  const { title, text, points, source } = RATE_SENSITIVITY
  return (
    <>
      <h3>{title}</h3>
      <p>
        {text} <Source id={source} />
      </p>
      <dl className="outlook">
        {points.map(point => (
          <div key={point.term}>
            <dt>{point.term}</dt>
            <dd>{point.text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
