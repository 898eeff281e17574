import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import Conclusions from '../../../src/sections/conclusions/Conclusions.tsx'
import { bundledReport } from '../bundled-report.ts'

const { assessment, horizons, strategy } = JANUARY_NOTE.passages!

it('lists the four strategy points, and calls no two of them contradictory', () => {
  const { container } = render(<Conclusions report={bundledReport()} />)
  for (const { title } of strategy) expect(screen.getByText(title, { selector: 'h4' })).toBeVisible()
  expect(container).not.toHaveTextContent(/contradict|pulls? against/i)
})

it('reads the stars of the assessment out as numbers', () => {
  render(<Conclusions report={bundledReport()} />)
  for (const { factor, stars } of assessment) {
    const row = screen.getByText(factor).closest('tr')!
    expect(within(row).getByRole('img')).toHaveAccessibleName(`${stars} out of 5`)
  }
})

it('sets the short horizon beside what the prices say of it', () => {
  const { container } = render(<Conclusions report={bundledReport()} />)
  for (const { view } of horizons) expect(screen.getByText(view, { selector: 'h4' })).toBeVisible()
  expect(container.querySelector('.horizons [data-metric="ratio.off-high"]')).toHaveAttribute('value', '0')
})

it('lists the references where the marks point', () => {
  const { container } = render(<Conclusions report={bundledReport()} />)
  for (const { id, title } of JANUARY_NOTE.references) {
    expect(container.querySelector(`#reference-${id.slice(1, -1)}`)).toHaveTextContent(title)
  }
  for (const mark of container.querySelectorAll('.source-mark')) {
    expect(container.querySelector(mark.getAttribute('href')!)).not.toBeNull()
  }
})
