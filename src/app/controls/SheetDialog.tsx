import type { ReactNode } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'

interface Props {
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The controls over the page, where there is no room for them in a row. */
export default function SheetDialog({ onClose, children }: Props) {
  return (
    <Dialog open title="Window and settings" onClose={onClose}>
      <div className="controls-sheet">{children}</div>
    </Dialog>
  )
}
