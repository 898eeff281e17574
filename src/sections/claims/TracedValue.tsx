import { type ReactNode, useContext } from 'react'
import { figureIn } from '../../report/figure-set.ts'
import type { Report } from '../../report/report.ts'
import { TraceContext } from '../../ui/trace.ts'

interface Props {
  readonly report: Report
  /** The figure that the value is of, or null when the page has none. */
  readonly figure: string | null
  readonly text: ReactNode
}

/** A value of the ledger that opens the trace of the figure it was checked by. */
export function TracedValue({ report, figure, text }: Props) {
  const trace = useContext(TraceContext)
  if (trace === null || figure === null) return text
  const label = figureIn(report.figures, figure)?.label ?? figure
  return (
    <button
      type="button"
      className="figure-trace"
      title={`${label}: show its trace`}
      onClick={() => trace(figure)}
    >
      {text}
      <span className="visually-hidden"> {label}, show its trace</span>
    </button>
  )
}
