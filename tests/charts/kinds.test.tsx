import { render, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { BarChart } from '../../src/charts/BarChart.tsx'
import { FanChart } from '../../src/charts/FanChart.tsx'
import { HeatMap } from '../../src/charts/HeatMap.tsx'
import { Histogram } from '../../src/charts/Histogram.tsx'

const WORDS = {
  id: 'one',
  headline: 'The finding.',
  subtitle: 'The measure',
  source: 'The source',
  asOf: 20_000,
}

async function drawing(chart: ReactNode): Promise<HTMLElement> {
  const { container } = render(chart)
  return waitFor(
    () => {
      const svg = container.querySelector<HTMLElement>('.recharts-surface')
      expect(svg).not.toBeNull()
      return svg!
    },
    { timeout: 10_000 },
  )
}

describe('BarChart', () => {
  const series = [
    { id: 'small', label: 'Small', role: 'small', values: [0, 0.422, -0.1] },
    { id: 'large', label: 'Large', role: 'large', values: [0.085, null, 0.118] },
  ] as const

  it('writes each value at its own bar, empty and zero ones passed over', async () => {
    const svg = await drawing(
      <BarChart
        {...WORDS}
        dimension="Year"
        categories={['2024', '2025', '2026']}
        series={series}
        unit="fraction"
      />,
    )
    for (const text of ['Small', 'Large', '2024', '2025', '2026', '42.20%', '−10.00%', '8.50%', '11.80%'])
      expect(within(svg).getAllByText(text).length).toBeGreaterThan(0)
    const place = (text: string) => Number(within(svg).getByText(text).getAttribute('x'))
    expect(place('8.50%')).toBeLessThan(place('42.20%'))
    expect(place('42.20%')).toBeLessThan(place('11.80%'))
  })

  it('lies on its side where categories have long names', async () => {
    const svg = await drawing(
      <BarChart
        {...WORDS}
        orientation="horizontal"
        dimension="Measure"
        categories={['Price to forward earnings', 'Price to book']}
        series={[{ id: 'a', label: 'Discount', role: 'ratio', values: [0.34, 0.57] }]}
        unit="fraction"
      />,
    )
    expect(within(svg).getByText('Price to forward earnings')).toBeInTheDocument()
    expect(within(svg).getByText('57.00%')).toBeInTheDocument()
  })
})

describe('Histogram', () => {
  it('marks the band and what happened', async () => {
    const svg = await drawing(
      <Histogram
        {...WORDS}
        dimension="Gap"
        edges={Float64Array.from([-0.2, -0.1, 0, 0.1, 0.2])}
        counts={Float64Array.from([3, 10, 12, 4])}
        expected={Float64Array.from([4, 9, 9, 4])}
        unit="points"
        band={{ from: 0.15, to: 0.25, label: 'Forecast' }}
        marker={{ value: 0.03, label: 'What happened' }}
      />,
    )
    expect(within(svg).getByText('Forecast')).toBeInTheDocument()
    expect(within(svg).getByText('What happened')).toBeInTheDocument()
    expect(within(svg).getByText('By chance')).toBeInTheDocument()
  })
})

describe('FanChart', () => {
  it('draws one band for each pair of quantiles, the median, the path and the forecast', async () => {
    const dates = Int32Array.from([20_000, 20_050, 20_100])
    const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95].map((p, k) => ({
      p,
      values: Float64Array.from([0, (k - 2) * 0.05, (k - 2) * 0.08]),
    }))
    const svg = await drawing(
      <FanChart
        {...WORDS}
        dates={dates}
        quantiles={quantiles}
        fanLabel="Earlier gaps"
        path={{ id: 'gap', label: 'Gap', role: 'ratio', dates, values: Float64Array.from([0, 0.01, 0.02]) }}
        box={{ first: 20_050, last: 20_100, low: 0.15, high: 0.25, label: 'Forecast' }}
        range={[20_000, 20_100]}
        unit="points"
      />,
    )
    expect(svg.querySelectorAll('path[fill="var(--muted)"]')).toHaveLength(2)
    for (const text of [
      'Earlier gaps, percentiles 5 to 95',
      'percentiles 25 to 75',
      'Forecast',
      'Median',
      'Gap +2.00 pp',
    ])
      expect(within(svg).getByText(text)).toBeInTheDocument()
  })
})

function text(blob: Blob): Promise<string> {
  return new Promise(resolve => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.readAsText(blob)
  })
}

describe('HeatMap', () => {
  const GRID = {
    ...WORDS,
    signs: ['A ahead', 'B ahead'],
    corner: 'Year',
    columns: ['Jan', 'Feb'],
    unit: 'points',
  } as const

  it('is a table in which every number stands, with its marks said', () => {
    render(
      <HeatMap
        {...GRID}
        rows={['2024', '2025']}
        values={Float64Array.from([0.021, -0.034, Number.NaN, 0.01])}
        digits={1}
        marked={[{ row: 1, column: 1, label: 'in the window' }]}
      />,
    )
    const table = screen.getByRole('table', { name: /The finding/ })
    expect(within(table).getByRole('row', { name: '2024 +2.1 −3.4' })).toBeInTheDocument()
    const cells = within(table).getAllByRole('cell')
    expect(cells.map(cell => cell.getAttribute('data-side'))).toEqual(['ahead', 'behind', null, 'ahead'])
    expect(cells[2]).toHaveTextContent(/^$/)
    expect(cells[3]).toHaveTextContent('+1.0, in the window')
  })

  it('says beside its numbers which are only of a part', async () => {
    render(
      <HeatMap
        {...GRID}
        rows={['2024', '2025']}
        values={Float64Array.from([0.021, -0.034, 0.02, 0.01])}
        partial={[1]}
      />,
    )
    screen.getByRole('button', { name: 'Show data' }).click()
    const row = await screen.findByRole('row', { name: /^2024 \+2\.10 pp/ })
    expect(row).toHaveTextContent(/Feb$/)
  })

  it('is drawn only for the picture that somebody asks for', async () => {
    const saved: Blob[] = []
    URL.createObjectURL = vi.fn(blob => `blob:${saved.push(blob as Blob)}`)
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const { container } = render(
      <HeatMap {...GRID} rows={['2024 <b>']} values={Float64Array.from([0.021, -0.034])} />,
    )
    const before = container.innerHTML
    screen.getByRole('button', { name: 'SVG' }).click()
    await waitFor(() => expect(saved).toHaveLength(1), { timeout: 10_000 })
    const picture = new DOMParser().parseFromString(await text(saved[0]!), 'image/svg+xml')
    const said = Array.from(picture.querySelectorAll('text'), one => one.textContent)
    expect(said[0]).toBe('The finding.')
    expect(said).toContain('2024 <b>')
    expect(said.at(-1)).toBe('The source · Oct 4, 2024')
    expect(container.innerHTML).toBe(before)
    expect(click).toHaveBeenCalledOnce()
    click.mockRestore()
  })
})
