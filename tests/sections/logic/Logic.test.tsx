import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { CATALYSTS, OUTLOOK_2026 } from '../../../fixtures/narrative.ts'
import Logic from '../../../src/sections/logic/Logic.tsx'

it('gives every catalyst and every part of the outlook with its reference', () => {
  const { container } = render(<Logic />)
  for (const { title } of CATALYSTS) expect(screen.getByText(title, { selector: 'h4' })).toBeVisible()
  for (const { text } of OUTLOOK_2026) expect(container).toHaveTextContent(text)
  const marks = screen.getAllByRole('link', { name: 'Reference [1], Morgan Stanley' })
  // The thesis, four catalysts, four parts of the outlook.
  expect(marks).toHaveLength(9)
  expect(marks[0]).toHaveAttribute('href', '#reference-1')
})
