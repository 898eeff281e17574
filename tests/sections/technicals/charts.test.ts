import { describe, expect, it } from 'vitest'
import { type FigureId, figureIn } from '../../../src/report/figure-set.ts'
import { drawdownChart, fundPriceChart, volatilityChart } from '../../../src/sections/technicals/charts.ts'
import { bundledReport } from '../bundled-report.ts'

describe('the charts of technicals and risk', () => {
  const report = bundledReport()
  const value = (id: FigureId) => report.figures[id]?.value

  it.each(['small', 'large'] as const)('draw the closes of the %s side with its own averages', side => {
    const { lines, headline } = fundPriceChart(report, side)
    const [close, ...averages] = lines
    expect(close?.values).toHaveLength(98)
    expect(averages.map(line => line.values.at(-1))).toEqual([
      value(`ma20.${side}`),
      value(`ma50.${side}`),
      value(`ma200.${side}`),
    ])
    expect(headline).toMatch(new RegExp(`^${report.names[side]} ended the window `))
  })

  it('draw rolling volatility up to the figure of the last session', () => {
    const { lines } = volatilityChart(report)
    expect(lines.map(line => line.values.at(-1))).toEqual([value('vol20.small'), value('vol20.large')])
  })

  it('draw drawdowns as deep as the figures say', () => {
    for (const line of drawdownChart(report).lines) {
      expect(Math.min(...line.values)).toBe(figureIn(report.figures, `max-drawdown.${line.id}`)?.value)
      expect(line.values[0]).toBe(0)
    }
  })

  it('keep their identity while the report keeps its own', () => {
    expect(fundPriceChart(report, 'large')).toBe(fundPriceChart(report, 'large'))
    expect(fundPriceChart(report, 'large')).not.toBe(fundPriceChart(report, 'small'))
    expect(drawdownChart(report)).toBe(drawdownChart(report))
  })
})
