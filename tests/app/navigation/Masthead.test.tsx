import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import Masthead from '../../../src/app/navigation/Masthead.tsx'
import { choices } from '../../../src/state/store.ts'

/** A system with a scheme of its own. @returns changes it, as an evening does */
function system(): (dark: boolean) => void {
  const query = Object.assign(new EventTarget(), { matches: false })
  vi.stubGlobal('matchMedia', () => query)
  return dark => {
    query.matches = dark
    query.dispatchEvent(new Event('change'))
  }
}

describe('the theme button', () => {
  it('follows the system until the reader chooses', async () => {
    const turn = system()
    render(<Masthead first={null} report={null} />)
    const button = screen.getByRole('button', { name: 'Switch to the dark theme' })
    act(() => turn(true))
    expect(button).toHaveAccessibleName('Switch to the light theme')
    await userEvent.click(button)
    expect(choices.getState().theme).toBe('light')
    act(() => turn(false))
    expect(button).toHaveAccessibleName('Switch to the dark theme')
    act(() => turn(true))
    expect(button).toHaveAccessibleName('Switch to the dark theme')
  })
})
