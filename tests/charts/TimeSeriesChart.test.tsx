import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { TimeSeriesChartProps } from '../../src/charts/chart.ts'
import { TimeSeriesChart } from '../../src/charts/TimeSeriesChart.tsx'
import { dayOfIso } from '../../src/metrics/day.ts'

const FIRST = dayOfIso('2026-01-12')!
const DATES = Int32Array.from([0, 1, 2, 3, 4], i => FIRST + i)

const PROPS: TimeSeriesChartProps = {
  id: 'performance',
  headline: 'Small caps led by 1.00 pp.',
  subtitle: 'Return since Jan 12, 2026',
  source: 'Source: prices made up for this test',
  asOf: FIRST + 4,
  range: [FIRST, FIRST + 4],
  unit: 'fraction',
  signed: true,
  lines: [
    {
      id: 'small',
      label: 'IWM',
      role: 'small',
      dates: DATES,
      values: Float64Array.from([0, 0.01, 0.02, 0.015, 0.03]),
    },
    {
      id: 'large',
      label: 'SPY',
      role: 'large',
      dates: DATES,
      values: Float64Array.from([0, -0.01, 0.005, 0.01, 0.02]),
    },
  ],
}

/** The chart once the drawing part has been fetched. */
async function drawn(props: TimeSeriesChartProps = PROPS) {
  const { container, rerender } = render(<TimeSeriesChart {...props} />)
  await waitFor(() => expect(container.querySelector('.recharts-surface')).toBeInTheDocument(), {
    timeout: 10_000,
  })
  return { container, rerender }
}

describe('TimeSeriesChart', () => {
  it('says its finding, measure and source around a drawing named for those who cannot see it', async () => {
    const { container } = await drawn()
    const figure = screen.getByRole('figure', { name: PROPS.headline })
    expect(within(figure).getByRole('heading', { level: 3, name: PROPS.headline })).toBeVisible()
    expect(within(figure).getByText(PROPS.subtitle)).toBeVisible()
    expect(within(figure).getByText(PROPS.source)).toBeVisible()
    expect(screen.getByRole('img', { name: /Small caps led by 1\.00 pp.*Return since/ })).toBeInTheDocument()
    expect(container.querySelectorAll('path[stroke="var(--small)"]')).toHaveLength(1)
    expect(
      within(container.querySelector<HTMLElement>('.recharts-surface')!).getByText('IWM +3.00%'),
    ).toBeInTheDocument()
  })

  it('reads its points to the arrow keys, the latest first', async () => {
    const user = userEvent.setup()
    const { container } = await drawn()
    const spoken = container.querySelector('[aria-live]')!
    screen.getByRole('img', { name: /Small caps led/ }).focus()
    await user.keyboard('{ArrowLeft}')
    expect(spoken).toHaveTextContent('Jan 16, 2026: IWM +3.00%, SPY +2.00%')
    await user.keyboard('{ArrowLeft}')
    expect(spoken).toHaveTextContent('Jan 15, 2026: IWM +1.50%, SPY +1.00%')
    await user.keyboard('{Home}')
    expect(spoken).toHaveTextContent('Jan 12, 2026: IWM 0.00%, SPY 0.00%')
    await user.keyboard('{ArrowRight}')
    expect(spoken).toHaveTextContent('Jan 13, 2026: IWM +1.00%, SPY −1.00%')
    await user.keyboard('{Escape}')
    expect(spoken).toBeEmptyDOMElement()
  })

  it('has its numbers as a table, opened by a button', async () => {
    const user = userEvent.setup()
    await drawn()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Show data' }))
    const table = screen.getByRole('table', { name: /Small caps led/ })
    expect(within(table).getAllByRole('row')).toHaveLength(6)
    expect(within(table).getByRole('row', { name: 'Jan 16, 2026 +3.00% +2.00%' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Hide data' }))
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })

  it('draws nothing anew when its parent renders again with the same columns', async () => {
    const { container, rerender } = await drawn()
    const before = container.querySelector('path[stroke="var(--small)"]')!.getAttribute('d')
    let changes = 0
    const observer = new MutationObserver(records => {
      changes += records.length
    })
    observer.observe(container, { subtree: true, childList: true, attributes: true })
    rerender(
      <TimeSeriesChart {...PROPS} lines={PROPS.lines.map(line => ({ ...line }))} range={[...PROPS.range]} />,
    )
    await Promise.resolve()
    expect(changes).toBe(0)
    rerender(<TimeSeriesChart {...PROPS} range={[FIRST + 1, FIRST + 3]} />)
    expect(container.querySelector('path[stroke="var(--small)"]')!.getAttribute('d')).not.toBe(before)
    observer.disconnect()
  })
})
