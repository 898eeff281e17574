import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { NoteMenu } from '../../src/app/NoteMenu.tsx'
import { choices } from '../../src/state/store.ts'

describe('the menu of notes', () => {
  beforeEach(() => {
    choices.setState({ noteId: null })
    window.location.hash = ''
    render(<NoteMenu />)
  })

  it('chooses a note of the library, none, and the default again', async () => {
    const user = userEvent.setup()
    const menu = screen.getByLabelText<HTMLSelectElement>('Note')
    await user.selectOptions(menu, 'No note')
    expect(choices.getState().noteId).toBe('none')
    const [first] = [...menu.options]
    await user.selectOptions(menu, first!)
    expect(choices.getState().noteId).toBeNull()
  })

  it('leads to where another note is checked, and keeps the one on the page', async () => {
    const user = userEvent.setup()
    await user.selectOptions(screen.getByLabelText('Note'), 'Check another note…')
    expect(window.location.hash).toBe('#notes')
    expect(choices.getState().noteId).toBeNull()
  })
})
