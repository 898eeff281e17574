import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { followNote } from '../../src/app/chosen-note.ts'
import { DEFAULT_NOTE } from '../../src/notes/default-note.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { choices, chooseNote, showView } from '../../src/state/store.ts'
import { DEFAULT_DATA, NO_ADDRESSES, readQuery, writeQuery } from '../../src/state/url.ts'

const view = { settings: DEFAULT_SETTINGS, theme: null, addresses: NO_ADDRESSES, data: DEFAULT_DATA }

beforeEach(() => {
  choices.setState({ ...view, note: null, noteId: null, messages: [] })
})
afterEach(() => {
  choices.setState({ note: null, noteId: null, messages: [] })
})

it('opens with the default note', async () => {
  await followNote()
  expect(choices.getState().note).toBe(DEFAULT_NOTE)
})

it('opens without a note where the address says so, and with one again when it is chosen', async () => {
  showView(readQuery('?note=none').view)
  await followNote()
  expect(choices.getState().note).toBeNull()
  chooseNote(null)
  await vi.waitFor(() => expect(choices.getState().note).toBe(DEFAULT_NOTE))
})

it('says which notes there are where the address names none of them', async () => {
  showView(readQuery('?note=nobody').view)
  await followNote()
  expect(choices.getState().note).toBe(DEFAULT_NOTE)
  expect(choices.getState().messages.at(-1)?.text).toMatch(/no note called “nobody”.*2026-01-21.*none/)
})

it('forgets the window and the inputs that belonged to the note before', () => {
  choices.setState({ settings: { ...DEFAULT_SETTINGS, from: 1, to: 2, whatIf: { 'pe.small': 10 } } })
  chooseNote('none')
  expect(choices.getState().settings).toEqual(DEFAULT_SETTINGS)
})

it.each([
  ['?note=none', '?note=none', []],
  ['?note=2026-01-21', '?note=2026-01-21', []],
  ['?note=%3Cb%3E', '', ['note']],
])('reads %s from an address and writes it back', (query, written, rejected) => {
  const read = readQuery(query)
  expect(writeQuery(read.view)).toBe(written)
  expect(read.rejected.map(({ name }) => name)).toEqual(rejected)
})
