/**
 * What follows the first figures, in turns so short that the reader's own doings fit between them: first what several
 * sections rest on is computed, part by part, then the sections are drawn, one by one.
 */
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { whenIdle } from '../charts/when-idle.ts'
import type { Report } from '../report/report.ts'
import { SECTIONS } from './sections.ts'

export interface Unfolding {
  /** Whether what the sections rest on is at hand. */
  readonly ready: boolean
  /** How many sections are due, from the first on; one that comes into view does not wait for its turn. */
  readonly due: number
}

/** @param report the first one starts it */
export function useUnfolding(report: Report | null): Unfolding {
  const [ready, setReady] = useState(false)
  const [due, setDue] = useState(() => (namesPlace() ? SECTIONS.length : 1))
  // Not kept beyond its time: with long prices it is large.
  const latest = useRef(report)
  useEffect(() => {
    latest.current = report
  })
  const begun = report !== null

  useEffect(() => {
    const first = latest.current
    if (!begun || first === null) return
    let stopped = false
    const inTurns = async () => {
      // Ahead of their drawing; one that does not arrive is fetched again, and told of, when its turn comes.
      for (const section of SECTIONS) section.load().catch(() => {})
      // Where it does not arrive, the sections that rest on it say so.
      const history = await import('../report/history.ts').catch(() => null)
      for (const _ of history?.historySteps(first) ?? []) {
        await idle()
        if (stopped) return
      }
      setReady(true)
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
  }, [begun])

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
  return { ready, due }
}

function idle(): Promise<void> {
  return new Promise(resolve => {
    whenIdle(resolve)
  })
}

/** Whether the address leads to a place on the page, whose height above it must not change any more. */
function namesPlace(): boolean {
  return /^#[a-z][a-z0-9-]*$/.test(window.location.hash)
}
