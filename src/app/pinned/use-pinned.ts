/**
 * The report of the pinned window beside that of the page.
 */
import { startTransition, useEffect, useState } from 'react'
import type { Report } from '../../report/report.ts'
import { choices, useChoices } from '../../state/store.ts'

/**
 * Nothing is fetched or computed while no window is pinned.
 *
 * @param pending whether a report of the page is on its way; the worker drops an earlier request for a later one, so
 *   that the pinned one is asked for afterwards
 * @returns null while there is nothing to compare with
 */
export function usePinned(report: Report | null, pending: boolean): Report | null {
  const pin = useChoices(all => all.pin)
  const [pinned, setPinned] = useState<Report | null>(null)
  useEffect(() => {
    const { pair } = choices.getState()
    if (pin === null) return setPinned(null)
    if (report === null || pair === null || pending) return
    let dropped = false
    import('./pinned-report.ts')
      .then(({ pinnedReport }) => pinnedReport(pair, report, pin))
      .then(
        other => dropped || startTransition(() => setPinned(other)),
        // Offline before the part was fetched; the next window asks again.
        () => {},
      )
    return () => {
      dropped = true
    }
  }, [pin, report, pending])
  return pin && pinned
}
