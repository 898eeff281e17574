import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { RangeBrush } from '../../src/charts/RangeBrush.tsx'
import { dayOfIso, isoOf } from '../../src/metrics/day.ts'

const FIRST = dayOfIso('2006-07-03')!
const DATES = Int32Array.from({ length: 2000 }, (_, i) => FIRST + i)
const VALUES = Float64Array.from(DATES, (_, i) => 1 + Math.sin(i / 50) / 10)

function setup(from = '2008-01-15', to = '2008-12-31') {
  const onChange = vi.fn()
  render(
    <RangeBrush
      dates={DATES}
      values={VALUES}
      from={dayOfIso(from)!}
      to={dayOfIso(to)!}
      onChange={onChange}
    />,
  )
  const last = () => {
    const [from, to, final] = onChange.mock.lastCall as [number, number, boolean]
    return [isoOf(from), isoOf(to), final]
  }
  const slider = (name: string) => screen.getByRole('slider', { name })
  return { onChange, last, slider }
}

describe('RangeBrush', () => {
  it('says its ends as dates', () => {
    const { slider } = setup()
    expect(slider('Window starts')).toHaveAttribute('aria-valuetext', 'January 15, 2008')
    expect(slider('Window ends')).toHaveAttribute('aria-valuetext', 'December 31, 2008')
  })

  it('keeps its ends in the frame, wherever the window lies', () => {
    const last = isoOf(DATES.at(-1)!)
    for (const [from, to, at] of [
      ['1990-01-01', '1995-01-01', isoOf(FIRST)],
      ['2027-01-01', '2030-01-01', last],
    ] as const) {
      const { slider } = setup(from, to)
      for (const name of ['Window starts', 'Window ends'])
        expect(isoOf(Number(slider(name).getAttribute('aria-valuenow')))).toBe(at)
      cleanup()
    }
  })

  it('moves either end by a day, a month, a year or all the way', async () => {
    const user = userEvent.setup()
    const { slider, last } = setup()
    slider('Window starts').focus()
    await user.keyboard('{ArrowLeft}')
    expect(last()).toEqual(['2008-01-14', '2008-12-31', true])
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    expect(last()).toEqual(['2008-02-15', '2008-12-31', true])
    await user.keyboard('{PageDown}')
    expect(last()).toEqual(['2007-01-15', '2008-12-31', true])
    await user.keyboard('{Home}')
    expect(last()).toEqual(['2006-07-03', '2008-12-31', true])
    slider('Window ends').focus()
    await user.keyboard('{End}')
    expect(last()).toEqual(['2008-01-15', isoOf(DATES.at(-1)!), true])
  })

  it('never lets the ends meet or leave the history', async () => {
    const user = userEvent.setup()
    const { slider, last } = setup()
    slider('Window starts').focus()
    await user.keyboard('{End}')
    expect(last()).toEqual(['2008-12-24', '2008-12-31', true])
  })

  it('widens a window of a few days, and moves neither end of it the other way', async () => {
    const user = userEvent.setup()
    const { slider, last } = setup('2008-01-17', '2008-01-20')
    slider('Window ends').focus()
    await user.keyboard('{ArrowLeft}')
    expect(last()).toEqual(['2008-01-17', '2008-01-20', true])
    await user.keyboard('{ArrowRight}')
    expect(last()).toEqual(['2008-01-17', '2008-01-21', true])
    slider('Window starts').focus()
    await user.keyboard('{ArrowRight}')
    expect(last()).toEqual(['2008-01-17', '2008-01-20', true])
    for (const name of ['Window starts', 'Window ends']) {
      const now = Number(slider(name).getAttribute('aria-valuenow'))
      expect(now).toBeGreaterThanOrEqual(Number(slider(name).getAttribute('aria-valuemin')))
      expect(now).toBeLessThanOrEqual(Number(slider(name).getAttribute('aria-valuemax')))
    }
  })

  it('drags an end, reporting on the way and once when let go', () => {
    const { slider, onChange } = setup()
    const handle = slider('Window ends')
    handle.setPointerCapture = vi.fn()
    fireEvent.pointerDown(handle, { clientX: 400, pointerId: 1 })
    fireEvent.pointerMove(handle, { clientX: 436, pointerId: 1 })
    fireEvent.pointerUp(handle, { clientX: 472, pointerId: 1 })
    // 720 pixels for 1,999 days: 36 pixels are 100 days.
    const to = dayOfIso('2008-12-31')!
    expect(onChange.mock.calls.map(([, end, final]) => [end - to, final])).toEqual([
      [100, false],
      [200, true],
    ])
  })
  it('puts the window back when the browser takes the drag away', () => {
    const { slider, onChange, last } = setup()
    const handle = slider('Window ends')
    handle.setPointerCapture = vi.fn()
    fireEvent.pointerDown(handle, { clientX: 400, pointerId: 1 })
    fireEvent.pointerCancel(handle, { pointerId: 1 })
    expect(onChange).not.toHaveBeenCalled()
    fireEvent.pointerDown(handle, { clientX: 400, pointerId: 1 })
    fireEvent.pointerMove(handle, { clientX: 436, pointerId: 1 })
    fireEvent.pointerCancel(handle, { pointerId: 1 })
    expect(last()).toEqual(['2008-01-15', '2008-12-31', true])
  })
})
