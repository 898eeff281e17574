import { type ReactNode, useEffect, useId, useRef } from 'react'

interface Props {
  readonly open: boolean
  readonly title: ReactNode
  /** Asked to close: Escape, the close button or a press outside. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal dialogue on the browser's own <dialog>; focus goes back to where it was. */
export function Dialog({ open, title, onClose, children }: Props) {
  return open ? (
    <OpenDialog title={title} onClose={onClose}>
      {children}
    </OpenDialog>
  ) : null
}

function OpenDialog({ title, onClose, children }: Omit<Props, 'open'>) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    if (element === null) return
    // Where there is no modal dialog (test environments), an open one still shows.
    if (typeof element.showModal === 'function') element.showModal()
    else element.setAttribute('open', '')
    return () => {
      if (typeof element.close === 'function') element.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for a press outside, and the browser sends it as cancel
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      // A browser may close it without asking first, as Chromium does on a second Escape in a row.
      onClose={() => {
        if (dialog.current?.open === false) onClose()
      }}
      onClick={event => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="plain" onClick={onClose}>
          Close
        </button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  )
}
