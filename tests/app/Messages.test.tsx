import { act, render, screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { Messages } from '../../src/app/Messages.tsx'
import { choices, dismiss, tell } from '../../src/state/store.ts'

/** Where the end of the place for messages is, as of now, counted from the top of what is in view. */
let bottom = 0

beforeEach(() => {
  bottom = 60
  choices.setState({ messages: [] })
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => ({ bottom }) as DOMRect)
})

const here = (text: string) => screen.getByText(text).closest('.messages-here')

it('says each thing where the reader is when it is said, and leaves it there', () => {
  render(<Messages />)
  act(() => void tell('status', 'Said at the top.'))
  bottom = -27_600
  act(() => void tell('alert', 'Said further down.'))
  expect(here('Said at the top.')).toBeNull()
  expect(here('Said further down.')).not.toBeNull()
  const said = screen.getByText('Said further down.')
  bottom = 60
  act(() => void tell('status', 'Said at the top again.'))
  expect(here('Said at the top again.')).toBeNull()
  expect(screen.getByText('Said further down.')).toBe(said)
  act(() => dismiss(choices.getState().messages[1]!.id))
  expect(document.querySelector('.messages-here')).toBeNull()
})

it('says at the top what there is to say before the page is drawn', () => {
  bottom = -1
  tell('alert', 'Said by the link.')
  render(<Messages />)
  expect(here('Said by the link.')).toBeNull()
})
