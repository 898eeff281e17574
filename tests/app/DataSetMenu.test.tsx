import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { packedDataSet } from '../../scripts/data-sets.ts'
import { DataSetMenu } from '../../src/app/DataSetMenu.tsx'
import { followDataSet } from '../../src/app/data-set.ts'
import { dayOfIso } from '../../src/metrics/day.ts'
import { buildReport } from '../../src/report/build.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { readAddressBar } from '../../src/state/address-bar.ts'
import { change, choices, showPair } from '../../src/state/store.ts'
import { bundledPair } from '../bundled.ts'

const shipped = vi.hoisted(() => ({
  funds: null,
  indices: { url: '/indices.bin' } as { url: string } | null,
  portfolios: null,
}))
vi.mock('virtual:data-sets', () => ({ shipped }))

const arrives = async () => new Response(packedDataSet('indices') as Uint8Array<ArrayBuffer>)

beforeEach(() => {
  choices.setState({ settings: DEFAULT_SETTINGS, messages: [], pair: null })
  showPair(bundledPair())
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show() {
  const { pair, settings } = choices.getState()
  render(<DataSetMenu report={buildReport(pair!, settings, null)} />)
  return screen.getByRole('combobox', { name: 'Data' })
}

/** A busy machine may take seconds to fetch a module. */
const PATIENCE = { timeout: 30_000 }

describe('the menu of data sets', () => {
  it('offers those that the build has, the one on the page chosen', () => {
    const menu = show()
    expect(menu).toHaveValue('funds')
    expect([...menu.querySelectorAll('option')].map(option => option.textContent)).toEqual([
      'Funds: IWM / SPY, daily since 2000',
      'Indices: Russell 2000 / S&P 500, daily since 1987',
    ])
  })

  it('names the reader’s own prices while they are shown', () => {
    const own = { kind: 'file' } as const
    showPair({ ...bundledPair(), bundled: false, provenance: own })
    expect(show()).toHaveValue('other')
    expect(screen.getByRole('option', { name: 'Your own prices' })).toBeInTheDocument()
  })

  it('keeps the page as it is when a data set does not arrive, and says so', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
    await userEvent.selectOptions(show(), 'indices')
    await vi.waitFor(
      () => expect(choices.getState().messages[0]?.text).toMatch(/^The data set “Indices/),
      PATIENCE,
    )
    expect(choices.getState().pair).toBe(bundledPair())
  })

  it('switches the page, keeps a window that the data set covers, and goes back', async () => {
    vi.stubGlobal('fetch', arrives)
    const stop = followDataSet()
    const from = dayOfIso('2020-01-02')
    change({ from, to: dayOfIso('2020-12-31') })
    await userEvent.selectOptions(show(), 'indices')
    await vi.waitFor(() => expect(choices.getState().pair?.small.symbol).toBe('RUT'), PATIENCE)
    expect(choices.getState()).toMatchObject({ data: 'indices', settings: { from } })
    change({ from: dayOfIso('2026-09-01'), to: dayOfIso('2026-10-05') })
    readAddressBar('?data=indices&from=1990-01-02&to=1991-01-02')
    await vi.waitFor(() => expect(choices.getState().settings.from).toBe(dayOfIso('1990-01-02')), PATIENCE)
    expect(choices.getState().pair?.small.symbol).toBe('RUT')
    stop()
  })
})
