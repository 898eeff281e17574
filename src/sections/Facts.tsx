import type { ReactNode } from 'react'
import type { FigureId, FigureSet } from '../report/figure-set.ts'
import type { Report } from '../report/report.ts'
import { Figure } from '../ui/Figure.tsx'
import { FigureOf } from './FigureOf.tsx'

interface FactProps {
  readonly report: Report
  readonly name: ReactNode
  readonly id: FigureId
  /** A note under the figure, such as its date. */
  readonly children?: ReactNode
}

/** A few figures side by side, each with its name. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="facts">{children}</dl>
}

interface LabelledFactsProps {
  readonly figures: FigureSet
  readonly ids: readonly FigureId[]
}

/** Figures of any set, each under its own label. */
export function LabelledFacts({ figures, ids }: LabelledFactsProps) {
  return (
    <Facts>
      {ids.map(id => (
        <div key={id}>
          <dt>{figures[id]?.label}</dt>
          <dd>
            <Figure figure={figures[id]} />
          </dd>
        </div>
      ))}
    </Facts>
  )
}

export function Fact({ report, name, id, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <FigureOf report={report} id={id} />
        {children === undefined ? null : <small>{children}</small>}
      </dd>
    </div>
  )
}
