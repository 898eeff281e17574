import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { Tensions } from '../../../src/sections/technicals/Tensions.tsx'
import { bundledReport } from '../bundled-report.ts'

const { tensions } = JANUARY_NOTE.passages!

it('shows both passages of a tension with the figures that bear on each, and no verdict', () => {
  const { container } = render(<Tensions report={bundledReport()} note={JANUARY_NOTE} tensions={tensions} />)
  for (const { sides, remark } of tensions) {
    for (const { section, view, text, figures } of sides) {
      const item = screen.getByText(`Section ${section}: ${view}`, { selector: 'h4' }).closest('li')!
      expect(item).toHaveTextContent(text)
      for (const id of figures)
        expect(within(item).getByText(/./, { selector: `[data-metric="${id}"]` })).toHaveAttribute('value')
    }
    expect(container).toHaveTextContent(remark)
  }
  expect(container.querySelector('[data-verdict]')).toBeNull()
})
