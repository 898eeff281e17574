import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { dayOfIso } from '../../../src/metrics/day.ts'
import type { Report } from '../../../src/report/report.ts'
import Performance from '../../../src/sections/performance/Performance.tsx'
import { bundledReport } from '../bundled-report.ts'

/** The row of a table that a word heads. */
function rowOf(head: RegExp): HTMLElement {
  const row = [...document.querySelectorAll('tr')].find(one =>
    head.test(one.querySelector('th[scope=row]')?.textContent ?? ''),
  )
  if (!row) throw new Error(`no row ${head}`)
  return row
}

const value = (id: string) => document.querySelector(`[data-metric="${id}"]`)?.getAttribute('value')

describe('recent performance', () => {
  it('shows what the report published beside what is computed, never as a computed figure', () => {
    render(<Performance report={bundledReport()} />)
    const row = rowOf(/^IWM/)
    expect(within(row).getByText('+11.66%')).toHaveAttribute('data-metric', 'return.small')
    expect(within(row).getByText('+11.84%')).toHaveAttribute('data-reported', 'reported.return.small')
    expect(within(rowOf(/^SPY/)).getByText('+4.66%')).toBeVisible()
    expect(within(rowOf(/^Gap, arithmetic/)).getByText('+7.18 pp')).toBeVisible()
  })

  it('leaves out what was reported of other funds when other prices are loaded', () => {
    const report: Report = { ...bundledReport(), bundled: false }
    const { container } = render(<Performance report={report} />)
    expect(container.querySelector('[data-reported]')).toBeNull()
    expect(screen.queryByText(/Reported/)).toBeNull()
  })

  it('finds the run of 2008', () => {
    render(
      <Performance report={bundledReport({ from: dayOfIso('2008-05-19'), to: dayOfIso('2008-06-06') })} />,
    )
    expect(value('streak.current')).toBe('13')
    expect(value('streak.current-start')).toBe('2008-05-20')
  })

  it('changes the returns and not the streak with the basis', () => {
    render(<Performance report={bundledReport({ basis: 'total' })} />)
    expect(Number(value('return.small'))).toBeCloseTo(0.1235, 4)
    expect(value('streak.current')).toBe('12')
  })

  it('says why a figure is absent', () => {
    render(
      <Performance report={bundledReport({ from: dayOfIso('2006-07-03'), to: dayOfIso('2006-10-02') })} />,
    )
    const absent = document.querySelector('[data-metric="ma200.small"]')
    expect(absent).toHaveAttribute('value', '')
    expect(absent).toHaveTextContent('needs 200 sessions, has 64')
  })
})
