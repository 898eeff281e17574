import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { Controls } from '../../src/app/Controls.tsx'
import { dayOfIso } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { change, choices } from '../../src/state/store.ts'
import { bundledPair } from '../bundled.ts'

const settings = () => choices.getState().settings

describe('the controls, while the report is still that of the choices before', () => {
  beforeEach(() => {
    choices.setState({ settings: DEFAULT_SETTINGS })
    render(<Controls report={buildReport(bundledPair(), DEFAULT_SETTINGS, JANUARY_NOTE)} />)
  })

  it('swap the sides back at the second press', async () => {
    const user = userEvent.setup()
    const swap = screen.getByRole('button', { name: /^Swap sides/ })
    await user.click(swap)
    expect(settings().swap).toBe(true)
    expect(swap).toHaveAttribute('aria-pressed', 'true')
    await user.click(swap)
    expect(settings().swap).toBe(false)
  })

  it('look back from the as-of day that was chosen last', async () => {
    const user = userEvent.setup()
    const [from, to] = [dayOfIso('2019-03-15')!, dayOfIso('2020-03-16')!]
    act(() => change({ from, to }))
    const year = screen.getByRole('button', { name: '1Y' })
    await user.click(year)
    expect(settings()).toMatchObject({ from: dayOfIso('2019-03-16'), to })
    expect(year).toHaveAttribute('aria-pressed', 'true')
  })
})

describe('a field of the controls that holds what it cannot take', () => {
  beforeEach(() => {
    choices.setState({ settings: DEFAULT_SETTINGS })
    render(<Controls report={buildReport(bundledPair(), DEFAULT_SETTINGS, JANUARY_NOTE)} />)
  })

  it.each([
    ['From', '1990-01-01', '2025-01-20'],
    ['As of', '2030-01-01', '2026-01-20'],
  ])('follows the window: %s', async (name, typed, then) => {
    const user = userEvent.setup()
    const field = screen.getByLabelText(name)
    fireEvent.change(field, { target: { value: typed } })
    fireEvent.blur(field)
    expect(screen.getByRole('alert')).toHaveTextContent(/^Expected a date from/)
    await user.click(screen.getByRole('button', { name: '1Y' }))
    expect(field).toHaveValue(then)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it.each(['Moving averages', 'Volatility over'])(
    'goes back to the default with all others: %s',
    async name => {
      const user = userEvent.setup()
      const field = screen.getByLabelText<HTMLInputElement>(name)
      const before = field.value
      await user.type(field, 'x{Enter}')
      expect(field).toBeInvalid()
      await user.click(screen.getByText('Back to the defaults'))
      expect(field).toHaveValue(before)
      expect(field).toBeValid()
    },
  )
})

describe('the controls of a window that the prices do not reach', () => {
  it.each([
    ['2027-01-01', '2030-01-01'],
    ['1990-01-01', '1995-01-01'],
  ])('hold days that may be typed, from %s to %s', (from, to) => {
    const settings = { ...DEFAULT_SETTINGS, from: dayOfIso(from), to: dayOfIso(to) }
    choices.setState({ settings })
    render(<Controls report={buildReport(bundledPair(), settings, JANUARY_NOTE)} />)
    for (const name of ['From', 'As of']) {
      const field = screen.getByLabelText<HTMLInputElement>(name)
      expect(field.value >= field.min && field.value <= field.max).toBe(true)
    }
  })
})
