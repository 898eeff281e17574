import type { FirstReport } from '../../report/first.ts'
import { ProvenanceMark } from '../loading/ProvenanceMark.tsx'
import { QUESTION } from '../question.ts'
import type { Addition } from './addition.ts'
import { dataStamp, findingOf, windowLine } from './finding.ts'

interface Props {
  readonly report: FirstReport | null
  readonly addition: Addition | null
}

/** The head of the page: the question, the answer as its heading, and what it is an answer about. */
export function Finding({ report, addition }: Props) {
  if (report === null) {
    return (
      <header className="title">
        <p className="title-question">Small-Cap Lens</p>
        <h1>{QUESTION}</h1>
        <p className="verdict-sentence">Loading the prices…</p>
      </header>
    )
  }
  return (
    <header className="title">
      <p className="title-question">{QUESTION}</p>
      <h1>{headline(report, addition)}</h1>
      <p className="verdict-sentence">
        {windowLine(report)}. <span className="data-stamp">{dataStamp(report, today())}.</span>
      </p>
      <ProvenanceMark report={report} />
    </header>
  )
}

/** The heading in full. */
export function headline(report: FirstReport, addition: Addition | null): string {
  const first = `${findingOf(report)}${addition?.clause ?? ''}.`
  return addition === null || addition.forecast === '' ? first : `${first} ${addition.forecast}`
}

/** Days since 1970 where the reader is. */
function today(): number {
  const now = new Date()
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000)
}
