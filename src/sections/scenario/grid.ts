/**
 * The scenario and its grid, built once for each report.
 */
import type { HeatMapProps } from '../../charts/chart.ts'
import { formatValue } from '../../report/format.ts'
import { perReport } from '../../report/per-report.ts'
import { scenarioOf } from '../../report/scenario.ts'

/** The gap implied by each growth of small-cap earnings and each re-rating. */
export const scenarioGrid = perReport((report): HeatMapProps | null => {
  const scenario = scenarioOf(report)
  if (scenario === null) return null
  const { grid } = scenario
  return {
    id: 'scenario-grid',
    headline: grid.sentence,
    subtitle:
      'Gap over 12 months, pp: growth of small-cap earnings (row) by re-rating of small caps (column)',
    source: 'Source: EPS growth and forward P/E as published [1] or as changed in this view',
    asOf: report.window.last,
    corner: 'EPS growth',
    rows: grid.growth.map(growth => formatValue(growth, 'fraction', { digits: 1 })),
    columns: grid.rerating.map(rerating => formatValue(rerating, 'fraction', { digits: 0, signed: true })),
    values: Float64Array.from(grid.gaps.flat()),
    signs: ['Small caps ahead', 'Large caps ahead'],
    unit: 'points',
    digits: 1,
  }
})
