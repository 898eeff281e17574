import { describe, expect, it } from 'vitest'
import { epsChart, valuationChart } from '../../../src/sections/fundamentals/charts.ts'
import { inputs } from '../../../src/sections/fundamentals/inputs.ts'
import { bundledReport } from '../bundled-report.ts'

describe('the inputs of the fundamentals', () => {
  it('are the published ones until the reader changes them', () => {
    const { eps, valuation, changed } = inputs(bundledReport())
    expect(changed).toBe(0)
    expect(eps.map(row => [row.name, row.small.value, row.large.value])).toEqual([
      ['2024', 0.059, 0.085],
      ['2025', 0.422, 0.123],
      ['2026', 0.357, 0.118],
      ['Historical average', 0.151, 0.102],
    ])
    expect(valuation.map(row => [row.name, row.small.value, row.large.value])).toEqual([
      ['Forward P/E', 14.2, 21.5],
      ['P/B', 1.8, 4.2],
      ['P/S', 1.2, 2.8],
      ['EV/EBITDA', 8.5, 16.2],
    ])
  })

  it('keep the published value beside a changed one', () => {
    const { valuation, changed } = inputs(bundledReport({ whatIf: { 'pe.small': 20 } }))
    expect(valuation[0]?.small).toMatchObject({ value: 20, published: 14.2, changed: true })
    expect(changed).toBe(1)
  })

  it('do not count as changed when set to what was published', () => {
    expect(inputs(bundledReport({ whatIf: { 'pe.small': 14.2 } })).changed).toBe(0)
  })
})

describe('the charts of fundamentals', () => {
  it('draw what the tables show, changed inputs included', () => {
    const report = bundledReport({ whatIf: { 'eps.2026.small': 0.2, 'pe.small': 20 } })
    expect(epsChart(report).series[0]?.values).toEqual([0.059, 0.422, 0.2, 0.151])
    expect(valuationChart(report).series[0]?.values[0]).toBe(report.figures['discount.pe']?.value)
    expect(valuationChart(report).series[0]?.values[0]).toBeCloseTo(1 - 20 / 21.5, 14)
    expect(epsChart(report).source).toMatch(/changed in this view/)
    expect(epsChart(bundledReport()).source).not.toMatch(/changed/)
  })
})
