import { type ReactNode, useEffect, useRef, useState } from 'react'

interface Props {
  /** What is inside, for screen readers: words, or the id of the element that says it. */
  readonly label: { readonly 'aria-label': string } | { readonly 'aria-labelledby': string }
  /** Keep to a window of about twenty rows that scrolls by itself. */
  readonly tall?: boolean
  readonly children: ReactNode
}

/** Holds a table that may be wider than its place: an edge that hides some of it is shaded, and the arrow keys scroll. */
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

/** Where there is more than is seen: at the start, at the end, at both or nowhere. */
function hiddenSides({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): string {
  const sides = [scrollLeft > 1 && 'start', scrollLeft + clientWidth < scrollWidth - 1 && 'end']
  return sides.filter(side => side !== false).join(' ')
}
