import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SharePanel } from '../../../src/app/sharing/SharePanel.tsx'
import { swapped } from '../../../src/data/series/pair.ts'
import type { PricePair } from '../../../src/data/series/series.ts'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../../src/report/build.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { readLink } from '../../../src/share/link.ts'
import { change, choices, showPair } from '../../../src/state/store.ts'
import { readQuery } from '../../../src/state/url.ts'
import { bundledPair, bundledSince2006 } from '../../bundled.ts'

const said = () => choices.getState().messages.map(message => message.text)

/** The bundled prices as if they were the reader's own; with odd decimals they are too long for a link. */
function own(odd: boolean): PricePair {
  const pair = bundledSince2006()
  if (!odd) return { ...pair, bundled: false }
  const small = { ...pair.small, close: pair.small.close.map((close, i) => close * (1 + i * 1e-9)) }
  return { ...pair, small, bundled: false }
}

function show(pair: PricePair) {
  showPair(pair)
  render(<SharePanel report={buildReport(pair, DEFAULT_SETTINGS, JANUARY_NOTE)} />)
}

beforeEach(() => choices.setState({ messages: [], settings: DEFAULT_SETTINGS }))
afterEach(cleanup)

describe('the share buttons', () => {
  it('stand there before there is a report, and wait for it', () => {
    render(<SharePanel report={null} />)
    expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual(['Copy link'])
    for (const button of screen.getAllByRole('button')) expect(button).toBeDisabled()
  })

  it('copy a link to the bundled prices at once, and say so', async () => {
    const user = userEvent.setup()
    show(bundledPair())
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    await vi.waitFor(() =>
      expect(said()).toEqual([expect.stringMatching(/^Link copied \(\d+ characters\)\.$/)]),
    )
    expect(await navigator.clipboard.readText()).toMatch(/^http:\/\/localhost.*#figures=1\./)
  })

  it('show how long a link with the reader’s own prices is before it is copied', async () => {
    const user = userEvent.setup()
    show(own(false))
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    const withPrices = await screen.findByRole('radio', {
      name: /^With your prices, \d\d\.\d KB of at most 32\.0 KB/,
    })
    expect(withPrices).toBeChecked()
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    await vi.waitFor(async () => expect(await navigator.clipboard.readText()).toMatch(/#data=1\./))
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    await user.click(await screen.findByRole('radio', { name: /^Without them/ }))
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    await vi.waitFor(async () => expect(await navigator.clipboard.readText()).toMatch(/#figures=1\./))
  })

  it('offer the file when the link would be too long', async () => {
    const user = userEvent.setup()
    show(own(true))
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /more than the 32\.0 KB.*Save the report as HTML/,
    )
    expect(screen.getByRole('radio', { name: /^With your prices/ })).toBeDisabled()
  })

  it('show the link for copying by hand when the browser refuses', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    show(bundledPair())
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    const field = await screen.findByRole('textbox')
    expect((field as HTMLTextAreaElement).value).toContain('#figures=1.')
    expect(said()).toEqual([])
    vi.restoreAllMocks()
  })

  it('share the report on the page while one of other prices and settings is still computed', async () => {
    const user = userEvent.setup()
    const [pair, settings] = [own(false), { ...DEFAULT_SETTINGS, swap: true, vol: 30 }]
    showPair(swapped(bundledPair()))
    change({ vol: 40 })
    render(<SharePanel report={buildReport(pair, settings, JANUARY_NOTE)} />)
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await screen.findByRole('radio', { name: /^With your prices/ })).toBeChecked()
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    await vi.waitFor(async () => expect(await navigator.clipboard.readText()).toMatch(/#data=1\./))
    const { search, hash } = new URL(await navigator.clipboard.readText())
    expect(readQuery(search).view.settings).toEqual(settings)
    expect((await readLink(hash)).pair?.small.symbol).toBe('IWM')
  })
})
