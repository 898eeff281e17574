import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { FigureId } from '../../src/report/figure-set.ts'
import { AveragesTable } from '../../src/sections/performance/AveragesTable.tsx'
import { ReturnsTable } from '../../src/sections/performance/ReturnsTable.tsx'
import { tableRows } from '../../src/sections/table-rows.ts'
import { bundledReport } from './bundled-report.ts'

const report = bundledReport()
const value = (id: FigureId) => report.figures[id]?.value

function tableOf(container: HTMLElement): HTMLTableElement {
  return container.querySelector('table')!
}

describe('a table as rows', () => {
  it('has figures to the last bit', () => {
    const { container } = render(<ReturnsTable report={report} />)
    expect(tableRows(tableOf(container)).slice(0, 4)).toEqual([
      ['Measure', 'Computed', 'Reported'],
      ['IWM window return', value('return.small'), 0.1184],
      ['SPY window return', value('return.large'), 0.0466],
      ['Gap, arithmetic one return less the other', value('gap.arithmetic'), 0.0718],
    ])
  })

  it('gives a cell of several things a column for each', () => {
    const { container } = render(<AveragesTable report={report} />)
    const [head, first] = tableRows(tableOf(container))
    expect(head?.slice(0, 5)).toEqual(['Moving average', 'IWM', 'IWM', 'IWM', 'SPY'])
    expect(first?.slice(1, 4)).toEqual([value('price-vs-ma20.small'), 'Above', value('ma20.small')])
  })

  it('has the values typed into inputs, and rows of one length', () => {
    const { container } = render(
      <table>
        <tbody>
          <tr>
            <th>Head</th>
            <th>Value</th>
          </tr>
          <tr>
            <th>One</th>
            <td>
              <input readOnly value="42.2" />%
            </td>
          </tr>
          <tr>
            <th>Two</th>
            <td />
          </tr>
        </tbody>
      </table>,
    )
    expect(tableRows(tableOf(container))).toEqual([
      ['Head', 'Value', 'Value'],
      ['One', 42.2, '%'],
      ['Two', '', ''],
    ])
  })
})

describe('the tools beneath a table', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('copy it as CSV and say so', async () => {
    const writeText = vi.fn(async (_: string) => {})
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    render(<ReturnsTable report={report} />)
    fireEvent.click(screen.getByText('Copy'))
    await waitFor(() => expect(screen.getByText('Copied as CSV.')).toBeVisible())
    expect(writeText.mock.calls[0]?.[0]).toMatch(/^Measure,Computed,Reported\r\nIWM window return,0\.1165539/)
  })

  it('say when the browser refuses', async () => {
    vi.stubGlobal('navigator', {})
    render(<ReturnsTable report={report} />)
    fireEvent.click(screen.getByText('Copy'))
    await waitFor(() => expect(screen.getByText(/does not allow copying/)).toBeVisible())
  })
})
