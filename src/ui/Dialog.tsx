import { type ReactNode, useEffect, useId, useRef } from 'react'

interface Props {
  readonly open: boolean
  readonly title: ReactNode
  /** Called when the reader wants to close it: by Escape, the close button or a press outside. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A modal dialogue on the native <dialog>. The focus goes to the button with `data-default`, else to the first part that
 * takes it, and returns to where it was when the dialogue closes.
 */
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
    // Test environments have no modal dialog; an open one still shows there.
    if (typeof element.showModal === 'function') element.showModal()
    else element.setAttribute('open', '')
    element.querySelector<HTMLElement>('[data-default]')?.focus()
    return () => {
      if (typeof element.close === 'function') element.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does by keyboard what a press outside does, and the browser reports it as cancel
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      // Chromium closes it without a cancel event on a second Escape in a row.
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
