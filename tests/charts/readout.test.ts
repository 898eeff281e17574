import { expect, it } from 'vitest'
import { timeReadout } from '../../src/charts/readout.ts'
import { timePlane } from '../../src/charts/time-plane.ts'
import { growthChart } from '../../src/sections/performance/charts.ts'
import { bundledReport } from '../sections/bundled-report.ts'

it.each(['arithmetic', 'geometric'] as const)('ends with the gap that the figures have: %s', gap => {
  const report = bundledReport({ gap })
  const chart = growthChart(report)
  const readout = timeReadout(chart, timePlane({ ...chart, width: 800, height: 300 }))
  const rows = readout.rows(readout.count - 1)
  expect(rows.map(row => row.label)).toEqual(['IWM', 'SPY', 'Gap'])
  expect(rows[2]).toMatchObject({ text: gap === 'arithmetic' ? '+6.61 pp' : '+6.29%', y: null })
})
