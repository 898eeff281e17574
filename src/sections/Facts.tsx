import type { ReactNode } from 'react'
import type { Report } from '../report/report.ts'
import { FigureOf } from './FigureOf.tsx'

interface FactProps {
  readonly report: Report
  readonly name: ReactNode
  readonly id: string
  /** A note under the figure, such as its date. */
  readonly children?: ReactNode
}

/** A few figures side by side, each with its name. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="facts">{children}</dl>
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
