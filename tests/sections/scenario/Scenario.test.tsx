import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import Scenario from '../../../src/sections/scenario/Scenario.tsx'
import { bundledReport } from '../bundled-report.ts'

it.each([false, true])('names what the multiples are of, whichever fund is called small (swap %s)', swap => {
  render(<Scenario report={bundledReport({ swap })} />)
  expect(screen.getByText(`Discount to ${JANUARY_NOTE.subject.large.name} then`)).toBeVisible()
})

it('writes a change with its sign and a discount without', () => {
  const { container } = render(<Scenario report={bundledReport()} />)
  const [, , row] = container.querySelectorAll('.table tbody tr')
  const [rerating, , discount] = [...row!.querySelectorAll('td')].map(cell => cell.textContent)
  expect(rerating).toMatch(/^\+/)
  expect(discount).toMatch(/^\d/)
})
