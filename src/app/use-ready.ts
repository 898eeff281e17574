/**
 * What several sections rest on, computed after the first figures part by part, in turns so short that the reader's own
 * doings fit between them.
 */
import { useEffect, useRef, useState } from 'react'
import { idle } from '../charts/when-idle.ts'
import type { Report } from '../report/report.ts'

/**
 * @param report the first one starts it
 * @returns whether it is at hand
 */
export function useReady(report: Report | null): boolean {
  const [ready, setReady] = useState(false)
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
      // Where it does not arrive, the sections that rest on it say so.
      const history = await import('../report/history.ts').catch(() => null)
      for (const _ of history?.historySteps(first) ?? []) {
        await idle()
        if (stopped) return
      }
      setReady(true)
    }
    void inTurns()
    return () => {
      stopped = true
    }
  }, [begun])
  return ready
}
