import { createContext, type ReactNode, type SyntheticEvent, useContext } from 'react'

/** The open parts of the page, and how to change them. */
export interface Folding {
  readonly isOpen: (id: string) => boolean
  readonly set: (id: string, open: boolean) => void
}

/** Null where nothing folds: on the first screen and within a part that folds as a whole. */
export const FoldContext = createContext<Folding | null>(null)

interface Props {
  readonly id: string
  readonly className?: string
  /** The heading, with the content beside it. */
  readonly summary: ReactNode
  readonly children: ReactNode
}

/**
 * A part of the page that folds to its heading. Its content stays in the document, so that the browser can search it, open
 * it for an anchor and print it.
 */
export function Fold({ id, className = '', summary, children }: Props) {
  const folding = useContext(FoldContext)
  if (folding === null) {
    return (
      <div className={className}>
        {summary}
        {children}
      </div>
    )
  }
  const open = folding.isOpen(id)
  return (
    <details
      className={`fold ${className}`}
      data-fold={id}
      open={open}
      onToggle={(event: SyntheticEvent<HTMLDetailsElement>) => {
        const now = event.currentTarget.open
        if (now !== open) folding.set(id, now)
      }}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
