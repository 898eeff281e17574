import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { DataTools } from '../../../src/app/loading/DataTools.tsx'
import { EMBEDDED_DATA } from '../../../src/data/sources/saved-page.ts'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../../src/report/build.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { choices } from '../../../src/state/store.ts'
import { bundledPair, tableThen } from '../../bundled.ts'

const back = () => screen.queryByRole('button', { name: 'Use the bundled data again' })

function show(bundled: boolean) {
  const pair = { ...bundledPair(), bundled }
  render(<DataTools report={buildReport(pair, DEFAULT_SETTINGS, JANUARY_NOTE)} pair={pair} />)
}

afterEach(() => document.getElementById(EMBEDDED_DATA)?.remove())

describe('the way back to the bundled prices', () => {
  it('is there for prices of the reader’s own', () => {
    show(false)
    expect(back()).toBeVisible()
  })

  it('is not there for the bundled ones', () => {
    show(true)
    expect(back()).toBeNull()
  })

  it('is not there in a saved page, which has nothing to fetch them from', () => {
    document.body.append(
      Object.assign(document.createElement('script'), { id: EMBEDDED_DATA, type: 'text/plain' }),
    )
    show(false)
    expect(back()).toBeNull()
  })
})

it('shows as an example of cells closes that were, and no others', () => {
  show(true)
  const cells = screen.getByLabelText(/^Cells with dates/).getAttribute('placeholder') ?? ''
  const [, row = ''] = cells.replaceAll('\t', ',').split('\n')
  expect(tableThen().includes(`\n${row},`), row).toBe(true)
})

it('keeps the pasted cells, which may be refused', async () => {
  show(true)
  const box = screen.getByLabelText(/^Cells with dates/)
  await userEvent.type(box, 'hello world')
  await userEvent.click(screen.getByText('Load the pasted cells'))
  await waitFor(() =>
    expect(choices.getState().messages.at(-1)?.text).toMatch(/^pasted cells.*nothing was changed/),
  )
  expect(box).toHaveValue('hello world')
})
