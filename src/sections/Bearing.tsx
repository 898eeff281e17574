import type { Report } from '../report/report.ts'
import { FigureOf } from './FigureOf.tsx'

/** The figures of the page that bear on an argument, each with its name. */
export function Bearing({ report, ids }: { readonly report: Report; readonly ids: readonly string[] }) {
  const known = ids.map(id => report.figures[id]).filter(figure => figure !== undefined)
  if (known.length === 0) return null
  return (
    <dl className="bearing">
      {known.map(({ id, label }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            <FigureOf report={report} id={id} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
