import { BarChart } from '../../charts/BarChart.tsx'
import type { Note } from '../../notes/note.ts'
import type { Report } from '../../report/report.ts'
import { change } from '../../state/store.ts'
import { Panel } from '../../ui/Section.tsx'
import { Source } from '../Source.tsx'
import { epsChart, valuationChart } from './charts.ts'
import { EpsTable } from './EpsTable.tsx'
import { inputs } from './inputs.ts'
import { ValuationTable } from './ValuationTable.tsx'
import '../sections.css'

interface Props {
  readonly report: Report
}

/** III: earnings, valuation and rates as the note gives them; the reader can change the inputs. */
export default function Fundamentals({ report }: Props) {
  const { eps, valuation } = inputs(report)
  if (eps.length + valuation.length === 0) return null
  return (
    <>
      <WhatIf report={report} />
      <BarChart {...epsChart(report)} beneath={<EpsTable report={report} rows={eps} />} />
      <BarChart {...valuationChart(report)} beneath={<ValuationTable report={report} rows={valuation} />} />
      {report.note === null ? null : <RateSensitivity note={report.note} />}
    </>
  )
}

/** Tells how many inputs are changed, and resets them. */
function WhatIf({ report }: Props) {
  const { changed } = inputs(report)
  return (
    <div className="what-if" data-changed={changed > 0 || undefined}>
      <p>
        {changed === 0
          ? 'These inputs are the note’s; prices cannot reproduce them. Change any of them to see what follows.'
          : `${changed === 1 ? 'One input differs' : `${changed} inputs differ`} from the note’s. Everything that follows from them is recomputed.`}
      </p>
      {changed === 0 ? null : (
        <button type="button" onClick={() => change({ whatIf: {} })}>
          Back to the reported inputs
        </button>
      )}
    </div>
  )
}

function RateSensitivity({ note }: { readonly note: Note }) {
  if (note.passages === null) return null
  const { title, text, points, source } = note.passages.rates
  return (
    <Panel id="rates" title={title} finding={text}>
      <p>
        {text} <Source note={note} id={source} />
      </p>
      <dl className="outlook">
        {points.map(point => (
          <div key={point.term}>
            <dt>{point.term}</dt>
            <dd>{point.text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
