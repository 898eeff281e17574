import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../../src/report/build.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { FundamentalsOverTime } from '../../../src/sections/history/FundamentalsOverTime.tsx'
import { ownFundamentals } from '../../../src/state/own-fundamentals.ts'
import { choices } from '../../../src/state/store.ts'
import { bundledPair } from '../../bundled.ts'

const file = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return Object.assign(new File([bytes], 'multiples.csv'), { arrayBuffer: async () => bytes.buffer })
}

describe('fundamentals over time', () => {
  beforeEach(() => {
    ownFundamentals.setState({ table: null })
    choices.setState({ messages: [] })
    render(<FundamentalsOverTime report={buildReport(bundledPair(), DEFAULT_SETTINGS, JANUARY_NOTE)} />)
  })

  it('say what they would show, and show it with the note’s number once there is a table', async () => {
    const user = userEvent.setup()
    expect(screen.getByText(/^Prices hold no multiples/)).toBeInTheDocument()
    const table =
      'Date,IWM P/E,SPY P/E,IWM P/B,SPY P/B\n2025-10-31,15,20,2,4\n2025-11-30,16,20,2,4\n2025-12-31,22,20,2,4\n'
    await user.upload(screen.getByLabelText('Open a table'), file(table))
    expect(
      await screen.findAllByText(
        /^By P\/E small caps stood at a premium of 10\.0% on Dec 31, 2025, one of 3/,
      ),
    ).not.toHaveLength(0)
    expect(choices.getState().messages[0]?.text).toMatch(/each counts from the end of its period/)
    await user.click(screen.getByRole('radio', { name: 'P/B' }))
    expect(screen.getAllByText(/discount of 50\.0%.*the note’s numbers give 57\.1%/)).not.toHaveLength(0)
    await user.click(screen.getByRole('button', { name: 'Remove it' }))
    expect(screen.getByText(/^Prices hold no multiples/)).toBeInTheDocument()
  })

  it('keep what was there when a table cannot be read, and say why', async () => {
    const user = userEvent.setup()
    await user.upload(
      screen.getByLabelText('Open a table'),
      file('Date,Close\n2025-10-31,15\n2025-11-30,16\n'),
    )
    await expect
      .poll(() => choices.getState().messages[0]?.text)
      .toMatch(/no column of multiples or earnings/)
    expect(ownFundamentals.getState().table).toBeNull()
  })
})
