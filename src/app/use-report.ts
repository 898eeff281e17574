/**
 * The one report of the page, computed from the prices and the choices.
 */
import { useDeferredValue, useMemo } from 'react'
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
