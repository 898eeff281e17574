import { type Aftermath, aftermathOf } from '../../report/aftermath.ts'
import { ledgerOf } from '../../report/claims.ts'
import { questionOf } from '../../report/forecast-question.ts'
import { formatDay, formatValue } from '../../report/format.ts'
import { historyOf } from '../../report/history.ts'
import type { Report } from '../../report/report.ts'
import { reachedId } from '../../report/topics/base-rates.ts'
import { useEvidence } from '../../state/evidence.ts'
import { Figure } from '../../ui/Figure.tsx'
import { foundText } from './standing.ts'
import { VerdictBar } from './VerdictBar.tsx'

interface Props {
  readonly report: Report
}

/** The side of the first screen: how the note's claims stand, and what happened since. */
export default function Standing({ report }: Props) {
  return (
    <>
      <ClaimsBar report={report} />
      <Failures report={report} />
      <Since report={report} />
    </>
  )
}

function ClaimsBar({ report }: Props) {
  const evidence = useEvidence()
  const ledger = ledgerOf(report, evidence?.sets, evidence)
  if (ledger === null) return <div className="standing-bar" />
  const { claims, counts } = ledger
  return (
    <section className="standing-bar" aria-labelledby="standing-claims">
      <h2 id="standing-claims">The note’s {claims.length} claims</h2>
      <VerdictBar counts={counts} />
    </section>
  )
}

function Failures({ report }: Props) {
  const evidence = useEvidence()
  const ledger = ledgerOf(report, evidence?.sets, evidence)
  if (ledger === null) return <div className="standing-failures" />
  const failing = ledger.claims.filter(claim => claim.verdict === 'does not hold')
  return (
    <div className="standing-failures">
      <ul>
        {failing.slice(0, MOST_FAILURES).map(claim => (
          <li key={claim.id}>
            <a href={`#claim-${claim.id}`}>{claim.text}</a>
            <strong>{foundText(claim, report)}</strong>
          </li>
        ))}
      </ul>
      <a href="#claims">
        {failing.length > MOST_FAILURES ? `All ${failing.length} that fail, and the others` : 'All claims'}
      </a>
    </div>
  )
}

/** As many as the side has room for. */
const MOST_FAILURES = 3

function Since({ report }: Props) {
  const aftermath = aftermathOf(report)
  const { figures, dates, sessions } = aftermath
  const history = historyOf(report)
  const question = questionOf(report.note)
  return (
    <section className="standing-since" aria-labelledby="standing-since">
      <h2 id="standing-since">Since {formatDay(report.window.last)}</h2>
      {sessions === 0 ? (
        <p>The data end on this day.</p>
      ) : (
        <dl>
          <div>
            <dt>Gap to {formatDay(dates[sessions]!)}</dt>
            <dd>
              <Figure figure={figures['after.gap']} />
            </dd>
          </div>
          <Forecast aftermath={aftermath} />
          <div>
            <dt>Earlier spans with no larger gap</dt>
            <dd>
              <Figure figure={figures['after.rank']} />
            </dd>
          </div>
        </dl>
      )}
      {question.band === null ? null : (
        <dl>
          <div>
            <dt>
              Past odds of {wholePoints(question.band.low)} in {question.months.from}–{question.months.to}{' '}
              months
            </dt>
            <dd>
              <Figure
                figure={
                  history.figures[reachedId(question.months.from, question.months.to, question.band.low)]
                }
              />
            </dd>
          </div>
        </dl>
      )}
      <a href="#aftermath">What happened next</a>
    </section>
  )
}

/** "+15 pp". */
function wholePoints(value: number): string {
  return formatValue(value, 'points', { signed: true }).replace('.00', '')
}

/** What the forecast asked for, or would have asked for from this day on. */
function Forecast({ aftermath: { band, forecast, gap, sessions } }: { readonly aftermath: Aftermath }) {
  if (band === null) return null
  const missing = band.low - gap[sessions]!
  return (
    <div>
      <dt>
        Forecast by {formatDay(band.to, 'month')}: {wholePoints(band.low)}
      </dt>
      <dd>
        {forecast.state !== 'open'
          ? forecast.state
          : missing > 0
            ? `needs another ${(missing * 100).toFixed(1)} pp`
            : 'reached so far'}
      </dd>
    </div>
  )
}
