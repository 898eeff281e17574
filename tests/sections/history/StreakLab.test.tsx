import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { dayOfIso } from '../../../src/metrics/day.ts'
import { historyOf } from '../../../src/report/history.ts'
import { runLengths } from '../../../src/sections/history/run-lengths.ts'
import { StreakLab } from '../../../src/sections/history/StreakLab.tsx'
import { tableRows } from '../../../src/sections/table-rows.ts'
import expected from '../../fixtures/history-2000.json' with { type: 'json' }
import { bundledReport, reportSince2006 } from '../bundled-report.ts'

it('lists every long run with its returns to the last bit, the latest first', () => {
  const { container } = render(<StreakLab report={bundledReport()} />)
  const [head, ...rows] = tableRows(container.querySelector('table')!)
  expect(head?.slice(0, 5)).toEqual(['Run', 'Run', 'Length', 'During', 'During'])
  const latestFirst = [...expected.streaks].reverse()
  expect(rows).toHaveLength(latestFirst.length)
  for (const [i, run] of latestFirst.entries()) {
    const [start, end, length, small, large] = rows[i]!
    expect([start, end, length]).toEqual([run.start, run.end, run.sessions])
    expect(small).toBeCloseTo(run.small_during, 12)
    expect(large).toBeCloseTo(run.large_during, 12)
  }
})

it('names the closes that runs are counted on, whatever the basis', () => {
  const report = bundledReport({ basis: 'total' })
  const { figures } = historyOf(report)
  expect(runLengths(report).source).toBe('Source: bundled prices, price closes')
  for (const id of ['streak.share-ahead', 'streak.chance'] as const)
    expect(figures[id]?.source).toBe('bundled prices, price closes')
})

it('says of how much of the data there was no run', () => {
  const { container } = render(<StreakLab report={reportSince2006({ to: dayOfIso('2006-07-10') })} />)
  expect(container.textContent).toContain(
    'IWM never beat SPY for 8 days or more in a row up to the as-of day.',
  )
  expect(container.textContent).not.toContain('in the data')
})
