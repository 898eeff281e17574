import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keeping, sayKeeping } from '../../../src/app/loading/keeping.ts'
import { keepLoaded, pairOfLastVisit } from '../../../src/app/loading/kept-prices.ts'
import { deleteAllKept, forgetConnection, listKept } from '../../../src/data/sources/kept.ts'
import { choices } from '../../../src/state/store.ts'
import { bundledPair } from '../../bundled.ts'
import { resultOf } from '../../results.ts'

// jsdom has typed arrays of its own, which Node's clone would not give back.
vi.stubGlobal('structuredClone', (value: unknown) => value)

const own = { ...bundledPair(), bundled: false }
const { open } = indexedDB
const said = () => choices.getState().messages.map(({ kind, text }) => `${kind}: ${text}`)

/** A database that is there and gives no answer, neither success nor failure. */
function silence(): void {
  forgetConnection()
  indexedDB.open = () => ({ addEventListener() {} }) as unknown as IDBOpenDBRequest
}

beforeEach(async () => {
  indexedDB.open = open
  forgetConnection()
  window.localStorage.clear()
  await deleteAllKept()
  choices.setState({ ...choices.getInitialState(), pair: own }, true)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  indexedDB.open = open
})

describe('a database that never answers', () => {
  it('does not hold up the first prices, is told, and is asked again at the next visit', async () => {
    sayKeeping('open')
    silence()
    const opening = pairOfLastVisit()
    await vi.advanceTimersByTimeAsync(2000)
    expect(await opening).toBeNull()
    expect(said()).toEqual([expect.stringMatching(/^alert: .*no answer within 2 s.*load the page again/)])
    expect(keeping()).toBe('open')
  })

  it('is asked again for prices that it has not kept, until it keeps them', async () => {
    silence()
    const keeping = keepLoaded(own)
    await vi.advanceTimersByTimeAsync(2000)
    await keeping
    expect(said()).toEqual([
      expect.stringMatching(/^alert: .*could not be kept.*Keeping them is tried again\.$/),
    ])
    indexedDB.open = open
    await vi.advanceTimersByTimeAsync(5000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(said()).toEqual(['status: The prices are now kept in this browser.']))
    expect(resultOf(await listKept())).toHaveLength(1)
  })

  it('is asked again when the reader comes back to the page', async () => {
    silence()
    const keeping = keepLoaded(own)
    await vi.advanceTimersByTimeAsync(2000)
    await keeping
    indexedDB.open = open
    vi.useRealTimers()
    document.dispatchEvent(new Event('visibilitychange'))
    await vi.waitFor(() => expect(said()).toEqual(['status: The prices are now kept in this browser.']))
  })

  it('is left alone once other prices are on the page', async () => {
    silence()
    const keeping = keepLoaded(own)
    await vi.advanceTimersByTimeAsync(2000)
    await keeping
    choices.setState({ pair: bundledPair() })
    indexedDB.open = open
    await vi.advanceTimersByTimeAsync(5000)
    expect(said()).toEqual([])
    expect(resultOf(await listKept())).toEqual([])
  })
})
