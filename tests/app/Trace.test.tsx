import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import Trace from '../../src/app/Trace.tsx'
import { isoOf } from '../../src/metrics/day.ts'
import { Formulas } from '../../src/sections/method/Formulas.tsx'
import { bundledReport } from '../sections/bundled-report.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
// jsdom has no addresses for blobs, and does not read them as browsers do.
URL.createObjectURL ??= () => ''
URL.revokeObjectURL ??= () => {}
const textOf = (blob: Blob) =>
  new Promise(resolve => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result)
    reader.readAsText(blob)
  })

/** A figure that is traced on pressing it, and the formulas further down. */
function Page({ id }: { readonly id: string }) {
  const [traced, setTraced] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setTraced(true)}>
        {id}
      </button>
      <section id="method" aria-label="Data and method" tabIndex={-1}>
        <Formulas report={bundledReport()} />
      </section>
      {traced ? <Trace report={bundledReport()} id={id} onClose={() => setTraced(false)} /> : null}
    </>
  )
}

async function toFormulas(id: string) {
  const user = userEvent.setup()
  Element.prototype.scrollIntoView = vi.fn()
  render(<Page id={id} />)
  await user.click(screen.getByRole('button', { name: id }))
  await user.click(screen.getByRole('button', { name: 'All formulas' }))
  expect(screen.queryByRole('dialog')).toBeNull()
}

describe('the trace of a figure', () => {
  it.each(['https://example.org/lens/?basis=total', 'file:///notes/saved%20page.html?basis=total'])(
    'copies a link to the figure in %s, beside what else the hash carries',
    async page => {
      const user = userEvent.setup()
      // Its origin is "null" for a file, as a page's is in Firefox.
      vi.stubGlobal('location', new URL(`${page}#data=1.abc&figure=gap.log`))
      render(<Trace report={bundledReport()} id="return.large" onClose={() => {}} />)
      await user.click(screen.getByRole('button', { name: 'Copy link to this figure' }))
      expect(await screen.findByText('Link copied.')).toBeVisible()
      expect(await navigator.clipboard.readText()).toBe(`${page}#data=1.abc&figure=return.large`)
    },
  )

  it.each(['price', 'total'] as const)(
    'gives as inputs of a streak the price closes, on the %s basis',
    async basis => {
      const blobs: Blob[] = []
      vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
        blobs.push(blob as Blob)
        return 'blob:inputs'
      })
      const report = bundledReport({ basis })
      render(<Trace report={report} id="streak.longest" onClose={() => {}} />)
      await userEvent.click(screen.getByRole('button', { name: 'Inputs as CSV' }))
      const { aligned } = report
      const first = `${isoOf(aligned.dates[0]!)},${aligned.small.close[0]},${aligned.large.close[0]}`
      expect(await textOf(blobs[0]!)).toContain(first)
    },
  )

  it.each([
    ['return.large', /^returnP_b \/ P_a/],
    ['streak.current', /^streak\.current/],
  ])('makes way for the formula of %s among all others, and hands the focus over', async (id, formula) => {
    await toFormulas(id)
    expect(document.activeElement).toHaveTextContent(formula)
    expect(document.activeElement).toBeVisible()
  })

  it('makes way for all formulas where the figure has none of its own', async () => {
    await toFormulas('window.end')
    expect(screen.getByRole('region', { name: 'Data and method' })).toHaveFocus()
  })
})
