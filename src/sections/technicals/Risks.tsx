import { RISKS } from '../../../fixtures/narrative.ts'
import type { Report } from '../../report/report.ts'
import { Bearing } from '../Bearing.tsx'
import { Source } from '../Source.tsx'

/** The report's five risks, each with the figures of this page that bear on it. */
export function Risks({ report }: { readonly report: Report }) {
  return (
    <ol className="risks">
      {RISKS.map(({ id, title, text, source, figures }) => (
        <li key={id}>
          <h4>{title}</h4>
          <p>
            {text} <Source id={source} />
          </p>
          <Bearing report={report} ids={figures} />
        </li>
      ))}
    </ol>
  )
}
