import { type ReactNode, useEffect, useRef, useState } from 'react'

interface Props {
  /** What the button shows. */
  readonly label: ReactNode
  /** Its name where the label is a sign and no word. */
  readonly name?: string
  readonly className?: string
  /** Stays open after a press inside, as where fields are. */
  readonly stays?: boolean
  readonly children: ReactNode
}

/**
 * Buttons or fields that fold out beneath a button, over the page; drawn once somebody has opened it. Escape and a press
 * elsewhere close it.
 */
export function Menu({ label, name, className = '', stays = false, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const element = menu.current
    if (element === null) return
    const close = (again: boolean) => {
      element.open = false
      if (again) element.querySelector('summary')?.focus()
    }
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target)) close(false)
    }
    const inside = ({ target }: Event) => {
      if (!stays && target instanceof Element && target.closest('.menu-panel button') !== null) close(true)
    }
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return
      event.stopPropagation()
      close(true)
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    element.addEventListener('click', inside)
    element.addEventListener('keydown', leave)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      element.removeEventListener('click', inside)
      element.removeEventListener('keydown', leave)
    }
  }, [stays])
  const [opened, setOpened] = useState(false)
  return (
    <details ref={menu} className={`menu ${className}`} onToggle={() => setOpened(true)}>
      <summary className="button" {...(name !== undefined && { 'aria-label': name, title: name })}>
        {label}
      </summary>
      <div className="menu-panel">{opened ? children : null}</div>
    </details>
  )
}
