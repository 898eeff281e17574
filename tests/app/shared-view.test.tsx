import { waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { followSharedPrices, openLink } from '../../src/app/shared-view.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { makeLink } from '../../src/share/link.ts'
import { choices, showPair } from '../../src/state/store.ts'
import { DEFAULT_VIEW } from '../../src/state/url.ts'
import { bundledPair } from '../bundled.ts'
import { pairOf, weekdays } from '../report/pairs.ts'

const bundled = bundledPair()
const dates = weekdays(19_723, 40)
const own = pairOf(
  { symbol: 'OWN', dates, close: dates.map((_, i) => 20 + (i % 7)) },
  { symbol: 'SPY', dates, close: dates.map((_, i) => 50 + (i % 5)) },
)
const shown = () => choices.getState().pair
const view = DEFAULT_VIEW
const hashOf = async (carried: typeof own | null) =>
  new URL(
    (await makeLink('https://example.org/', view, buildReport(own, DEFAULT_SETTINGS, JANUARY_NOTE), carried))
      .address,
  ).hash

beforeEach(() => {
  window.history.replaceState(null, '', '/')
  choices.setState(choices.getInitialState(), true)
})

describe('the first prices', () => {
  it('that come late give way to those that the reader loaded meanwhile', async () => {
    let arrive = (_: typeof bundled) => {}
    const opening = openLink(
      () =>
        new Promise(resolve => {
          arrive = resolve
        }),
    )
    const { askForPrices } = await import('../../src/state/store.ts')
    expect(askForPrices()()).toBe(true)
    showPair(own)
    arrive(bundled)
    await opening
    expect(shown()).toBe(own)
  })
})

describe('a link', () => {
  it('keeps its prices in the address while they are on the page, also when the reader comes back to it', async () => {
    const stop = followSharedPrices()
    const hash = await hashOf(own)
    window.history.replaceState(null, '', `/${hash}`)
    await openLink(async () => bundled)
    const kept = window.location.hash
    expect(kept).toMatch(/^#data=[^&]+$/)
    expect(shown()?.small.symbol).toBe('OWN')

    showPair(bundled)
    expect(window.location.hash).toBe('')
    window.history.replaceState(null, '', `/${kept}`)
    await openLink(async () => bundled)
    await waitFor(() => expect(shown()?.small.symbol).toBe('OWN'))
    expect(window.location.hash).toBe(kept)
    stop()
  })
})
