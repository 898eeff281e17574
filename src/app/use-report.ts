/**
 * The one report of the page, computed from the prices and the choices.
 */
import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { buildReport } from '../report/build.ts'
import type { Report } from '../report/report.ts'
import { useChoices } from '../state/store.ts'

/**
 * @returns the report, null until there are prices; `pending` while a newer one is on its way, so that controls
 *   answer at once and figures follow
 */
export function useReport(): { report: Report | null; pending: boolean } {
  const pair = useChoices(all => all.pair)
  const settings = useChoices(all => all.settings)
  const input = useMemo(() => ({ pair, settings }), [pair, settings])
  const deferred = useDeferredValue(input)
  const report = useMemo(
    () => (deferred.pair === null ? null : buildReport(deferred.pair, deferred.settings)),
    [deferred],
  )
  return { report, pending: deferred !== input }
}

/**
 * The report as of the last frame that had time for it: what the reader looks at is drawn first, and what is out of
 * view follows in slices that the next input may interrupt. Everything is up to date before the page is printed.
 */
export function useLater(report: Report | null): Report | null {
  const [later, setLater] = useState(report)
  useEffect(() => {
    const catchUp = () => flushSync(() => setLater(report))
    startTransition(() => setLater(report))
    window.addEventListener('beforeprint', catchUp)
    return () => window.removeEventListener('beforeprint', catchUp)
  }, [report])
  return later
}
