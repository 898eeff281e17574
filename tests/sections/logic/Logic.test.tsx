import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import Logic from '../../../src/sections/logic/Logic.tsx'
import { bundledReport } from '../bundled-report.ts'

const { catalysts, outlook } = JANUARY_NOTE.passages!

it('gives every catalyst and every part of the outlook with its reference', () => {
  const { container } = render(<Logic report={bundledReport()} />)
  for (const { title } of catalysts) expect(screen.getByText(title, { selector: 'h4' })).toBeVisible()
  for (const { text } of outlook) expect(container).toHaveTextContent(text)
  const marks = screen.getAllByRole('link', { name: 'Reference [1], Morgan Stanley' })
  // The thesis, four catalysts, four parts of the outlook.
  expect(marks).toHaveLength(9)
  expect(marks[0]).toHaveAttribute('href', '#reference-1')
})
