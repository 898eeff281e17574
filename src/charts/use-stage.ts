import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { isPrinting } from '../ui/printing.ts'
import { whenIdle } from './when-idle.ts'

/** Width where none can be measured, as in tests without layout. */
const UNMEASURED = 720

/** Width between the margins of an A4 page, 180 mm in CSS pixels; a Letter page has a little more. */
const PAPER = 680

/** @returns the width of an element in whole pixels, updated when it changes; the width of the paper during printing */
export function useWidth(ref: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    setWidth(isPrinting() ? PAPER : Math.floor(element.clientWidth) || UNMEASURED)
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => {
      // A fold that opens for printing has the width of the screen until the page is laid out for paper.
      if (isPrinting()) return
      const now = Math.floor(element.clientWidth)
      if (now > 0) setWidth(now)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  useEffect(() => {
    // The browser lays the page out for paper only after this event, and runs no script then.
    const before = () => flushSync(() => setWidth(PAPER))
    const after = () => {
      const now = Math.floor(ref.current?.clientWidth ?? 0)
      if (now > 0) setWidth(now)
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [ref])
  return width
}

/** @returns whether an element is in view or near it */
export function useNear(ref: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    const element = ref.current
    if (element === null || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(
      entries => setNear(entries.some(entry => entry.isIntersecting)),
      { rootMargin: '300px 0px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return near
}

/**
 * Delays a value while its element is out of view: it is taken over when the browser is idle or about to print. A change
 * of the window then redraws at once only what is in view.
 *
 * @returns the current value while `near`, else the last one taken over; null before the first
 */
export function useWhenNear<T>(value: T, near: boolean): T | null {
  // In an object, because React would call a bare function.
  const [held, setHeld] = useState<{ readonly value: T } | null>(near ? { value } : null)
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  const isHeld = held !== null && held.value === value
  useEffect(() => {
    if (isHeld) return
    const hold = () => setHeld({ value: latest.current })
    return near ? hold() : whenIdle(hold)
  }, [near, isHeld])
  useEffect(() => {
    const now = () => flushSync(() => setHeld({ value: latest.current }))
    window.addEventListener('beforeprint', now)
    return () => window.removeEventListener('beforeprint', now)
  }, [])
  return near ? value : (held?.value ?? null)
}
