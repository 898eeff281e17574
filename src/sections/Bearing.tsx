import { figureIn } from '../report/figure-set.ts'
import type { Report } from '../report/report.ts'
import { Figure } from '../ui/Figure.tsx'

interface Props {
  readonly report: Report
  /** As the note names them; ids that the report does not have are left out. */
  readonly ids: readonly string[]
}

/** The figures that bear on an argument of the note, each with its name. */
export function Bearing({ report, ids }: Props) {
  const known = ids.map(id => figureIn(report.figures, id)).filter(figure => figure !== undefined)
  if (known.length === 0) return null
  return (
    <dl className="bearing">
      {known.map(figure => (
        <div key={figure.id}>
          <dt>{figure.label}</dt>
          <dd>
            <Figure figure={figure} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
