import { type Argument, CATALYSTS, LOGIC_CAVEAT, OUTLOOK_2026, THESIS } from '../../../fixtures/narrative.ts'
import { Source } from '../Source.tsx'
import '../sections.css'

/** II: why the report expects small caps to lead, as argument and not as fact. */
export default function Logic() {
  return (
    <>
      <p className="lead">
        {THESIS.text} <Source id={THESIS.source} />
      </p>
      <h3>Four catalysts</h3>
      <ol className="catalysts">
        {CATALYSTS.map(catalyst => (
          <li key={catalyst.id}>
            <Catalyst argument={catalyst} />
          </li>
        ))}
      </ol>
      <h3>The outlook for 2026</h3>
      <dl className="outlook">
        {OUTLOOK_2026.map(({ id, title, text, source }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>
              {text} <Source id={source} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="aside">{LOGIC_CAVEAT}</p>
    </>
  )
}

function Catalyst({ argument }: { readonly argument: Argument }) {
  const { title, text, points, source } = argument
  return (
    <>
      <h4>{title}</h4>
      <p>
        {text} <Source id={source} />
      </p>
      {points.length === 0 ? null : (
        <ul className="points">
          {points.map(point => (
            <li key={point.term}>
              <b>{point.term}:</b> {point.text}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
