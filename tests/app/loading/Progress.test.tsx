import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Progress } from '../../../src/app/loading/Progress.tsx'

test('what is under way is announced once, and how far it has come only shown', () => {
  const progress = { file: 'prices.csv', bytes: 3_000_000, totalBytes: 23_000_000, rows: 4321 }
  const { rerender } = render(<Progress phase={{ kind: 'reading', name: 'prices.csv', progress }} />)
  expect(screen.getByRole('status')).toHaveTextContent(/^Reading prices\.csv$/)
  expect(screen.getByText(/3\.0 MB of 23\.0 MB, 4,321 rows/)).toBeVisible()
  expect(screen.getByRole('progressbar', { name: 'Loaded so far' })).toHaveAttribute('value', '3000000')
  rerender(<Progress phase={{ kind: 'fetching', host: 'example.org', bytes: 5_000_000, total: null }} />)
  expect(screen.getByRole('status')).toHaveTextContent(/^Fetching from example\.org$/)
  expect(screen.getByText(/5\.0 MB/)).toBeVisible()
  expect(screen.getByRole('progressbar', { name: 'Loaded so far' })).not.toHaveAttribute('value')
})
