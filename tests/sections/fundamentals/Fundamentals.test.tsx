import { fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../../src/report/build.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import Fundamentals from '../../../src/sections/fundamentals/Fundamentals.tsx'
import { choices, useChoices } from '../../../src/state/store.ts'
import { bundledPair } from '../../bundled.ts'

/** The section as on the page: its report follows the reader's choices. */
function Section() {
  const settings = useChoices(all => all.settings)
  return <Fundamentals report={buildReport(bundledPair(), settings, JANUARY_NOTE)} />
}

const value = (id: string) =>
  Number(document.querySelector<HTMLDataElement>(`[data-metric="${id}"]`)?.getAttribute('value'))

function type(label: string, text: string) {
  const field = screen.getByLabelText(label)
  fireEvent.change(field, { target: { value: text } })
  fireEvent.keyDown(field, { key: 'Enter' })
}

describe('the what-if', () => {
  beforeEach(() => choices.setState({ settings: DEFAULT_SETTINGS }))

  it('recomputes what follows from a changed input, and says who changed it', () => {
    render(<Section />)
    type('Russell 2000 EPS growth, 2026', '20')
    expect(value('eps-lead.2026')).toBeCloseTo(0.2 - 0.118, 12)
    expect(value('eps-multiple.2026')).toBeCloseTo(0.2 / 0.151, 12)
    expect(value('eps-lead.2025')).toBeCloseTo(0.299, 12)
    expect(screen.getByText('changed by you, reported 35.7%')).toBeVisible()
    expect(choices.getState().settings.whatIf).toEqual({ 'eps.2026.small': 0.2 })
  })

  it('recomputes a discount', () => {
    render(<Section />)
    type('Russell 2000 forward P/E', '21,5')
    expect(value('discount.pe')).toBe(0)
  })

  it('takes all changes back at once', () => {
    render(<Section />)
    expect(screen.queryByText('Back to the reported inputs')).toBeNull()
    type('Russell 2000 P/B', '3')
    type('S&P 500 P/S', '3')
    fireEvent.click(screen.getByText('Back to the reported inputs'))
    expect(choices.getState().settings.whatIf).toEqual({})
    expect(value('discount.pb')).toBeCloseTo(1 - 1.8 / 4.2, 12)
    expect(screen.queryByText(/changed by you/)).toBeNull()
  })

  it('is no change when the published value is typed in again', () => {
    render(<Section />)
    type('Russell 2000 EPS growth, 2025', '50')
    type('Russell 2000 EPS growth, 2025', '42.2')
    expect(choices.getState().settings.whatIf).toEqual({})
  })

  it('refuses what is no number, says what is expected, and changes nothing', () => {
    render(<Section />)
    type('Russell 2000 forward P/E', 'cheap')
    expect(screen.getByRole('alert')).toHaveTextContent('from 0.1 to 1000')
    expect(choices.getState().settings.whatIf).toEqual({})
  })
})
