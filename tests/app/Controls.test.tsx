import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { Controls } from '../../src/app/Controls.tsx'
import { buildReport } from '../../src/report/build.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { choices } from '../../src/state/store.ts'
import { bundledPair } from '../bundled.ts'

const settings = () => choices.getState().settings

describe('the controls, while the report is still that of the choices before', () => {
  beforeEach(() => {
    choices.setState({ settings: DEFAULT_SETTINGS })
    render(<Controls report={buildReport(bundledPair(), DEFAULT_SETTINGS)} />)
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
})
