import type { ReactNode } from 'react'
import type { Figure as FigureOf } from '../report/figure.ts'
import { Figure } from './Figure.tsx'

interface Props {
  readonly figure: FigureOf | undefined
  /** In place of the figure's own label. */
  readonly label?: ReactNode
  readonly signal?: boolean
  readonly note?: ReactNode
}

/** A figure on a line of its own: label, value, and a note where one is needed. */
export function FigureRow({ figure, label, signal = false, note }: Props) {
  return (
    <div className="figure-row">
      <span className="figure-row-label">{label ?? figure?.label}</span>
      <span className="figure-row-value">
        <Figure figure={figure} signal={signal} />
      </span>
      {note === undefined ? null : <span className="figure-row-note">{note}</span>}
    </div>
  )
}
