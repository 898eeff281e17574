import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { dayOfIso } from '../../../src/metrics/day.ts'
import { WindowSearch } from '../../../src/sections/claims/WindowSearch.tsx'
import { choices } from '../../../src/state/store.ts'

it('puts the window on the page and leads to its chart', async () => {
  Element.prototype.scrollIntoView = () => {}
  const [from, to] = [dayOfIso('2025-11-19')!, dayOfIso('2026-01-09')!]
  render(
    <>
      <div id="chart" tabIndex={-1} />
      <WindowSearch found={{ from, to, sentence: '' } as never} />
    </>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Use Nov 19, 2025 – Jan 9, 2026' }))
  expect(choices.getState().settings).toMatchObject({ from, to })
  expect(document.getElementById('chart')).toHaveFocus()
})
