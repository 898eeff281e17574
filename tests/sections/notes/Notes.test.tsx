import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import Notes from '../../../src/sections/notes/Notes.tsx'
import { clearNote, openNote, ownNote } from '../../../src/state/own-note.ts'
import { bundledPair } from '../../bundled.ts'
import { bundledReport } from '../bundled-report.ts'

vi.mock('../../../src/data/sources/data-sets.ts', () => ({
  knowDataSet: () => {},
  loadEvents: async () => ({}),
  loadDataSet: async (id: string) => (id === 'funds' ? bundledPair() : null),
}))

const TEXT =
  'April 2, 2021\n\nIn the first quarter of 2021 IWM beat SPY by 7.0 points. Valuations leave ample room.'

beforeEach(clearNote)
afterEach(clearNote)

async function paste(text: string) {
  render(<Notes report={bundledReport()} />)
  fireEvent.change(screen.getByLabelText('Text of the note'), { target: { value: text } })
  await waitFor(() => expect(document.querySelector('[data-sentence]')).not.toBeNull())
}

const sentence = (i: number) => document.querySelector<HTMLElement>(`[data-sentence="${i}"]`)!

describe('a pasted note', () => {
  test('has its day and its funds recognised', async () => {
    await paste(TEXT)
    expect(document.querySelector<HTMLInputElement>('input[name="note-date"]')!.value).toBe('2021-04-02')
    expect(ownNote.getState()).toMatchObject({ about: 'funds', aboutGiven: false, dayGiven: false })
  })

  test('shows each sentence with its readings and verdict, or that it was not read', async () => {
    await paste(TEXT)
    const read = sentence(1).querySelector<HTMLElement>('[data-figure]')!
    expect(read.dataset).toMatchObject({
      figure: 'gap.arithmetic',
      from: '2020-12-31',
      to: '2021-03-31',
      kind: 'value',
      reported: '0.07',
      verdict: 'holds roughly',
    })
    expect(Number(read.querySelector('data')!.value)).toBeCloseTo(0.066853924528, 9)
    expect(sentence(2)).toHaveTextContent('not read')
    expect(sentence(2)).toHaveAttribute('data-read', 'false')
  })

  test('a chip opens the fields, and a corrected window gives another verdict', async () => {
    await paste(TEXT)
    const user = userEvent.setup()
    await user.click(within(sentence(1)).getByRole('button', { name: /window/ }))
    const from = screen.getByLabelText('From the close of')
    expect(from).toHaveFocus()
    fireEvent.change(from, { target: { value: '2021-02-26' } })
    await user.click(screen.getByRole('button', { name: 'Apply' }))
    expect(sentence(1).querySelector<HTMLElement>('[data-figure]')!.dataset).toMatchObject({
      from: '2021-02-26',
      verdict: 'does not hold',
    })
    await user.click(within(sentence(1)).getByRole('button', { name: 'Back to what was read' }))
    expect(sentence(1).querySelector<HTMLElement>('[data-figure]')!.dataset.from).toBe('2020-12-31')
  })

  test('fields that say nothing are told, and lose nothing', async () => {
    await paste(TEXT)
    const user = userEvent.setup()
    await user.click(within(sentence(1)).getByRole('button', { name: /value/ }))
    const value = screen.getByLabelText('Value')
    await user.clear(value)
    await user.type(value, 'seven{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('Give the value as a number')
    expect(value).toHaveValue('seven')
    await user.keyboard('{Escape}')
    expect(sentence(1).querySelector<HTMLElement>('[data-figure]')!.dataset.reported).toBe('0.07')
  })

  test('a sentence that was not read can be made a claim by keyboard', async () => {
    await paste(TEXT)
    const user = userEvent.setup()
    within(sentence(2)).getByRole('button', { name: 'Make it a claim' }).focus()
    await user.keyboard('{Enter}')
    fireEvent.change(screen.getByLabelText('From the close of'), { target: { value: '2020-12-31' } })
    fireEvent.change(screen.getByLabelText('To that of'), { target: { value: '2021-03-31' } })
    await user.selectOptions(screen.getByLabelText('It says'), 'a number')
    await user.type(screen.getByLabelText('Value'), '12.7{Enter}')
    expect(sentence(2).querySelector<HTMLElement>('[data-figure]')!.dataset).toMatchObject({
      figure: 'return.small',
      reported: '0.127',
      kind: 'value',
    })
  })

  test('two possible readings stand as two until one is chosen', async () => {
    await paste('June 30, 2025\n\nOn 5/6/2025 IWM fell 1%.')
    expect(sentence(1).querySelectorAll('[data-figure]')).toHaveLength(2)
    await userEvent
      .setup()
      .click(within(sentence(1)).getAllByRole('button', { name: 'It means this one' })[0]!)
    expect(sentence(1).querySelectorAll('[data-figure]')).toHaveLength(1)
  })

  test('what a sender says of a sentence is told apart from what the page reads in it', async () => {
    await paste(TEXT)
    const { corrections } = ownNote.getState()
    expect(corrections).toEqual({})
    const { aligned } = bundledPair()
    const sessions = { dates: aligned.dates, small: aligned.small.close, large: aligned.large.close }
    const read = (await import('../../../src/notes/reader/read-note.ts')).readNote
    const [, spread, silent] = read(TEXT, ownNote.getState().day!, sessions)
    // A note that was sent brings the page's own reading of a sentence, and one that the other sentence does not state.
    act(() =>
      openNote({
        ...ownNote.getState(),
        sent: true,
        corrections: { [spread!.text]: spread!.readings, [silent!.text]: spread!.readings },
      }),
    )
    expect(sentence(1)).not.toHaveTextContent('Set by the sender')
    expect(sentence(2)).toHaveTextContent(
      'Set by the sender: the page itself reads nothing in this sentence.',
    )
  })

  test('what cannot be seen is not read', async () => {
    await paste('April 2, 2021\n\nIn the first quarter of 2021 IWM beat SPY by \u202e7\u202c.\u200b0 points.')
    expect(sentence(1).querySelector<HTMLElement>('[data-figure]')!.dataset.reported).toBe('0.07')
    expect(document.body.textContent).not.toMatch(/[\u202a-\u202e\u200b]/)
  })

  test('markup of a note is text', async () => {
    await paste(
      'April 2, 2021\n\n<img src=x onerror=alert(1)> In the first quarter of 2021 IWM beat SPY by 7.0 points.',
    )
    expect(document.querySelector('img')).toBeNull()
    expect(sentence(1)).toHaveTextContent('<img src=x onerror=alert(1)>')
  })

  test('without a day nothing is judged, and the page asks for it', () => {
    render(<Notes report={bundledReport()} />)
    fireEvent.change(screen.getByLabelText('Text of the note'), {
      target: { value: 'IWM beat SPY by 5 points in July.' },
    })
    expect(screen.getByRole('status')).toHaveTextContent('Give the day on which it was written')
    expect(document.querySelector('[data-sentence]')).toBeNull()
  })

  test('the other readings of a claim stand in a strip and in a table', async () => {
    await paste(TEXT)
    const strip = sentence(1).querySelector('.robustness')!
    const squares = strip.querySelectorAll('.square')
    openStrip(strip)
    expect(strip.querySelectorAll('tbody tr')).toHaveLength(squares.length)
    expect(strip.querySelector('summary')).toHaveTextContent(/Holds in \d+ of \d+ readings/)
    for (const square of squares) expect(square.textContent).toMatch(/[✓≈✕–]/)
  })
})

/** Opens the folded readings, whose table is drawn then. */
function openStrip(strip: Element): void {
  ;(strip as HTMLDetailsElement).open = true
  fireEvent(strip, new Event('toggle'))
}
