import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import Trace from '../../src/app/Trace.tsx'
import { bundledReport } from '../sections/bundled-report.ts'

afterEach(() => vi.unstubAllGlobals())

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
})
