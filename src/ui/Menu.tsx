import { type ReactNode, useEffect, useRef, useState } from 'react'

interface Props {
  /** Content of the button. */
  readonly label: ReactNode
  /** Accessible name of a button whose label is not a word. */
  readonly name?: string
  readonly className?: string
  /** Whether the menu stays open after a press inside, as menus with fields do. */
  readonly stays?: boolean
  readonly children: ReactNode
}

/**
 * A menu of buttons or fields below a button. It is rendered on the first opening. Escape and a press elsewhere close it.
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
