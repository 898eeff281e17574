import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import Controls from '../../../src/app/controls/Controls.tsx'
import { resampled } from '../../../src/data/series/resample.ts'
import { dayOfIso } from '../../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../../src/report/build.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { change, choices } from '../../../src/state/store.ts'
import { bundledPair } from '../../bundled.ts'

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
    expect(settings()).toMatchObject({ from: '-1y', to })
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
      await user.click(screen.getByLabelText('More settings'))
      const field = await screen.findByLabelText<HTMLInputElement>(name)
      const before = field.value
      await user.type(field, 'x{Enter}')
      expect(field).toBeInvalid()
      await user.click(screen.getByText('Reset all settings'))
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
      const [first, last] = [bundledPair().aligned.dates[0]!, bundledPair().aligned.dates.at(-1)!]
      expect(dayOfIso(field.value)).toBeGreaterThanOrEqual(first)
      expect(dayOfIso(field.value)).toBeLessThanOrEqual(last)
    }
  })
})

describe('the fields of the window', () => {
  beforeEach(() => {
    choices.setState({ settings: DEFAULT_SETTINGS })
    render(<Controls report={buildReport(bundledPair(), DEFAULT_SETTINGS, JANUARY_NOTE)} />)
  })
  const type = async (name: string, text: string) => {
    const user = userEvent.setup()
    await user.clear(screen.getByLabelText(name))
    await user.type(screen.getByLabelText(name), text)
    return user
  }

  it('take a date typed over on Enter and no sooner, in one step', async () => {
    const before = choices.getState().step
    const user = await type('As of', '03/31/2026')
    expect(choices.getState().step).toBe(before)
    await user.keyboard('{Enter}')
    expect(settings().to).toBe(dayOfIso('2026-03-31'))
    expect(choices.getState().step).toBe(before + 1)
  })

  it('say at once that a first day would be after the last, and leave both as they were', async () => {
    const user = await type('From', '2026-02-02')
    await user.keyboard('{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('The window ends on Jan 20, 2026')
    expect(settings()).toMatchObject({ from: null, to: null })
  })

  it('take a day counted back as a link writes it', async () => {
    const user = await type('From', '-90d')
    await user.keyboard('{Enter}')
    expect(settings().from).toBe('-90d')
  })

  it('put the as-of day on the last close and back with one button', async () => {
    const user = userEvent.setup()
    const latest = screen.getByRole('button', { name: 'Latest' })
    await user.click(latest)
    expect(settings().to).toBe('latest')
    expect(latest).toHaveAttribute('aria-pressed', 'true')
    await user.click(latest)
    expect(settings().to).toBeNull()
  })
})

describe('how far apart the rows are', () => {
  const open = async (pair: ReturnType<typeof bundledPair>) => {
    choices.setState({ settings: DEFAULT_SETTINGS, pair })
    render(<Controls report={buildReport(pair, DEFAULT_SETTINGS, JANUARY_NOTE)} />)
    const user = userEvent.setup()
    await user.click(screen.getByLabelText('More settings'))
    await screen.findByLabelText('Moving averages')
    return user
  }

  it('is chosen among days, weeks and months', async () => {
    const user = await open(bundledPair())
    await user.click(screen.getByRole('radio', { name: 'One a week' }))
    expect(settings().rows).toBe('weekly')
    await user.click(screen.getByRole('radio', { name: 'One a day' }))
    expect(settings().rows).toBe('as loaded')
  })

  it('is never less than the prices have', async () => {
    await open(resampled(bundledPair(), 'monthly'))
    expect(screen.queryByRole('radio', { name: 'One a week' })).toBeNull()
  })
})
