import { sourceOf } from '../../data/series/provenance.ts'
import { formatDay } from '../../report/format.ts'
import { publishedDay } from '../../report/published-day.ts'
import type { Report } from '../../report/report.ts'
import { conventions } from '../../sections/method/conventions.ts'
import { DISCLAIMER } from '../../sections/method/disclaimer.ts'

interface Props {
  readonly report: Report
  readonly address: string
}

/** The conventions without which the figures could be misread; the page has the others. */
const TERMS: ReadonlySet<string> = new Set(['Window', 'Basis', 'Spread', 'Averages', 'Streaks'])

/** A link longer than this carries prices, which nobody types. */
const LONGEST_ADDRESS = 300

/** Where the numbers come from, by what rules they are computed, and where the view can be opened. */
export function SourceAndMethod({ report, address }: Props) {
  const { note, pair } = report
  const sides = [pair.passport.small, pair.passport.large]
  return (
    <>
      <h2>Source</h2>
      <ul className="handout-sources">
        {sides.map((side, i) => (
          <li key={i === 0 ? 'small' : 'large'}>
            {side.symbol}: {sourceOf(side)}, {side.rows.toLocaleString('en-US')} closes,{' '}
            {formatDay(side.first)} – {formatDay(side.last)}
          </li>
        ))}
        {note === null ? null : (
          <li>
            Note: {note.publisher}, {note.title}, {publishedDay(note.published)}
          </li>
        )}
        {address.length > LONGEST_ADDRESS ? null : <li>This view: {address}</li>}
      </ul>
      <h2>Method</h2>
      <dl className="handout-method">
        {conventions(report)
          .filter(({ term }) => TERMS.has(term))
          .map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <p className="source-line">{DISCLAIMER}</p>
    </>
  )
}
