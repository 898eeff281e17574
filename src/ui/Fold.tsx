import { createContext, type ReactNode, type SyntheticEvent, useContext } from 'react'

/** Which parts of the page lie open, and how that is changed. */
export interface Folding {
  readonly isOpen: (id: string) => boolean
  readonly set: (id: string, open: boolean) => void
}

/** Null where nothing folds: in the first screen, and within a part that folds as a whole. */
export const FoldContext = createContext<Folding | null>(null)

interface Props {
  readonly id: string
  readonly className?: string
  /** The heading, with what is shown beside it. */
  readonly summary: ReactNode
  readonly children: ReactNode
}

/**
 * A part of the page that folds to its heading. It stays in the document while it is closed, so that the browser finds
 * words in it, opens it for an address, and prints it.
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
