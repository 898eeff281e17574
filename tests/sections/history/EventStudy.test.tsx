import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { packedPrices } from '../../../scripts/bundled-prices.ts'
import { packedDataSet } from '../../../scripts/data-sets.ts'
import { dayOfIso, isoOf } from '../../../src/metrics/day.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { EventStudy } from '../../../src/sections/history/EventStudy.tsx'
import { choices } from '../../../src/state/store.ts'
import oracle from '../../fixtures/depth.json' with { type: 'json' }
import { bundledReport } from '../bundled-report.ts'

vi.mock('virtual:data-sets', () => ({
  shipped: { funds: { url: '/funds.bin' }, indices: { url: '/indices.bin' }, portfolios: null },
}))

beforeEach(() => {
  localStorage.clear()
  choices.setState({ settings: DEFAULT_SETTINGS })
  vi.stubGlobal('fetch', async (url: string) => {
    const bytes = url === '/funds.bin' ? packedPrices() : packedDataSet('indices')
    return new Response(bytes as Uint8Array<ArrayBuffer>)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('the section of events', () => {
  it('opens on first cuts, with every event’s own outcomes', async () => {
    render(<EventStudy report={bundledReport()} />)
    const [overview, outcomes, events] = await screen.findAllByRole('table')
    expect(overview!.querySelector('[data-metric="event.recession.indices.6m.mean"]')).not.toBeNull()
    const mean = outcomes!.querySelector('[data-metric="event.first-cut.indices.6m.mean"]')
    const expected = oracle.events['indices price'].first_cuts.map(event => event['126'])
    const wanted = expected.reduce((sum, gap) => sum + gap, 0) / expected.length
    expect(Number(mean!.getAttribute('value'))).toBeCloseTo(wanted, 9)
    expect(within(events!).getAllByRole('rowheader')).toHaveLength(expected.length)
    expect(screen.getByText(/ends on Dec 11, 2025/)).toBeVisible()
  })

  it('calls a study by the starts of recessions hindsight, and few events few', async () => {
    render(<EventStudy report={bundledReport()} />)
    await userEvent.click(await screen.findByRole('radio', { name: 'Recessions' }))
    expect(await screen.findByText(/^Hindsight:/)).toBeVisible()
    expect(screen.getByText(/Fewer than 5 events: no share of them says much/)).toBeVisible()
  })

  it('takes typed dates into the view, keeps them, and says which lines it could not read', async () => {
    const user = userEvent.setup()
    const { rerender } = render(<EventStudy report={bundledReport()} />)
    await user.click(await screen.findByRole('radio', { name: 'Your own dates' }))
    expect(screen.getByText(/^No dates yet/)).toBeVisible()
    await user.type(screen.getByRole('textbox'), '2008-09-15{Enter}9/10/2001')
    await user.click(screen.getByRole('button', { name: 'Use these dates' }))
    expect(choices.getState().settings.events.map(isoOf)).toEqual(['2008-09-15'])
    expect(screen.getByText(/date in use/)).toHaveTextContent(
      /1 date in use\. 1 line without .*“9\/10\/2001”/,
    )
    rerender(<EventStudy report={bundledReport({ events: [dayOfIso('2008-09-15')!] })} />)
    expect(await screen.findByText(/^Six months after the one date/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Remove them' }))
    expect(choices.getState().settings.events).toEqual([])
    expect(localStorage.getItem('small-cap-lens.events')).toBeNull()
  })

  it('offers the dates of an earlier visit', async () => {
    localStorage.setItem('small-cap-lens.events', '2001-09-11,2008-09-15')
    render(<EventStudy report={bundledReport()} />)
    await userEvent.click(await screen.findByRole('radio', { name: 'Your own dates' }))
    await userEvent.click(screen.getByRole('button', { name: 'Use the 2 dates kept in this browser' }))
    expect(choices.getState().settings.events.map(isoOf)).toEqual(['2001-09-11', '2008-09-15'])
  })
})
