import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../../src/report/build.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { Rolling } from '../../../src/sections/history/Rolling.tsx'
import { choices, useChoices } from '../../../src/state/store.ts'
import { bundledPair } from '../../bundled.ts'

function Page() {
  const settings = useChoices(all => all.settings)
  return <Rolling report={buildReport(bundledPair(), settings, JANUARY_NOTE)} />
}

describe('the rolling measures', () => {
  beforeEach(() => {
    choices.setState({ settings: DEFAULT_SETTINGS })
    render(<Page />)
  })

  it('take a length of the reader’s own, say when small caps last led over it, and go into the address', async () => {
    const user = userEvent.setup()
    const field = screen.getByLabelText('Or over')
    await user.type(field, '18m{Enter}')
    expect(choices.getState().settings.roll).toBe('18m')
    expect(screen.getByRole('radio', { name: '18 months' })).toBeChecked()
    expect(screen.getByText(/IWM last led over the 18 months to /)).toBeInTheDocument()
    await user.click(screen.getByRole('radio', { name: '3 months' }))
    expect(screen.getByText(/IWM last led over the 3 months to /)).toBeInTheDocument()
    await user.clear(field)
    await user.keyboard('{Enter}')
    expect(choices.getState().settings.roll).toBeNull()
  })

  it('keep what cannot be read in the field, and say what was expected', async () => {
    const user = userEvent.setup()
    await user.type(screen.getByLabelText('Or over'), 'ages{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('a length such as 60d, 26w, 18m or 3y')
    expect(choices.getState().settings.roll).toBeNull()
  })

  it('say why a window is too short for a measure', async () => {
    const user = userEvent.setup()
    await user.type(screen.getByLabelText('Or over'), '2d{Enter}')
    await user.click(screen.getByRole('radio', { name: 'Beta' }))
    expect(
      screen.getByText('A window of 2 days has 2 returns; this measure needs at least 3.'),
    ).toBeInTheDocument()
  })
})
