import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { CONTRADICTION, HORIZONS, STRATEGY } from '../../../fixtures/narrative.ts'
import { ASSESSMENT, REFERENCES } from '../../../fixtures/report.ts'
import Conclusions from '../../../src/sections/conclusions/Conclusions.tsx'
import { bundledReport } from '../bundled-report.ts'

it('says plainly that two of the strategy points contradict each other', () => {
  render(<Conclusions report={bundledReport()} />)
  for (const { title } of STRATEGY) expect(screen.getByText(title, { selector: 'h4' })).toBeVisible()
  expect(screen.getByRole('note')).toHaveTextContent(CONTRADICTION.text)
})

it('reads the stars of the assessment out as numbers', () => {
  render(<Conclusions report={bundledReport()} />)
  for (const { factor, stars } of ASSESSMENT) {
    const row = screen.getByText(factor).closest('tr')!
    expect(within(row).getByRole('img')).toHaveAccessibleName(`${stars} out of 5`)
  }
})

it('sets the short horizon beside what the prices say of it', () => {
  const { container } = render(<Conclusions report={bundledReport()} />)
  for (const { view } of HORIZONS) expect(screen.getByText(view, { selector: 'h4' })).toBeVisible()
  expect(container.querySelector('.horizons [data-metric="ratio.off-high"]')).toHaveAttribute('value', '0')
})

it('lists the references where the marks point', () => {
  const { container } = render(<Conclusions report={bundledReport()} />)
  for (const { id, title } of REFERENCES) {
    expect(container.querySelector(`#reference-${id.slice(1, -1)}`)).toHaveTextContent(title)
  }
  for (const mark of container.querySelectorAll('.source-mark')) {
    expect(container.querySelector(mark.getAttribute('href')!)).not.toBeNull()
  }
})
