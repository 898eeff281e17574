import 'fake-indexeddb/auto'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { DropZone } from '../../../src/app/loading/DropZone.tsx'
import { LoadButton } from '../../../src/app/loading/LoadButton.tsx'
import { load } from '../../../src/app/loading/loader.ts'
import { Messages } from '../../../src/app/Messages.tsx'
import { fetchedInput, textInput } from '../../../src/data/sources/load.ts'
import { isoOf } from '../../../src/metrics/day.ts'
import { askForPrices, choices, showPair } from '../../../src/state/store.ts'
import { bundledPair } from '../../bundled.ts'

const rows = (count: number, series = 1): string =>
  Array.from({ length: count }, (_, i) =>
    [
      isoOf(19_723 + i),
      ...Array.from({ length: series }, (_, k) => (100 + k * 10 + (i % 9)).toFixed(2)),
    ].join(','),
  ).join('\n')
// jsdom's files cannot be read, a browser's can.
const csv = (name: string, text: string) =>
  Object.assign(new File([text], name, { type: 'text/csv' }), {
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  })
const bundled = bundledPair()

beforeEach(() => {
  window.localStorage.clear()
  choices.setState({ ...choices.getInitialState(), pair: bundled }, true)
  render(
    <>
      <LoadButton />
      <DropZone />
      <Messages />
    </>,
  )
})

const shown = () => choices.getState().pair
const input = () => screen.getByLabelText('Load your CSV')

describe('loading', () => {
  it('announces a success as a status, and the way back', async () => {
    await userEvent.upload(input(), csv('wide.csv', `Date,IJR,IVV\n${rows(30, 2)}`))
    const status = await screen.findByText(/^Loaded IJR/)
    expect(status.parentElement).toHaveAttribute('role', 'status')
    expect(shown()?.small.symbol).toBe('IJR')
    expect(screen.getByRole('button', { name: 'Use the bundled data again' })).toBeVisible()
  })

  it('announces a refusal as an alert, and changes nothing', async () => {
    await userEvent.upload(input(), csv('letter.txt', 'Dear Sir,\nno prices here.\n'))
    expect(await screen.findByRole('alert')).toHaveTextContent(/^letter\.txt.*nothing was changed/)
    expect(shown()).toBe(bundled)
  })

  it('replaces one side where a file holds one, and what was said of the last load', async () => {
    await userEvent.upload(input(), csv('IVV.csv', `Date,Close\n${rows(30)}`))
    expect(await screen.findByText(/^Loaded IVV \(IVV\.csv\) as the large-cap side; IWM stays/)).toBeVisible()
    await userEvent.upload(input(), csv('IJR.csv', `Date,Close\n${rows(30)}`))
    expect(await screen.findByText(/^Loaded IJR.*IVV stays/)).toBeVisible()
    expect(screen.queryByText(/IWM stays/)).toBeNull()
    expect([shown()?.small.symbol, shown()?.large.symbol]).toEqual(['IJR', 'IVV'])
  })

  it('replaces the side that the reader sees as that side', async () => {
    showPair(bundled, { keepView: true })
    choices.setState(({ settings }) => ({ settings: { ...settings, swap: true } }))
    await userEvent.upload(input(), csv('QQQQ.csv', `Date,Close\n${rows(30)}`))
    await screen.findByText(/^Loaded QQQQ.*as the small-cap side; IWM stays/)
    expect([shown()?.small.symbol, shown()?.large.symbol]).toEqual(['QQQQ', 'IWM'])
    expect(choices.getState().settings.swap).toBe(false)
  })

  it('replaces the side that the address names before the view swaps the two', async () => {
    choices.setState(({ settings }) => ({ settings: { ...settings, swap: true } }))
    const bytes = new TextEncoder().encode(`Date,Close\n${rows(30)}`)
    await load([fetchedInput(bytes, 'QQQQ.csv', 'example.org', 'small')], true)
    expect([shown()?.small.symbol, shown()?.large.symbol]).toEqual(['QQQQ', 'SPY'])
    expect(choices.getState().settings.swap).toBe(true)
  })

  it('gives way to prices asked for later that are on the page already', async () => {
    const loading = load([textInput(`Date,IJR,IVV\n${rows(30, 2)}`, 'wide.csv')])
    const other = { ...bundled }
    expect(askForPrices()()).toBe(true)
    showPair(other)
    await loading
    expect(shown()).toBe(other)
  })

  it('keeps a side without dates in common until its other side comes', async () => {
    const old = (price: number) =>
      Array.from({ length: 20 }, (_, i) => `${isoOf(-9000 + i)},${price + i}`).join('\n')
    await userEvent.upload(input(), csv('IJR.csv', `Date,Close\n${old(10)}`))
    expect(await screen.findByText(/^Read IJR.*load the large-cap side of the same period/)).toBeVisible()
    expect(shown()).toBe(bundled)
    await userEvent.upload(input(), csv('IVV.csv', `Date,Close\n${old(70)}`))
    await screen.findByText(/^Loaded/)
    expect([shown()?.small.symbol, shown()?.large.symbol]).toEqual(['IJR', 'IVV'])
  })

  it('lists twenty of many problems, counts the rest and offers them all', async () => {
    const lines = rows(90, 2).split('\n')
    for (let i = 5; i < 45; i++) lines[i] = lines[i]!.replace(/,[^,]*,/, ',oops,')
    await userEvent.upload(input(), csv('holes.csv', `Date,IJR,IVV\n${lines.join('\n')}`))
    const notice = (await screen.findByText(/^Loaded/)).parentElement!
    const items = within(notice).getAllByRole('listitem', { hidden: true })
    expect(items).toHaveLength(21)
    expect(items.at(-1)).toHaveTextContent('and 20 others')
    expect(within(notice).getByRole('button', { name: 'Download all 40 problems' })).toBeVisible()
  })

  it('takes cells pasted outside a field, and leaves other text alone', async () => {
    const paste = (text: string) =>
      fireEvent.paste(document.body, { clipboardData: { getData: () => text, files: [] } })
    paste('a sentence, with a comma')
    paste(`Date\tIJR\tIVV\n${rows(30, 2).replaceAll(',', '\t')}`)
    expect(await screen.findByText(/^Loaded IJR \(pasted cells\)/)).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('shows where a drop may land while files are dragged over the page', async () => {
    const dataTransfer = {
      types: ['Files'],
      files: [csv('wide.csv', `Date,IJR,IVV\n${rows(30, 2)}`)],
      getData: () => '',
    }
    fireEvent.dragEnter(document.body, { dataTransfer })
    expect(screen.getByText('Drop one or two price files anywhere')).toBeVisible()
    fireEvent.drop(document.body, { dataTransfer })
    expect(screen.queryByText('Drop one or two price files anywhere')).toBeNull()
    expect(await screen.findByText(/^Loaded IJR/)).toBeVisible()
  })
})

describe('questions', () => {
  it('ask for the order of dates with rows as they would be read', async () => {
    const open = Array.from({ length: 9 }, (_, i) => `0${i + 1}/0${((i + 4) % 9) + 1}/2024,${100 + i}`)
    await userEvent.upload(input(), csv('IJR.csv', `Date,Close\n${open.join('\n')}`))
    const dialog = within(await screen.findByRole('dialog', { name: 'How are these dates written?' }))
    expect(dialog.getByRole('radio', { name: /^The month.*Jan 5, 2024/, hidden: true })).toBeChecked()
    await userEvent.click(dialog.getByRole('radio', { name: /^The day.*May 1, 2024/ }))
    await userEvent.click(dialog.getByRole('button', { name: 'Load' }))
    await screen.findByText(/^(Loaded|Read) IJR/)
    expect(shown()?.small.symbol).toBe('IJR')
  })

  it('ask for two of many series, which must differ', async () => {
    await userEvent.upload(input(), csv('three.csv', `Date,AAAX,BBBX,CCCX\n${rows(30, 3)}`))
    const dialog = within(await screen.findByRole('dialog', { name: 'Which two series are compared?' }))
    await userEvent.selectOptions(dialog.getByLabelText('Large caps'), 'AAAX')
    expect(dialog.getByRole('alert')).toHaveTextContent('choose two different ones')
    expect(dialog.getByRole('button', { name: 'Load' })).toBeDisabled()
    await userEvent.selectOptions(dialog.getByLabelText('Small caps'), 'CCCX')
    await userEvent.click(dialog.getByRole('button', { name: 'Load' }))
    await screen.findByText(/^Loaded CCCX/)
    expect([shown()?.small.symbol, shown()?.large.symbol]).toEqual(['CCCX', 'AAAX'])
  })

  it('take the proposal on Enter', async () => {
    await userEvent.upload(input(), csv('three.csv', `Date,AAAX,BBBX,CCCX\n${rows(30, 3)}`))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByRole('button', { name: 'Load' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await screen.findByText(/^Loaded /)
  })

  it('left unanswered change nothing', async () => {
    await userEvent.upload(input(), csv('three.csv', `Date,AAAX,BBBX,CCCX\n${rows(30, 3)}`))
    await screen.findByRole('dialog')
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByText(/cancelled/)).toBeVisible()
    expect(shown()).toBe(bundled)
  })
})
