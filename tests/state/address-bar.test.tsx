import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followAddressBar, readAddressBar } from '../../src/state/address-bar.ts'
import { change, choices, chooseTheme } from '../../src/state/store.ts'

const initial = choices.getInitialState()
let stop = () => {}

beforeEach(() => {
  window.history.replaceState(null, '', '/')
  choices.setState(initial, true)
  stop = followAddressBar()
})
afterEach(() => stop())

describe('the address bar', () => {
  it('carries each deliberate step as an entry of the history', () => {
    const entries = window.history.length
    change({ basis: 'total' })
    chooseTheme('dark')
    expect(window.location.search).toBe('?basis=total&theme=dark')
    expect(window.history.length).toBe(entries + 2)
  })

  it('says nothing of a drag until it is let go', () => {
    change({ from: 14_000 }, true)
    expect(window.location.search).toBe('')
    change({ from: 14_001 })
    expect(window.location.search).toBe('?from=2008-05-02')
  })

  it('follows the reader back', async () => {
    change({ basis: 'total' })
    change({ basis: 'price' })
    expect(window.location.search).toBe('')
    window.history.back()
    await new Promise(resolve => window.addEventListener('popstate', resolve, { once: true }))
    expect(choices.getState().settings.basis).toBe('total')
  })

  it('takes an anchor for no change of view', () => {
    change({ basis: 'total' })
    const { settings } = choices.getState()
    window.history.replaceState(null, '', '/?basis=total&vol=many#method')
    window.dispatchEvent(new PopStateEvent('popstate'))
    expect(choices.getState().settings).toBe(settings)
    expect(choices.getState().messages).toEqual([])
  })

  it('without a query stands for the view that a page was saved with', () => {
    readAddressBar('?basis=total&ma=10,30')
    const { settings } = choices.getState()
    expect(settings.basis).toBe('total')
    window.dispatchEvent(new PopStateEvent('popstate'))
    expect(choices.getState().settings).toBe(settings)
    change({ basis: 'price' })
    window.history.replaceState(null, '', '/')
    window.dispatchEvent(new PopStateEvent('popstate'))
    expect(choices.getState().settings).toEqual(settings)
    readAddressBar('')
  })

  it('keeps the hash, where data ride', () => {
    window.history.replaceState(null, '', '/#data=abc')
    change({ basis: 'total' })
    expect(window.location.hash).toBe('#data=abc')
  })

  it('says what the page shows once the reader has been told what it could not read', () => {
    window.history.replaceState(null, '', '/?basis=total&from=2026-01-20&to=2025-08-29#method')
    const entries = window.history.length
    readAddressBar()
    expect(choices.getState().messages).toHaveLength(1)
    expect(`${window.location.search}${window.location.hash}`).toBe('?basis=total#method')
    expect(window.history.length).toBe(entries)
  })

  it('tells the reader once what it could not read', () => {
    window.history.replaceState(null, '', '/?vol=many')
    readAddressBar()
    readAddressBar()
    expect(choices.getState().messages.map(message => message.text)).toEqual([
      'The link’s “vol=many” was ignored: expected a whole number from 2 to 1000.',
    ])
  })
})
