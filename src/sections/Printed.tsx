import type { FigureId } from '../report/figure-set.ts'
import type { Report } from '../report/report.ts'
import { ReportedOf } from './FigureOf.tsx'

/** The published value of a figure, small below the computed one; nothing where there is none. */
export function Printed({ report, id }: { readonly report: Report; readonly id: FigureId }) {
  if (report.figures[`reported.${id}`] === undefined) return null
  return (
    <small className="under">
      reported <ReportedOf report={report} id={id} />
    </small>
  )
}
