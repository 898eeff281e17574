import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askToContact } from '../../../src/app/loading/by-address.ts'
import { ConsentDialog } from '../../../src/app/loading/ConsentDialog.tsx'
import { loadState } from '../../../src/app/loading/phase.ts'
import { choices } from '../../../src/state/store.ts'
import { NO_ADDRESSES } from '../../../src/state/url.ts'

const addresses = { ...NO_ADDRESSES, prices: 'https://example.org/prices.csv' }

beforeEach(() => {
  choices.setState(choices.getInitialState(), true)
  loadState.setState(loadState.getInitialState(), true)
})
afterEach(() => vi.unstubAllGlobals())

it('asks in a tab of its own', () => {
  askToContact(addresses)
  expect(loadState.getState().phase.kind).toBe('consenting')
})

it('refuses to ask inside a frame, where another page could lay its button over the answer', () => {
  vi.spyOn(window, 'top', 'get').mockReturnValue({} as Window)
  askToContact(addresses)
  expect(loadState.getState().phase.kind).toBe('idle')
  expect(choices.getState().messages).toMatchObject([
    { kind: 'alert', text: expect.stringMatching(/this page inside another one.*nothing was contacted/) },
  ])
})

it('names a long host whole in the question, and by its end on the button', () => {
  const host = `${'bundled-prices.'.repeat(12)}attacker.org`
  render(<ConsentDialog asked={[{ url: new URL(`https://${host}/p.csv`), side: null }]} />)
  expect(screen.getByText(host)).toBeVisible()
  const agree = screen.getByRole('button', { name: /^Load from/ })
  expect(agree.textContent!.length).toBeLessThan(80)
  expect(agree).toHaveTextContent(/attacker\.org$/)
})
