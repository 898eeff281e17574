/**
 * The charts of fundamentals: EPS growth of both indices, and the valuation discounts against the report's band.
 */
import { PUBLISHED_BANDS, REPORT } from '../../../fixtures/report.ts'
import type { BarChartProps } from '../../charts/chart.ts'
import { formatValue } from '../../report/format.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'
import { inputs } from './model.ts'

const SOURCE = 'Source: Morgan Stanley [1], as the report quotes it'

function source(report: Report): string {
  return inputs(report).changed === 0 ? SOURCE : `${SOURCE}; some inputs changed by the reader`
}

export const epsChart = perReport((report: Report): BarChartProps => {
  const { eps } = inputs(report)
  return {
    id: 'eps',
    headline: report.sentences.eps ?? 'EPS growth',
    subtitle: 'Growth of earnings per share, percent a year, and its historical average',
    source: source(report),
    asOf: report.window.last,
    dimension: 'Year',
    categories: eps.map(row => row.short),
    series: [
      { id: 'small', label: REPORT.indices.small, role: 'small', values: eps.map(row => row.small.value) },
      { id: 'large', label: REPORT.indices.large, role: 'large', values: eps.map(row => row.large.value) },
    ],
    unit: 'fraction',
    digits: 1,
    height: 260,
    level: 3,
  }
})

export const valuationChart = perReport((report: Report): BarChartProps => {
  const { valuation } = inputs(report)
  const { low, high } = PUBLISHED_BANDS.discount
  const percent = (value: number) => formatValue(value, 'fraction', { digits: 0 })
  const discounts = valuation.map(({ key }) => {
    const value = report.figures[`discount.${key}`]?.value
    return typeof value === 'number' ? value : null
  })
  return {
    id: 'valuation',
    headline: report.sentences.valuation ?? 'Valuation discounts',
    subtitle: `Discount of the ${REPORT.indices.small} to the ${REPORT.indices.large}, percent; the report says ${percent(low)} to ${percent(high)} on every measure`,
    source: source(report),
    asOf: report.window.last,
    dimension: 'Measure',
    categories: valuation.map(row => row.name),
    series: [{ id: 'discount', label: 'Discount', role: 'small', values: discounts }],
    unit: 'fraction',
    digits: 1,
    orientation: 'horizontal',
    height: 240,
    level: 3,
  }
})
