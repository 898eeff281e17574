import { type ReactNode, useEffect, useRef, useState } from 'react'

interface Props {
  /** Name of the content for screen readers: a text, or the id of the element that has it. */
  readonly label: { readonly 'aria-label': string } | { readonly 'aria-labelledby': string }
  /** Limits the height to about twenty rows, with a scrollbar of its own. */
  readonly tall?: boolean
  readonly children: ReactNode
}

/** Holds a table that may be too wide. An edge that hides columns is shaded, and the arrow keys scroll. */
export function ScrollRegion({ label, tall = false, children }: Props) {
  const region = useRef<HTMLDivElement>(null)
  const [more, setMore] = useState('')
  useEffect(() => {
    const element = region.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const look = () => setMore(hiddenSides(element))
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const inside of element.children) observer.observe(inside)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  return (
    <div className="scroll-edges" data-more={more}>
      {/* A region that scrolls must be reachable, so that arrow keys can scroll it. */}
      <div
        ref={region}
        className="table-scroll"
        data-tall={tall}
        {...((tall || more !== '') && { role: 'region', tabIndex: 0, ...label })}
      >
        {children}
      </div>
    </div>
  )
}

/** @returns the edges that hide content: start, end, both or none */
function hiddenSides({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): string {
  const sides = [scrollLeft > 1 && 'start', scrollLeft + clientWidth < scrollWidth - 1 && 'end']
  return sides.filter(side => side !== false).join(' ')
}
