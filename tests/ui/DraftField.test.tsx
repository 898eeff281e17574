import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { DraftField } from '../../src/ui/DraftField.tsx'

const read = (text: string) => (/^\d+$/.test(text) ? { value: Number(text) } : { expected: 'a whole number' })

function field(type: 'text' | 'date' = 'text', readAs: (text: string) => ReturnType<typeof read> = read) {
  const onCommit = vi.fn()
  const value = type === 'date' ? '2026-01-20' : '20'
  render(<DraftField label="Length" type={type} value={value} read={readAs} onCommit={onCommit} />)
  return { input: screen.getByLabelText('Length'), onCommit, user: userEvent.setup() }
}

it('commits with Enter and on leaving, not while typing', async () => {
  const { input, onCommit, user } = field()
  await user.clear(input)
  await user.type(input, '60')
  expect(onCommit).not.toHaveBeenCalled()
  await user.keyboard('{Enter}')
  expect(onCommit).toHaveBeenLastCalledWith(60)
  await user.clear(input)
  await user.type(input, '30')
  await user.tab()
  expect(onCommit).toHaveBeenLastCalledWith(30)
})

it('keeps what cannot be read, says what was expected, and lets Escape bring the old value back', async () => {
  const { input, onCommit, user } = field()
  await user.type(input, 'x{Enter}')
  expect(input).toHaveValue('20x')
  expect(input).toBeInvalid()
  expect(screen.getByRole('alert')).toHaveTextContent('Expected a whole number.')
  expect(onCommit).not.toHaveBeenCalled()
  await user.type(input, '{Escape}')
  expect(input).toHaveValue('20')
  expect(screen.queryByRole('alert')).toBeNull()
})

it('commits nothing when nothing changed', async () => {
  const { input, onCommit, user } = field()
  await user.type(input, '{Enter}')
  expect(onCommit).not.toHaveBeenCalled()
})

it('takes a date once the reader is done with it, not while its year is typed', async () => {
  const { input, onCommit, user } = field('date', text =>
    text >= '2000-01-01' ? { value: Number(text.slice(0, 4)) } : { expected: 'a date from 2000 on' },
  )
  await user.clear(input)
  await user.type(input, '2008-05-19')
  expect(onCommit).not.toHaveBeenCalled()
  await user.keyboard('{Enter}')
  expect(onCommit).toHaveBeenCalledExactlyOnceWith(2008)
})

it('gives up what was rejected when another value is in force, and nothing that is being typed', async () => {
  const user = userEvent.setup()
  const field = (value: string) => <DraftField label="Length" value={value} read={read} onCommit={vi.fn()} />
  const { rerender } = render(field('20'))
  const input = screen.getByLabelText('Length')
  await user.type(input, 'x')
  rerender(field('30'))
  expect(input).toHaveValue('20x')
  await user.keyboard('{Enter}')
  rerender(field('40'))
  expect(input).toHaveValue('40')
  expect(input).toBeValid()
})
