import type { FigureId } from '../report/figure-set.ts'
import type { Report } from '../report/report.ts'
import { Figure } from '../ui/Figure.tsx'

interface Props {
  readonly report: Report
  readonly id: FigureId
}

/** A figure of the report by its id. */
export function FigureOf({ report, id }: Props) {
  return <Figure figure={report.figures[id]} />
}

/** The published value of a figure; a dash where there is none. */
export function ReportedOf({ report, id }: Props) {
  const figure = report.figures[`reported.${id}`]
  if (figure !== undefined) return <Figure figure={figure} />
  return (
    <span className="none">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">not given</span>
    </span>
  )
}
