import type { FigureId } from '../report/figure-set.ts'
import { formatFigure } from '../report/format.ts'
import type { Report } from '../report/report.ts'

interface Props {
  /** The report of the pinned window. */
  readonly report: Report
  readonly id: FigureId
}

/** A figure of the pinned window. It has `data-pinned`, since `data-metric` names the one value of the page's window. */
export function PinnedValue({ report, id }: Props) {
  const figure = report.figures[id]
  if (figure === undefined) return null
  return (
    <data
      className="figure"
      value={figure.value === null ? '' : String(figure.value)}
      title={figure.absent ?? undefined}
      data-pinned={id}
    >
      {formatFigure(figure)}
    </data>
  )
}
