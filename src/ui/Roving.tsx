import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

interface Props {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

const STOPS = 'button, a[href], input, summary'

/**
 * A toolbar with one tab stop, in which the arrow keys move, so that keyboard users need few tab presses on a page with
 * many figures and buttons.
 */
export function Roving({ label, className, children }: Props) {
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = group.current
    if (element === null) return
    settle(element)
    if (typeof MutationObserver === 'undefined') return
    const observer = new MutationObserver(() => settle(element))
    observer.observe(element, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    })
    return () => observer.disconnect()
  }, [])
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = stepOf(event)
    if (step === null || group.current === null) return
    const all = stopsIn(group.current)
    const at = all.indexOf(event.target as HTMLElement)
    if (at < 0) return
    event.preventDefault()
    const next = step === 'first' ? 0 : step === 'last' ? all.length - 1 : at + step
    all[(next + all.length) % all.length]?.focus()
  }
  const remember = (event: FocusEvent<HTMLElement>) => {
    if (group.current !== null) settle(group.current, event.target as HTMLElement)
  }
  return (
    <div
      ref={group}
      role="toolbar"
      aria-label={label}
      className={className}
      onKeyDown={move}
      onFocus={remember}
    >
      {children}
    </div>
  )
}

/** @returns the reachable elements of a toolbar, without those in closed menus or in widgets with arrow keys of their own */
function stopsIn(group: HTMLElement): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>(STOPS)].filter(
    one =>
      !one.matches(':disabled, [type="radio"]') &&
      one.closest('[data-own-keys]') === null &&
      one.closest('details:not([open]) > :not(summary)') === null,
  )
}

/** Leaves one tab stop: the element focused last, or the first one. */
function settle(group: HTMLElement, focused?: HTMLElement): void {
  const all = stopsIn(group)
  const current =
    focused !== undefined && all.includes(focused)
      ? focused
      : (all.find(one => one.dataset.stop !== undefined) ?? all[0])
  for (const one of all) {
    one.tabIndex = one === current ? 0 : -1
    if (one === current) one.dataset.stop = ''
    else delete one.dataset.stop
  }
}

function stepOf({ key, target }: KeyboardEvent<HTMLElement>): number | 'first' | 'last' | null {
  if (target instanceof HTMLInputElement && target.type !== 'file' && target.type !== 'checkbox') return null
  if (key === 'ArrowRight' || key === 'ArrowDown') return 1
  if (key === 'ArrowLeft' || key === 'ArrowUp') return -1
  return key === 'Home' ? 'first' : key === 'End' ? 'last' : null
}
