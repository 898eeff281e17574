import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { packedPrices } from '../../../scripts/bundled-prices.ts'
import { packedDataSet } from '../../../scripts/data-sets.ts'
import { Depth } from '../../../src/sections/history/Depth.tsx'
import oracle from '../../fixtures/depth.json' with { type: 'json' }
import { bundledReport } from '../bundled-report.ts'

const shipped = vi.hoisted(() => ({
  funds: { url: '/funds.bin' },
  indices: { url: '/indices.bin' } as { url: string } | null,
  portfolios: null,
}))
vi.mock('virtual:data-sets', () => ({ shipped }))

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('shows a row for each data set that the build has, and says which it lacks', async () => {
  vi.stubGlobal('fetch', async (url: string) => {
    const bytes = url === '/funds.bin' ? packedPrices() : packedDataSet('indices')
    return new Response(bytes as Uint8Array<ArrayBuffer>)
  })
  render(<Depth report={bundledReport()} />)
  expect(screen.getByText('Loading the data sets…')).toBeVisible()
  const [table] = await screen.findAllByRole('table')
  const heads = within(table!).getAllByRole('rowheader')
  expect(heads.map(head => head.textContent)).toEqual([
    'Funds, price',
    'Funds, total return',
    'Indices, price',
  ])
  const shown = table!.querySelector('[data-metric="depth.indices.price.12m.p15"]')
  expect(Number(shown!.getAttribute('value'))).toBeCloseTo(oracle.base[2]!['12m'].p15, 9)
  expect(screen.getByText(/has no size portfolios/)).toBeVisible()
})
