/**
 * Whether a claim can be put to the data on the page at all.
 */
import type { ClaimScope } from '../../../fixtures/claims.ts'
import { PUBLISHED_INPUTS, REPORT, REPORT_WINDOW } from '../../../fixtures/report.ts'
import { bareSymbol } from '../../data/table/symbols.ts'
import { dayOfIso } from '../../metrics/day.ts'
import { formatDay, formatIso } from '../format.ts'
import type { Report } from '../report.ts'

/** Symbols that stand for the report's two indices: the indices themselves and funds that track them. */
const STAND_FOR = {
  small: new Set(['IWM', 'RUT', 'RTY', 'VTWO']),
  large: new Set(['SPY', 'SPX', 'GSPC', 'IVV', 'VOO']),
}

export const CLAIM_DAYS = {
  from: dayOfIso(REPORT_WINDOW.from)!,
  to: dayOfIso(REPORT_WINDOW.to)!,
} as const

/** True when the page shows daily prices of what the report is about, small caps on the small side. */
export function isSubject(report: Report): boolean {
  const { pair, settings, series } = report
  if (series.pair.frequency.kind !== 'daily') return false
  if (pair.bundled) return !settings.swap
  const { dates } = pair.aligned
  return (
    STAND_FOR.small.has(bareSymbol(pair.small.symbol)) &&
    STAND_FOR.large.has(bareSymbol(pair.large.symbol)) &&
    dates.includes(CLAIM_DAYS.from) &&
    dates.includes(CLAIM_DAYS.to)
  )
}

/** True when the page stands where the report stood: on what it is about, as of the day that it wrote of. */
export function asReported(report: Report): boolean {
  return isSubject(report) && report.window.last === CLAIM_DAYS.to
}

/**
 * Why a claim does not apply to what is on the page, or null when it does.
 *
 * Claims of the report's window apply to that window only. Claims as of its day are computed for any as-of day on the
 * bundled prices, as one may ask when they were true; on other prices for that day only.
 *
 * @param inputs ids of figures that follow from published inputs, for claims about those
 */
export function inapplicable(
  report: Report,
  scope: ClaimScope,
  inputs: readonly string[] = [],
): string | null {
  const { window, names } = report
  if (scope === 'inputs') {
    const used = new Set(inputs.flatMap(id => report.figures[id]?.inputs ?? []))
    const changed = Object.entries(PUBLISHED_INPUTS).some(
      ([id, published]) => used.has(id) && report.figures[id]?.value !== published.value,
    )
    return changed ? 'The claim is about the inputs as published, and the reader has changed them.' : null
  }
  if (!isSubject(report)) {
    return `The claim is about the ${REPORT.indices.small} against the ${REPORT.indices.large}, day by day to ${formatIso(REPORT_WINDOW.to)}; the page shows ${names.small} against ${names.large}.`
  }
  if (scope === 'window' && (window.first !== CLAIM_DAYS.from || window.last !== CLAIM_DAYS.to)) {
    return `The claim is about ${formatIso(REPORT_WINDOW.from)} to ${formatIso(REPORT_WINDOW.to)}; the page shows ${formatDay(window.first)} to ${formatDay(window.last)}.`
  }
  if (scope === 'as-of' && !report.bundled && window.last !== CLAIM_DAYS.to) {
    return `The claim was made as of ${formatIso(REPORT_WINDOW.to)}; the page is as of ${formatDay(window.last)}.`
  }
  return null
}
