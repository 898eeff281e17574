import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { dayOfIso } from '../../../src/metrics/day.ts'
import Performance from '../../../src/sections/performance/Performance.tsx'
import { PinnedContext } from '../../../src/sections/pinned.ts'
import { bundledReport, reportSince2006 } from '../bundled-report.ts'

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
  it('shows a pinned window beside the own one, and each figure of the page once', () => {
    const pinned = bundledReport({ from: dayOfIso('2008-05-19'), to: dayOfIso('2008-06-06') })
    render(
      <PinnedContext value={pinned}>
        <Performance report={bundledReport()} />
      </PinnedContext>,
    )
    expect(screen.getByRole('columnheader', { name: 'Pinned, May 19, 2008 – Jun 6, 2008' })).toBeVisible()
    const cell = rowOf(/^IWM/).querySelector('[data-pinned="return.small"]')
    expect(cell).toHaveAttribute('value', String(pinned.figures['return.small']?.value))
    expect(document.querySelectorAll('[data-metric="return.small"]')).toHaveLength(1)
  })

  it('shows what the report published beside what is computed, never as a computed figure', () => {
    render(<Performance report={bundledReport()} />)
    const row = rowOf(/^IWM/)
    expect(within(row).getByText('+11.66%')).toHaveAttribute('data-metric', 'return.small')
    expect(within(row).getByText('+11.84%')).toHaveAttribute('data-reported', 'reported.return.small')
    expect(within(rowOf(/^SPY/)).getByText('+4.66%')).toBeVisible()
    expect(within(rowOf(/^Gap, arithmetic/)).getByText('+7.18 pp')).toBeVisible()
  })

  it('leaves out what was reported of small caps when large caps stand in their place', () => {
    const { container } = render(<Performance report={bundledReport({ swap: true })} />)
    expect(container.querySelector('[data-reported]')).toBeNull()
    expect(screen.queryByText(/Reported/)).toBeNull()
  })

  it('says which window the reported numbers are for when another one is shown', () => {
    const note = /The note’s numbers are for its own window, Aug 29, 2025 – Jan 20, 2026/
    const { rerender } = render(<Performance report={bundledReport()} />)
    expect(screen.queryByText(note)).toBeNull()
    rerender(<Performance report={bundledReport({ from: dayOfIso('2025-10-01') })} />)
    expect(screen.getByText(note)).toBeVisible()
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

  it('counts a trading day in the singular', () => {
    const on = dayOfIso('2026-01-20')
    const { container } = render(<Performance report={bundledReport({ from: on, to: on })} />)
    expect(container.querySelector('caption')).toHaveTextContent(/, 1 trading day$/)
  })

  it('says why a figure is absent', () => {
    render(
      <Performance report={reportSince2006({ from: dayOfIso('2006-07-03'), to: dayOfIso('2006-10-02') })} />,
    )
    const absent = document.querySelector('[data-metric="ma200.small"]')
    expect(absent).toHaveAttribute('value', '')
    expect(absent).toHaveTextContent('needs 200 days, has 64')
    expect(screen.getByText('n/a: needs 200 days, has 64.')).toBeVisible()
  })
})
