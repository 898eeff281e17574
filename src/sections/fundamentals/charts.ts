/**
 * The charts of fundamentals: EPS growth of both indices, and the valuation discounts against the note's band.
 */
import type { BarChartProps } from '../../charts/chart.ts'
import { formatValue } from '../../report/format.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'
import { inputs } from './inputs.ts'

function source(report: Report): string {
  const { changed, source } = inputs(report)
  return changed === 0 ? source : `${source}; some inputs changed in this view`
}

function nameOf({ note, names }: Report, side: 'small' | 'large'): string {
  return note?.subject[side].name ?? names[side]
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
      { id: 'small', label: nameOf(report, 'small'), role: 'small', values: eps.map(row => row.small.value) },
      { id: 'large', label: nameOf(report, 'large'), role: 'large', values: eps.map(row => row.large.value) },
    ],
    unit: 'fraction',
    digits: 1,
    height: 260,
    level: 3,
  }
})

export const valuationChart = perReport((report: Report): BarChartProps => {
  const { valuation } = inputs(report)
  const band = report.note?.bands.discount
  const percent = (value: number) => formatValue(value, 'fraction', { digits: 0 })
  const said =
    band === undefined ? '' : `; the note says ${percent(band.low)} to ${percent(band.high)} on every measure`
  const discounts = valuation.map(({ key }) => {
    const value = report.figures[`discount.${key}`]?.value
    return typeof value === 'number' ? value : null
  })
  return {
    id: 'valuation',
    headline: report.sentences.valuation ?? 'Valuation discounts',
    subtitle: `Discount of the ${nameOf(report, 'small')} to the ${nameOf(report, 'large')}, percent${said}`,
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
