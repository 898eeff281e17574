/**
 * The answer of the first screen in words: who led, by how much, over which window, and how far the data reach.
 */
import { basisShown } from '../../report/data-sets.ts'
import type { FirstReport } from '../../report/first.ts'
import { formatDay, formatValue } from '../../report/format.ts'

/**
 * "Small caps led by 6.6 points" or "AAA led BBB by 6.6 points": the heading of the page, made from the window and the
 * pair, without its full stop.
 */
export function findingOf(report: FirstReport): string {
  const { figures, names, settings } = report
  const geometric = settings.gap === 'geometric'
  const gap = figures[geometric ? 'gap.geometric' : 'gap.arithmetic']?.value
  const known = report.bundled && !settings.swap
  const [small, large] = known ? ['Small caps', 'large caps'] : [names.small, names.large]
  if (typeof gap !== 'number') return `${small} and ${large} cannot be compared in this window`
  const size = leadText(gap, geometric)
  if (!/[1-9]/.test(size)) return `${small} and ${large} came out level`
  return `${small} ${gap > 0 ? 'led' : 'trailed'}${known ? '' : ` ${large}`} by ${size}`
}

/** A magnitude as people say it: "6.6 points", or "6.3%" where the gap is a relative return. */
function leadText(gap: number, geometric: boolean): string {
  const size = (Math.abs(gap) * 100).toFixed(1)
  if (geometric) return `${size}%`
  return `${size} ${size === '1.0' ? 'point' : 'points'}`
}

/** "IWM +11.66%, SPY +5.04%, price return, Aug 29, 2025 – Jan 20, 2026". */
export function windowLine({ figures, names, pair, settings, window }: FirstReport): string {
  const returned = (side: 'small' | 'large') =>
    `${names[side]} ${formatValue(figures[`return.${side}`]?.value ?? null, 'fraction', { signed: true })}`
  const basis = basisShown(pair, settings.basis) === 'total' ? 'total return' : 'price return'
  return `${returned('small')}, ${returned('large')}, ${basis}, ${formatDay(window.first)} – ${formatDay(window.last)}`
}

/** "Data to Oct 5, 2026, 8 weeks old". @param today as days since 1970 */
export function dataStamp({ aligned: { dates } }: FirstReport, today: number): string {
  const last = dates[dates.length - 1]
  if (last === undefined) return 'No data'
  return `Data to ${formatDay(last)}${ageText(today - last)}`
}

function ageText(days: number): string {
  if (days < 4) return ''
  if (days < 21) return `, ${days} days old`
  if (days < 90) return `, ${Math.round(days / 7)} weeks old`
  if (days < 730) return `, ${Math.round(days / 30.44)} months old`
  return `, ${Math.round(days / 365.25)} years old`
}
