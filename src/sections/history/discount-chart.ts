/**
 * The chart of the discount over time, with the note's number across it.
 */
import type { TimeSeriesChartProps } from '../../charts/chart.ts'
import type { FundamentalsTable } from '../../data/table/fundamentals-table.ts'
import { type DiscountHistory, discountSentence } from '../../report/discount-history.ts'
import { formatDay, formatValue } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'

/** The discount that follows from the note's inputs for the same multiple, forward or not; null where it gives none. */
export function notedDiscount({ note, figures }: Report, { id, kind }: DiscountHistory): number | null {
  const measure = note?.fundamentals?.measures.find(one => id === one || id.endsWith(`-${one}`))
  const value = measure === undefined || kind === 'growth' ? null : figures[`discount.${measure}`]?.value
  return typeof value === 'number' ? value : null
}

export function discountChart(
  report: Report,
  { file, pointInTime }: FundamentalsTable,
  history: DiscountHistory,
): TimeSeriesChartProps {
  const { dates, values, label, kind, id } = history
  const noted = notedDiscount(report, history)
  const [first, last] = [dates[0]!, dates[dates.length - 1]!]
  const measure =
    kind === 'growth'
      ? `Growth of ${label} over a year, small less large, percentage points`
      : `Discount of the small side’s ${label} to the large side’s, percent`
  return {
    id: 'discount-history',
    headline: discountSentence(history, noted),
    subtitle: `${measure}, by the day of ${pointInTime ? 'publication' : 'the period’s end'}, ${formatDay(first)} – ${formatDay(last)}`,
    source: `Source: your file “${file}”`,
    asOf: report.window.last,
    level: 4,
    lines: [{ id, label: kind === 'growth' ? 'Growth gap' : 'Discount', role: 'ratio', dates, values }],
    range: [first, Math.max(last, first + 1)],
    unit: kind === 'growth' ? 'points' : 'fraction',
    digits: 1,
    ...(kind === 'growth' && { signed: true }),
    zero: true,
    ...(noted !== null && {
      levels: [{ value: noted, label: `the note’s ${formatValue(noted, 'fraction', { digits: 1 })}` }],
    }),
  }
}
