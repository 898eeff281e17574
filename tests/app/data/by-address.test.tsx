import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askToContact } from '../../../src/app/data/by-address.ts'
import { loadState } from '../../../src/app/data/phase.ts'
import { Messages } from '../../../src/app/Messages.tsx'
import { choices } from '../../../src/state/store.ts'
import { readQuery } from '../../../src/state/url.ts'
import { bundledPair } from '../../bundled.ts'

const bundled = bundledPair()

beforeEach(() => {
  choices.setState({ ...choices.getInitialState(), pair: bundled }, true)
  loadState.setState(loadState.getInitialState(), true)
  vi.stubGlobal('fetch', vi.fn())
  render(<Messages />)
})
afterEach(() => vi.unstubAllGlobals())

describe('an address of prices that a link names', () => {
  it.each([
    'javascript:alert(document.domain)',
    'data:text/csv,Date,Close',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'http://example.org/a.csv',
    'https://10.0.0.1/a.csv',
    'https://192.168.1.1/a.csv',
    'https://169.254.169.254/latest/meta-data',
    'https://[::ffff:10.0.0.1]/a.csv',
    'https://[fd00::1]/a.csv',
    'https://0x0a000001/a.csv',
    'https://167772161/a.csv',
    'https://router/a.csv',
    'https://user:secret@example.org/a.csv',
  ])('is refused in a sentence, without a question and without a request: %s', async address => {
    askToContact(readQuery(`?small=${encodeURIComponent(address)}`).view.addresses)
    expect((await screen.findByRole('alert')).textContent).toMatch(/nothing was contacted/)
    expect(loadState.getState().phase).toEqual({ kind: 'idle' })
    expect(fetch).not.toHaveBeenCalled()
    expect(choices.getState().pair).toBe(bundled)
  })

  it('is asked about where it may be contacted, and not contacted before the answer', () => {
    askToContact(readQuery('?prices=https://example.org/a.csv').view.addresses)
    expect(loadState.getState().phase).toMatchObject({ kind: 'consenting', asked: [{ side: null }] })
    expect(screen.queryByRole('alert')).toBeNull()
    expect(fetch).not.toHaveBeenCalled()
  })
})
