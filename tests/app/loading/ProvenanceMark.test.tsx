import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { use } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Marked, ProvenanceMark } from '../../../src/app/loading/ProvenanceMark.tsx'
import type { Provenance } from '../../../src/data/series/provenance.ts'
import type { PricePair } from '../../../src/data/series/series.ts'
import { buildReport } from '../../../src/report/build.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { readAddressBar } from '../../../src/state/address-bar.ts'
import { changeInput, choices } from '../../../src/state/store.ts'
import { MarkContext } from '../../../src/ui/mark.ts'
import { bundledPair } from '../../bundled.ts'

const showBundled = vi.hoisted(() => vi.fn())
vi.mock('../../../src/app/loading/show-bundled.ts', () => ({ showBundled }))

function reportOf(small: Provenance, large: Provenance, source = 'bundled prices') {
  const { passport, ...prices } = bundledPair()
  const pair: PricePair = {
    ...prices,
    bundled: false,
    provenance: { kind: 'mixed', small, large },
    passport: {
      small: { ...passport.small, provenance: small, source },
      large: { ...passport.large, provenance: large },
    },
  }
  return buildReport(pair, DEFAULT_SETTINGS, null)
}

const link = { kind: 'link', said: 'bundled prices' } as const
const bundled = { kind: 'bundled', dataset: 'funds' } as const

function File() {
  return <output>{use(MarkContext)}</output>
}

beforeEach(() => {
  window.history.replaceState(null, '', '/')
  choices.setState(choices.getInitialState(), true)
})

describe('the mark beside the names', () => {
  it('is not there for what ships with the page', () => {
    const { container } = render(
      <ProvenanceMark report={buildReport(bundledPair(), DEFAULT_SETTINGS, null)} />,
    )
    expect(container).toBeEmptyDOMElement()
  })

  it('says that prices are from a link, whatever the link calls them, and leads back', async () => {
    render(<ProvenanceMark report={reportOf(link, link)} />)
    expect(screen.getByText('Prices from a link you opened')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Use the bundled prices' }))
    await vi.waitFor(() => expect(showBundled).toHaveBeenCalled())
  })

  it('names each side where they differ', () => {
    render(<ProvenanceMark report={reportOf({ kind: 'file' }, bundled, 'a.csv')} />)
    expect(screen.getByText('IWM: your file “a.csv”; SPY: bundled prices')).toBeVisible()
  })

  it('is handed to every file of numbers', () => {
    render(
      <Marked report={reportOf(link, link)}>
        <File />
      </Marked>,
    )
    expect(screen.getByRole('status')).toHaveTextContent('prices from a link you opened')
  })
})

describe('what-if inputs that a link set', () => {
  const report = buildReport(bundledPair(), DEFAULT_SETTINGS, null)

  it('are the sender’s until the reader sets or takes back each', async () => {
    window.history.replaceState(null, '', '/?whatif=pe.small:15,pe.large:30')
    readAddressBar()
    render(<ProvenanceMark report={report} />)
    expect(screen.getByText('2 what-if inputs set by whoever shared this view')).toBeVisible()
    act(() => changeInput('pe.small', 16))
    expect(screen.getByText('1 what-if input set by whoever shared this view')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Take them back' }))
    expect(screen.queryByText(/shared this view/)).toBeNull()
    expect(choices.getState().settings.whatIf).toEqual({ 'pe.small': 16 })
  })

  it('are not the sender’s where the reader’s own page wrote the address', () => {
    window.history.replaceState({ sent: { 'pe.large': 30 } }, '', '/?whatif=pe.small:15,pe.large:30')
    readAddressBar()
    render(<ProvenanceMark report={report} />)
    expect(screen.getByText('1 what-if input set by whoever shared this view')).toBeVisible()
  })
})
