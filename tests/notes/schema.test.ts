import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import type { Note } from '../../src/notes/note.ts'
import { missing, noteSchema } from '../../src/notes/schema.ts'

const plain = (): Note => ({
  ...JANUARY_NOTE,
  claims: JANUARY_NOTE.claims,
  references: JANUARY_NOTE.references,
  passages: JANUARY_NOTE.passages,
})
const accepted = (note: unknown) => noteSchema.safeParse(note).success

describe('the shape of a note', () => {
  it('fits the January 2026 note, which names nothing that it does not give', () => {
    const result = noteSchema.safeParse(plain())
    expect(result.error?.issues).toBeUndefined()
    expect(missing(plain())).toEqual([])
  })

  it('survives JSON', () => {
    expect(noteSchema.parse(JSON.parse(JSON.stringify(plain())))).toEqual(plain())
  })

  it.each([
    ['an address that is no https address', { address: 'javascript:alert(1)' }],
    ['a day that does not exist', { published: '2026-02-30' }],
    ['a window upside down', { window: { from: '2026-01-20', to: '2025-08-29' } }],
    ['a claim about a number that is not given', { reported: {} }],
    ['a claim about a forecast that is not given', { forecast: null }],
    ['an input of one side only', { inputs: {} }],
    ['a property of no meaning here', { script: 'x' }],
    ['more claims than a page can hold', { claims: Array.from({ length: 501 }, () => plain().claims[0]) }],
  ])('refuses %s', (_, patch) => {
    expect(accepted({ ...plain(), ...patch })).toBe(false)
  })
})
