import { useContext } from 'react'
import type { Figure as FigureOf } from '../report/figure.ts'
import { formatFigure } from '../report/format.ts'
import { TraceContext } from './trace.ts'

interface Props {
  /** Undefined where the report has no such figure; it is then shown as absent. */
  readonly figure: FigureOf | undefined
  /** Show the signal of the figure ("Above", "Bullish") after its value. */
  readonly signal?: boolean
  /** Show plain text even where the figure could be traced, as inside another control. */
  readonly plain?: boolean
}

/**
 * The only component that shows a figure: the exact value and the id are in the markup, the rounded value is the text. A
 * published figure has `data-reported` instead of `data-metric`, so that the two cannot be confused.
 */
export function Figure({ figure, signal = false, plain = false }: Props) {
  const trace = useContext(TraceContext)
  if (figure === undefined) return <Absent reason="no such figure in this report" />
  const id = figure.origin === 'reported' ? { 'data-reported': figure.id } : { 'data-metric': figure.id }
  const data =
    figure.value === null ? (
      <Absent reason={figure.absent ?? 'cannot be computed'} {...id} />
    ) : (
      <data className="figure" value={String(figure.value)} {...id}>
        {formatFigure(figure)}
      </data>
    )
  return (
    <>
      {trace === null || plain ? (
        data
      ) : (
        <button
          type="button"
          className="figure-trace"
          title={`${figure.label}: show how it is ${figure.origin}`}
          onClick={() => trace(figure.id)}
        >
          {data}
          <span className="visually-hidden"> {figure.label}, show its trace</span>
        </button>
      )}
      {signal && figure.signal !== undefined ? <span className="signal">{figure.signal}</span> : null}
    </>
  )
}

function Absent({ reason, ...id }: { readonly reason: string; readonly [data: `data-${string}`]: string }) {
  return (
    <data className="figure" value="" title={reason} {...id}>
      n/a<span className="visually-hidden">, {reason}</span>
    </data>
  )
}
