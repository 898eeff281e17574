import type { ReactNode } from 'react'
import type { Verdict as VerdictWords } from '../report/claims/claim.ts'
import type { Figure as FigureOf } from '../report/figure.ts'
import { Figure } from './Figure.tsx'
import { Verdict } from './Verdict.tsx'

interface Props {
  readonly figure: FigureOf | undefined
  readonly label?: ReactNode
  /** The value that the note published, shown small below. */
  readonly reported?: FigureOf | undefined
  readonly verdict?: VerdictWords | undefined
  /** A few words below the figure, in place of a reported value. */
  readonly note?: ReactNode
  /** The value in the pinned window; an empty one reserves its line. */
  readonly pinned?: ReactNode
  readonly role?: 'small' | 'large'
}

/** The strip of key figures. */
export function Tiles({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className="tiles" aria-label={label}>
      {children}
    </ul>
  )
}

/** A key figure: label, value, and the published value. */
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
