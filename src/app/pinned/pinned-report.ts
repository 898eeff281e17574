/**
 * The report of the pinned window, computed as the page's own: in the worker where the prices are many.
 */
import type { PricePair } from '../../data/series/series.ts'
import { buildReport } from '../../report/build.ts'
import { isSameWindow, type PinnedWindow, pinAbsence, pinnedSettings } from '../../report/pinned-window.ts'
import type { Report } from '../../report/report.ts'
import { isFar } from '../use-report.ts'

let last: { readonly pair: PricePair; readonly key: string; readonly report: Report } | null = null

/**
 * @param shown of the page: its settings are taken, its days alone are others
 * @returns null where the prices have nothing in the window, where the page shows it already, or where a later request of
 *   the page came first
 */
export async function pinnedReport(
  pair: PricePair,
  shown: Report,
  pin: PinnedWindow,
): Promise<Report | null> {
  const { settings } = shown
  if (pinAbsence(pair, settings, pin) !== null) return null
  const own = pinnedSettings(settings, pin)
  const key = JSON.stringify(own)
  // While the page's own window is dragged, the pinned one stays what it was.
  if (last?.pair === pair && last.key === key) return unlessShown(last.report, shown)
  const report = isFar(pair)
    ? await import('../report-worker/client.ts').then(({ farReport }) => farReport(pair, own, null))
    : buildReport(pair, own, null)
  if (report !== null) last = { pair, key, report }
  return report && unlessShown(report, shown)
}

function unlessShown(pinned: Report, shown: Report): Report | null {
  return isSameWindow(pinned, shown) ? null : pinned
}
