/**
 * The one report of the page, computed from the prices and the choices.
 */
import { startTransition, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PricePair } from '../data/series/series.ts'
import type { Note } from '../notes/note.ts'
import { beginReport, type FirstReport } from '../report/first.ts'
import type { Report } from '../report/report.ts'
import type { Settings } from '../report/settings.ts'
import { tell, useChoices } from '../state/store.ts'

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

type Complete = typeof import('../report/build.ts')['completeReport']

/**
 * What computes the rest of a report, which no first figure waits for.
 * @param wanted false while the first figures are to come first
 * @returns null until it has arrived
 */
function useComplete(wanted: boolean): Complete | null {
  const [complete, setComplete] = useState<Complete | null>(null)
  useEffect(() => {
    if (!wanted) return
    const ask = () => {
      import('../report/build.ts').then(
        ({ completeReport }) => setComplete(() => completeReport),
        () =>
          tell(
            'alert',
            'The part of the page that computes the rest of the report did not arrive. Check the connection.',
            [],
            { actions: [{ label: 'Try again', run: ask }] },
          ),
      )
    }
    ask()
  }, [wanted])
  return complete
}

interface Reports {
  /** What the first screen shows, null until there are prices. */
  readonly first: FirstReport | null
  /** The whole report, null until all of it is computed. */
  readonly report: Report | null
  /** True while a newer one is on its way, so that controls answer at once and figures follow. */
  readonly pending: boolean
}

export function useReport(): Reports {
  const pair = useChoices(all => all.pair)
  const settings = useChoices(all => all.settings)
  const note = useChoices(all => all.note)
  const input = useMemo((): Input => ({ pair, settings, note }), [pair, settings, note])
  const deferred = useDeferredValue(input)
  const begun = useMemo(
    () =>
      deferred.pair === null || isFar(deferred.pair)
        ? null
        : beginReport(deferred.pair, deferred.settings, deferred.note),
    [deferred],
  )
  const complete = useComplete(pair !== null)
  const near = useMemo(
    () => (begun === null || complete === null ? null : complete(begun)),
    [begun, complete],
  )
  const [far, setFar] = useState<{ readonly input: Input; readonly report: Report } | null>(null)
  useEffect(() => {
    const { pair, settings, note } = deferred
    if (pair === null || !isFar(deferred.pair)) return setFar(null)
    let dropped = false
    import('./report-worker/client.ts')
      .then(({ farReport }) => farReport(pair, settings, note))
      .catch(async () => (await import('../report/build.ts')).buildReport(pair, settings, note))
      .then(report => {
        // In slices: of so many rows a drawing alone may take a frame.
        if (report !== null && !dropped) startTransition(() => setFar({ input: deferred, report }))
      })
    return () => {
      dropped = true
    }
  }, [deferred])
  // What was on the page stays until a report from the worker takes its place. Not a state: the page would be drawn
  // once more for each report.
  const shown = useRef<Report | null>(null)
  const report = near ?? (begun === null ? (far?.report ?? shown.current) : null)
  useEffect(() => {
    shown.current = report
  }, [report])
  return {
    first: begun === null ? report : near === null ? begun.first : near,
    report,
    pending: deferred !== input || (near === null && far?.input !== deferred),
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
