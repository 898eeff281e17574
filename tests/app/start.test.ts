import { beforeEach, expect, it, vi } from 'vitest'
import { openShared } from '../../src/app/start.ts'
import { choices } from '../../src/state/store.ts'
import { bundledPair } from '../bundled.ts'
import { pairOf, weekdays } from '../report/pairs.ts'

vi.mock('../../src/app/shared-view.ts', () => {
  throw new Error('offline')
})

const bundled = bundledPair()
const dates = weekdays(19_723, 40)
const own = pairOf(
  { symbol: 'OWN', dates, close: dates.map((_, i) => 20 + (i % 7)) },
  { symbol: 'SPY', dates, close: dates.map((_, i) => 50 + (i % 5)) },
)
const HASH = '#data=1.0.abc'

beforeEach(() => {
  choices.setState(choices.getInitialState(), true)
  vi.stubGlobal('window', { location: { hash: HASH } })
})

it('shows the bundled prices and a sentence where what reads links does not arrive', async () => {
  await openShared(async () => bundled)
  expect(choices.getState().pair).toBe(bundled)
  expect(choices.getState().messages).toMatchObject([
    { kind: 'alert', text: expect.stringMatching(/reads links did not arrive.*load the page again/) },
  ])
  expect(window.location.hash).toBe(HASH)
})

it('leaves the prices that are on the page when such a link is pasted over it', async () => {
  choices.setState({ pair: own })
  await openShared(async () => bundled)
  expect(choices.getState().pair).toBe(own)
})

it('does not ask for what reads links where the address carries nothing', async () => {
  vi.stubGlobal('window', { location: { hash: '#history' } })
  await openShared(async () => bundled)
  expect(choices.getState().pair).toBe(bundled)
  expect(choices.getState().messages).toEqual([])
})
