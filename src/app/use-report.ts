/**
 * The one report of the page, computed from the prices and the choices.
 */
import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PricePair } from '../data/series/series.ts'
import type { Note } from '../notes/note.ts'
import { buildReport } from '../report/build.ts'
import type { Report } from '../report/report.ts'
import type { Settings } from '../report/settings.ts'
import { useChoices } from '../state/store.ts'

/** From this many rows on a report takes longer than a frame, and is computed in a worker. */
const FAR_ROWS = 60_000

interface Input {
  readonly pair: PricePair | null
  readonly settings: Settings
  readonly note: Note | null
}

/** Whether a report takes longer than a frame to compute. */
export function isFar(pair: PricePair | null): boolean {
  return pair !== null && Math.max(pair.small.dates.length, pair.large.dates.length) > FAR_ROWS
}

/**
 * @returns the report, null until there are prices; `pending` while a newer one is on its way, so that controls
 *   answer at once and figures follow
 */
export function useReport(): { report: Report | null; pending: boolean } {
  const pair = useChoices(all => all.pair)
  const settings = useChoices(all => all.settings)
  const note = useChoices(all => all.note)
  const input = useMemo((): Input => ({ pair, settings, note }), [pair, settings, note])
  const deferred = useDeferredValue(input)
  const near = useMemo(
    () =>
      deferred.pair === null || isFar(deferred.pair)
        ? null
        : buildReport(deferred.pair, deferred.settings, deferred.note),
    [deferred],
  )
  // What was on the page stays until a report from the worker takes its place.
  const [last, setLast] = useState<{ readonly input: Input; readonly report: Report } | null>(null)
  useEffect(() => {
    if (near !== null) return setLast({ input: deferred, report: near })
    const { pair, settings, note } = deferred
    if (pair === null) return
    let dropped = false
    import('./report-worker/client.ts')
      .then(({ farReport }) => farReport(pair, settings, note))
      .catch(() => buildReport(pair, settings, note))
      .then(report => {
        // In slices: of so many rows a drawing alone may take a frame.
        if (report !== null && !dropped) startTransition(() => setLast({ input: deferred, report }))
      })
    return () => {
      dropped = true
    }
  }, [near, deferred])
  return {
    report: near ?? last?.report ?? null,
    pending: deferred !== input || (near === null && last?.input !== deferred),
  }
}

/**
 * The report as of the last frame that had time for it: what the reader looks at is drawn first, then the answer to
 * the page's question, and what is out of view follows in slices that the next input may interrupt. Everything is up
 * to date before the page is printed.
 */
export function useLater(report: Report | null): { answered: Report | null; later: Report | null } {
  const [answered, setAnswered] = useState(report)
  const [later, setLater] = useState(report)
  useEffect(() => {
    const catchUp = () =>
      flushSync(() => {
        setAnswered(report)
        setLater(report)
      })
    startTransition(() => setAnswered(report))
    window.addEventListener('beforeprint', catchUp)
    return () => window.removeEventListener('beforeprint', catchUp)
  }, [report])
  // Only once the answer stands, or the two would be one turn.
  useEffect(() => {
    startTransition(() => setLater(answered))
  }, [answered])
  return { answered, later }
}
