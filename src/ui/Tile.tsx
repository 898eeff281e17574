import type { ReactNode } from 'react'
import type { Verdict as VerdictWords } from '../report/claims/claim.ts'
import type { Figure as FigureOf } from '../report/figure.ts'
import { Figure } from './Figure.tsx'
import { Verdict } from './Verdict.tsx'

interface Props {
  readonly figure: FigureOf | undefined
  readonly label?: ReactNode
  /** What the note published for it, shown small beneath. */
  readonly reported?: FigureOf | undefined
  readonly verdict?: VerdictWords | undefined
  /** Instead of a reported value: a few words beneath the figure. */
  readonly note?: ReactNode
  /** The value in the pinned window; empty keeps its line free. */
  readonly pinned?: ReactNode
  readonly role?: 'small' | 'large'
}

/** The strip that key figures stand in. */
export function Tiles({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className="tiles" aria-label={label}>
      {children}
    </ul>
  )
}

/** One key figure: what it is, what it is worth, and what was published for it. */
export function Tile({ figure, label, reported, verdict, note, pinned, role }: Props) {
  return (
    <li className="tile" data-role={role}>
      <span className="tile-label">{label ?? figure?.label}</span>
      <span className="tile-value">
        <Figure figure={figure} />
      </span>
      <span className="tile-reported">
        {reported === undefined ? null : (
          <span>
            note <Figure figure={reported} />
          </span>
        )}
        {verdict === undefined ? null : <Verdict words={verdict} />}
        {note}
      </span>
      {pinned === undefined ? null : (
        <span className="tile-pinned">{pinned === '' ? null : <>pinned {pinned}</>}</span>
      )}
    </li>
  )
}
