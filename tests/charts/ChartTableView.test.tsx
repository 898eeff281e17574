import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ChartTableView } from '../../src/charts/ChartTableView.tsx'

/** The first column of a table whose rows are numbered from 0. */
function shown(rows: number): (string | null)[] {
  const { container } = render(
    <ChartTableView
      caption="The numbers"
      table={{ columns: [{ label: 'Row', unit: 'count' }], rows, cell: row => row }}
    />,
  )
  return [...container.querySelectorAll('tbody tr')].map(row => row.textContent)
}

it.each([
  [756, ['0', '2', '4'], '755', 'One row in 2 of 756, and the last; the CSV has them all.'],
  [1000, ['0', '3', '6'], '999', 'One row in 3 of 1,000, and the last; the CSV has them all.'],
  [
    400_001,
    ['0', '1,001', '2,002'],
    '400,000',
    'One row in 1,001 of 400,001, and the last; the CSV has them all.',
  ],
])('of %i rows says which are shown', (rows, first, last, note) => {
  const column = shown(rows)
  expect(column.slice(0, 3)).toEqual(first)
  expect(column.at(-1)).toBe(last)
  expect(screen.getByText(note)).toBeInTheDocument()
})

it('of 400 rows shows all, with nothing to say', () => {
  expect(shown(400)).toHaveLength(400)
  expect(screen.queryByText(/CSV/)).not.toBeInTheDocument()
})
