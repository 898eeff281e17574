import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { allFigures } from '../../../src/report/figure-set.ts'
import { DISCLAIMER } from '../../../src/sections/method/disclaimer.ts'
import { formulaGroups } from '../../../src/sections/method/formulas.ts'
import Method from '../../../src/sections/method/Method.tsx'
import { bundledReport } from '../bundled-report.ts'

describe('data and method', () => {
  it('shows the passport of the data', () => {
    const { container } = render(<Method report={bundledReport()} />)
    const value = (id: string) => container.querySelector(`[data-metric="${id}"]`)?.getAttribute('value')
    expect(value('data.rows')).toBe('6628')
    expect(value('data.first')).toBe('2000-05-26')
    expect(value('data.dropped')).toBe('0')
    expect(value('data.small-symbol')).toBe('IWM')
    expect(value('data.large-symbol')).toBe('SPY')
    expect(value('data.basis')).toMatch(/price and total return/)
    expect(value('data.last')).toBe('2026-10-05')
  })

  it('says that it is information and not advice', () => {
    render(<Method report={bundledReport()} />)
    expect(screen.getByText(DISCLAIMER)).toBeVisible()
  })

  it('follows the basis in the conventions', () => {
    const { container, rerender } = render(<Method report={bundledReport()} />)
    expect(container).toHaveTextContent('Returns rest on price closes.')
    rerender(<Method report={bundledReport({ basis: 'total' })} />)
    expect(container).toHaveTextContent('Returns rest on dividend-adjusted closes.')
  })

  it('gives each computed number of the report one formula', () => {
    const report = bundledReport()
    const listed = formulaGroups(report).flatMap(group => group.figures.map(figure => figure.family))
    expect(new Set(listed).size).toBe(listed.length)
    for (const { id, family, unit, origin } of allFigures(report.figures)) {
      if (origin === 'reported' || unit === 'date' || unit === 'text' || /^(data|window)\./.test(id)) continue
      expect(listed).toContain(family)
    }
  })
})
