import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Figure as FigureOf } from '../../src/report/figure.ts'
import { Figure } from '../../src/ui/Figure.tsx'
import { Tile } from '../../src/ui/Tile.tsx'
import { TraceContext } from '../../src/ui/trace.ts'

const GAP: FigureOf = {
  id: 'gap.arithmetic',
  family: 'gap.arithmetic',
  label: 'Relative gap',
  value: 0.066123456789,
  absent: null,
  unit: 'points',
  signed: true,
  topic: 'returns',
  anchor: 'gaps',
  origin: 'computed',
  definition: 'Return of small caps less that of large caps.',
  formula: 'return.small − return.large',
  worked: null,
  window: null,
  inputs: ['pair'],
  source: 'bundled prices',
}

function dataOf(container: HTMLElement): HTMLDataElement {
  return container.querySelector('data')!
}

describe('Figure', () => {
  it('carries its id and its exact value, and shows the rounded one', () => {
    const { container } = render(<Figure figure={GAP} />)
    const data = dataOf(container)
    expect(data).toHaveAttribute('data-metric', 'gap.arithmetic')
    expect(Number(data.value)).toBe(0.066123456789)
    expect(data).toHaveTextContent('+6.61 pp')
  })

  it('keeps published figures apart from computed ones', () => {
    const { container } = render(<Figure figure={{ ...GAP, id: 'reported.gap', origin: 'reported' }} />)
    expect(dataOf(container)).toHaveAttribute('data-reported', 'reported.gap')
    expect(dataOf(container)).not.toHaveAttribute('data-metric')
  })

  it('says why it is absent, to the eye and to the ear', () => {
    const absent = { ...GAP, value: null, absent: 'needs 200 sessions, has 120' }
    const { container } = render(<Figure figure={absent} />)
    expect(dataOf(container)).toHaveAttribute('value', '')
    expect(dataOf(container)).toHaveAttribute('data-metric', 'gap.arithmetic')
    expect(dataOf(container)).toHaveAttribute('title', 'needs 200 sessions, has 120')
    expect(dataOf(container)).toHaveTextContent('n/a, needs 200 sessions, has 120')
  })

  it('opens its trace by pointer and by keyboard where one can be opened', async () => {
    const user = userEvent.setup()
    const trace = vi.fn()
    render(
      <TraceContext value={trace}>
        <Figure figure={GAP} />
      </TraceContext>,
    )
    await user.click(screen.getByRole('button', { name: /\+6\.61 pp.*Relative gap/ }))
    await user.keyboard('{Enter}')
    expect(trace.mock.calls).toEqual([['gap.arithmetic'], ['gap.arithmetic']])
  })

  it('is plain text where it cannot', () => {
    render(<Figure figure={GAP} />)
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  it('shows the word drawn from its value when asked', () => {
    render(<Figure figure={{ ...GAP, signal: 'Above' }} signal />)
    expect(screen.getByText('Above')).toBeVisible()
  })
})

describe('Tile', () => {
  it('sets what was published, with its verdict in a word, beneath what was computed', () => {
    const reported: FigureOf = { ...GAP, id: 'reported.gap', origin: 'reported', value: 0.0718 }
    render(
      <ul>
        <Tile figure={GAP} reported={reported} verdict="holds roughly" />
      </ul>,
    )
    const tile = screen.getByRole('listitem')
    expect(tile).toHaveTextContent('Relative gap+6.61 ppnote +7.18 ppholds roughly')
  })
})
