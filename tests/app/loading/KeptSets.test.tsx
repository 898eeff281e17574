import 'fake-indexeddb/auto'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { KeptSets } from '../../../src/app/loading/KeptSets.tsx'
import { keeping, sayKeeping } from '../../../src/app/loading/keeping.ts'
import { keepLoaded, pairOfLastVisit, showKept } from '../../../src/app/loading/kept-prices.ts'
import { swapped } from '../../../src/data/series/pair.ts'
import { deleteAllKept, deleteKept, listKept } from '../../../src/data/sources/kept.ts'
import { askForPrices, choices, showPair, useChoices } from '../../../src/state/store.ts'
import { bundledPair } from '../../bundled.ts'
import { resultOf } from '../../results.ts'

// jsdom has typed arrays of its own, which Node's clone would not give back.
vi.stubGlobal('structuredClone', (value: unknown) => value)

const own = { ...bundledPair(), bundled: false }
const other = swapped(own)
const names = async () => {
  const sets = await listKept()
  return sets.ok ? sets.value.map(set => set.name).sort() : sets.problems[0]?.found
}

/** What the reader does when a keep has just begun to write. */
function whileKeeping(act: () => void): void {
  const { put } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, ...row) {
    act()
    return put.apply(this, row)
  })
}

function Panel() {
  return <KeptSets pair={useChoices(all => all.pair)} />
}

beforeEach(async () => {
  window.localStorage.clear()
  choices.setState({ ...choices.getInitialState(), pair: own }, true)
  await deleteAllKept()
})

describe('kept prices', () => {
  it('are listed, renamed and deleted', async () => {
    await keepLoaded(own)
    render(<Panel />)
    await userEvent.click(await screen.findByRole('button', { name: 'Rename IWM and SPY' }))
    const field = screen.getByRole('textbox') as HTMLInputElement
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe('IWM and SPY')
    await userEvent.clear(screen.getByLabelText('Name of IWM and SPY'))
    await userEvent.keyboard('Mine{Enter}')
    expect(await screen.findByText('Mine')).toBeVisible()
    expect(await names()).toEqual(['Mine'])
    // The same prices loaded once more keep the name that the reader gave them.
    await keepLoaded(own)
    expect(await names()).toEqual(['Mine'])
    await userEvent.click(screen.getByRole('button', { name: 'Delete Mine' }))
    await waitFor(() => expect(screen.queryByText('Mine')).toBeNull())
    expect(await names()).toEqual([])
    expect(await pairOfLastVisit()).toBeNull()
    expect(keeping()).toBeNull()
  })

  it('give the focus back when a name is given or given up, and when they are deleted', async () => {
    await keepLoaded(own)
    render(<Panel />)
    await userEvent.click(await screen.findByRole('button', { name: 'Rename IWM and SPY' }))
    await userEvent.keyboard('x{Escape}')
    expect(screen.getByRole('button', { name: 'Rename IWM and SPY' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await userEvent.keyboard('{Control>}a{/Control}Mine{Enter}')
    const rename = await screen.findByRole('button', { name: 'Rename Mine' })
    expect(rename).toHaveFocus()
    expect(screen.queryByRole('textbox')).toBeNull()
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(rename).not.toBeInTheDocument())
    expect(screen.getByRole('region', { name: 'Kept in this browser' })).toHaveFocus()
  })

  it('give the focus back after the question whether to delete them all', async () => {
    await keepLoaded(own)
    render(<Panel />)
    await screen.findByText('IWM and SPY')
    const box = screen.getByRole('checkbox', { name: /^Keep loaded prices/ })
    for (const answer of ['Go on keeping', 'Delete and keep nothing']) {
      await userEvent.click(box)
      await userEvent.click(screen.getByRole('button', { name: answer }))
      expect(screen.getByRole('region', { name: 'Kept in this browser' })).toHaveFocus()
    }
  })

  it('are switched between', async () => {
    await keepLoaded(own)
    await keepLoaded(other)
    choices.setState({ pair: other })
    render(<Panel />)
    await userEvent.click(await screen.findByRole('button', { name: 'Open IWM and SPY' }))
    await waitFor(() =>
      expect(choices.getState().messages.at(-1)?.text).toContain('“IWM and SPY” is on the page'),
    )
    expect(choices.getState().pair?.small.symbol).toBe('IWM')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Open SPY and IWM' })).toBeEnabled())
  })

  it('that take a while to open give way to prices asked for later', async () => {
    await keepLoaded(own)
    const sets = resultOf(await listKept())
    const opening = showKept(sets[0]!)
    expect(askForPrices()()).toBe(true)
    showPair(other)
    await opening
    expect(choices.getState().pair).toBe(other)
  })

  it('are said to be on the page only where they are', async () => {
    await keepLoaded(own)
    choices.setState({ pair: other })
    render(<Panel />)
    const open = await screen.findByRole('button', { name: 'Open IWM and SPY' })
    expect(open).toBeEnabled()
    expect(screen.queryByText(/on the page/)).toBeNull()
    await userEvent.click(open)
    expect(await screen.findByText(/on the page/)).toBeVisible()
    expect(open).toBeDisabled()
    expect(screen.getByRole('region', { name: 'Kept in this browser' })).toHaveFocus()
  })

  it('deleted in another tab give a sentence', async () => {
    await keepLoaded(own)
    await keepLoaded(other)
    choices.setState({ pair: other })
    render(<Panel />)
    const open = await screen.findByRole('button', { name: 'Open IWM and SPY' })
    const sets = resultOf(await listKept())
    await deleteKept(sets.find(set => set.smallSymbol === 'IWM')!.id)
    await userEvent.click(open)
    await waitFor(() =>
      expect(choices.getState().messages.at(-1)).toMatchObject({
        kind: 'alert',
        text: expect.stringContaining('load the files again'),
      }),
    )
    expect(choices.getState().pair).toBe(other)
    await waitFor(() => expect(screen.queryByText('IWM and SPY')).toBeNull())
  })

  it('are all deleted when the reader wants nothing kept, after a question', async () => {
    await keepLoaded(own)
    render(<Panel />)
    await screen.findByText('IWM and SPY')
    await userEvent.click(screen.getByRole('checkbox', { name: /^Keep loaded prices/ }))
    expect(screen.getByRole('alert')).toHaveTextContent('This deletes what is kept')
    expect(await names()).toEqual(['IWM and SPY'])
    await userEvent.click(screen.getByRole('button', { name: 'Delete and keep nothing' }))
    await waitFor(async () => expect(await names()).toEqual([]))
    expect(screen.getByRole('checkbox', { name: /^Keep loaded prices/ })).not.toBeChecked()
    await keepLoaded(own)
    expect(await names()).toEqual([])
    await userEvent.click(screen.getByRole('checkbox', { name: /^Keep loaded prices/ }))
    await waitFor(async () => expect(await names()).toEqual(['IWM and SPY']))
  })

  it('are not kept where the reader, while they are, comes to want nothing kept', async () => {
    render(<Panel />)
    whileKeeping(() => fireEvent.click(screen.getByRole('checkbox', { name: /^Keep loaded prices/ })))
    await keepLoaded(own)
    expect(keeping()).toBe('nothing')
    expect(await names()).toEqual([])
  })

  it('do not open next time where the reader has gone back, while they are kept, to the bundled ones', async () => {
    whileKeeping(() => showPair(bundledPair()))
    await keepLoaded(own)
    expect(keeping()).toBeNull()
    expect(await names()).toEqual(['IWM and SPY'])
  })

  it('do not open next time where the reader has opened others while they are kept', async () => {
    choices.setState({ pair: other })
    await keepLoaded(other)
    const sets = resultOf(await listKept())
    choices.setState({ pair: own })
    let opening = Promise.resolve()
    whileKeeping(() => {
      opening = showKept(sets[0]!)
    })
    await keepLoaded(own)
    await opening
    expect((await pairOfLastVisit())?.small.symbol).toBe('SPY')
  })

  it('come back at the start with a word that they did, and never in silence', async () => {
    await keepLoaded(own)
    expect(keeping()).toBe('open')
    const pair = await pairOfLastVisit()
    expect(pair?.small.close.length).toBe(own.small.close.length)
    expect(choices.getState().messages.at(-1)).toMatchObject({
      kind: 'status',
      text: expect.stringContaining('kept in this browser'),
      actions: [{ label: 'Use the bundled data again' }],
    })
  })

  it('that are gone at the start leave the bundled ones', async () => {
    sayKeeping('open')
    expect(await pairOfLastVisit()).toBeNull()
    expect(keeping()).toBeNull()
  })
})
