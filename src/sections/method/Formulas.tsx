import type { Report } from '../../report/report.ts'
import { formulaPlace } from '../formula-place.ts'
import { formulaGroups } from './formulas.ts'

/** Every formula behind the figures, by topic. */
export function Formulas({ report }: { readonly report: Report }) {
  return (
    <div className="formulas">
      <p>
        <var>P</var> and <var>Q</var> are the closes of {report.names.small} and {report.names.large},{' '}
        <var>R</var> their ratio, <var>r</var> a simple return; the window runs from <var>a</var> to{' '}
        <var>b</var>.
      </p>
      {formulaGroups(report).map(({ title, figures }) => (
        <details key={title}>
          <summary>{title}</summary>
          <dl>
            {figures.map(figure => (
              <div key={figure.id} id={formulaPlace(figure)} tabIndex={-1}>
                <dt>
                  <code>{figure.family}</code>
                </dt>
                <dd>
                  <code className="formula">{figure.formula}</code>
                  <span>{figure.definition}</span>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </div>
  )
}
