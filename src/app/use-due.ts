/**
 * Draws the sections one by one, in turns so short that the reader's own doings fit between them.
 */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { idle } from '../charts/when-idle.ts'
import { SECTIONS } from './sections.ts'

/**
 * @param ready whether what several sections rest on is at hand
 * @returns how many sections are due, from the first on; one that comes into view does not wait for its turn
 */
export function useDue(ready: boolean): number {
  const [due, setDue] = useState(() => (namesPlace() ? SECTIONS.length : 1))

  useEffect(() => {
    // Ahead of their drawing; one that does not arrive is fetched again, and told of, when its turn comes.
    for (const section of SECTIONS) section.load().catch(() => {})
  }, [])

  useEffect(() => {
    if (!ready) return
    let stopped = false
    const inTurns = async () => {
      for (let next = 2; next <= SECTIONS.length; next++) {
        await idle()
        if (stopped) return
        setDue(before => Math.max(before, next))
      }
    }
    void inTurns()
    return () => {
      stopped = true
    }
  }, [ready])

  useEffect(() => {
    const all = () => setDue(SECTIONS.length)
    // The browser lays the page out for paper right after this event.
    const now = () => flushSync(all)
    window.addEventListener('beforeprint', now)
    window.addEventListener('hashchange', all)
    return () => {
      window.removeEventListener('beforeprint', now)
      window.removeEventListener('hashchange', all)
    }
  }, [])
  return due
}

/** Whether the address leads to a place on the page, whose height above it must not change any more. */
function namesPlace(): boolean {
  return /^#[a-z][a-z0-9-]*$/.test(window.location.hash)
}
