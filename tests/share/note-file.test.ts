import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dayOfIso } from '../../src/metrics/day.ts'
import { seededRandom } from '../../src/metrics/random.ts'
import { readNote } from '../../src/notes/reader/read-note.ts'
import type { Reading } from '../../src/notes/reader/reading.ts'
import { digestOf, noteFile, readNoteFile } from '../../src/share/note-file.ts'
import { makeNoteLink, readNoteLink } from '../../src/share/note-link.ts'
import { MOST_CLAIMS, publishedNoteSchema } from '../../src/share/note-schema.ts'
import { NO_NOTE, type OwnNote } from '../../src/state/own-note.ts'
import { CLOSES, ORACLE } from '../notes/reader/oracle.ts'

const DAY = dayOfIso('2026-01-23')!
const TEXT = ORACLE.map(({ sentence }) => sentence).join('\n')
const NOTE: OwnNote = { ...NO_NOTE, text: TEXT, day: DAY }
const SHOWN = readNote(TEXT, DAY, CLOSES.indices).map(({ text, readings }) => ({
  text,
  readings,
  corrected: false,
}))
const NAMES = { small: 'A', large: 'B' }
const file = (note = NOTE, shown = SHOWN) => noteFile(note, shown, DAY + 3, NAMES)

/** What a reading says, without its places in the text. */
const said = ({ at: _, choice: __, ...rest }: Reading) => rest

describe('a note as a file', () => {
  test('comes back with the same text, day and claims', () => {
    const read = readNoteFile(JSON.stringify(file()), 'note.json')
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const { note, made, intact } = read.value
    expect(note).toMatchObject({ text: TEXT, day: DAY, about: 'indices', sent: true })
    expect(made).toBe('2026-01-26')
    expect(intact).toBe(true)
    for (const { text, readings } of SHOWN) {
      if (readings.length === 0) expect(note.corrections[text]).toBeUndefined()
      else expect(note.corrections[text]!.map(said)).toEqual(readings.map(said))
    }
  })

  test('keeps which sentences state nothing', () => {
    const text = SHOWN[0]!.text
    const read = readNoteFile(
      JSON.stringify(file(NOTE, [{ text, readings: [], corrected: true }])),
      'note.json',
    )
    expect(read.ok && read.value.note.corrections[text]).toEqual([])
  })

  test('without a text is the texts of its claims', () => {
    const read = readNoteFile(JSON.stringify({ ...file(), text: '' }), 'note.json')
    expect(read.ok && read.value.note.text.split('\n')).toEqual(
      SHOWN.filter(({ readings }) => readings.length > 0).map(({ text }) => text),
    )
  })

  test('says whether its claims match its digest', () => {
    const whole = file()
    const [first] = whole.claims
    const altered = { ...whole, claims: [{ ...first!, check: { ...first!.check, reported: 0.2 } }] }
    const read = readNoteFile(JSON.stringify(altered), 'note.json')
    expect(read.ok && read.value.intact).toBe(false)
    expect(whole.digest).toBe(digestOf(whole.claims))
  })

  test.each([
    ['no JSON', '{'],
    ['another format', JSON.stringify({ ...file(), format: 2 })],
    ['more than it may say', JSON.stringify({ ...file(), script: 'x' })],
    ['a day that does not exist', JSON.stringify({ ...file(), published: '2026-02-31' })],
    ['an address that is not https', JSON.stringify({ ...file(), address: 'javascript:alert(1)' })],
    [
      'too many claims',
      JSON.stringify({ ...file(), claims: Array.from({ length: MOST_CLAIMS + 1 }, () => file().claims[0]) }),
    ],
    ['a figure that is markup', JSON.stringify(file()).replace('return.small', '<img>')],
    [
      'days the wrong way round',
      JSON.stringify(file()).replace(/"from":"2025-08-29"/, '"from":"2027-08-29"'),
    ],
    ['too long', ' '.repeat(2_000_001)],
  ])('%s is refused with a reason', (_, text) => {
    const read = readNoteFile(text, 'note.json')
    expect(read.ok).toBe(false)
    expect(!read.ok && read.problems[0]!.found).not.toBe('')
  })

  test('is described by the published schema', () => {
    const published = new URL('../../public/note.schema.json', import.meta.url)
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(publishedNoteSchema())),
    )
  })
})

describe('a note in a link', () => {
  test('comes back the same', async () => {
    const { address, fits } = await makeNoteLink('https://example.org/lens/#x', '?note=none', file())
    expect(fits).toBe(true)
    expect(address).toMatch(/^https:\/\/example\.org\/lens\/\?note=none#note=1\.[\w-]+$/)
    const read = await readNoteLink(new URL(address).hash)
    expect(read.ok && read.value.note.text).toBe(TEXT)
  })

  test.each([
    '#note=',
    '#note=1.',
    '#note=2.abc',
    '#note=1.!!',
    '#note=1.abcd',
    `#note=1.${'A'.repeat(100_000)}`,
  ])('%s is refused', async hash => {
    expect((await readNoteLink(hash.slice(0, 200_000))).ok).toBe(false)
  })
})

/** Files of a normal run; the long version is told in tests/README.md. */
const CASES = Number(process.env.FUZZ_CASES ?? 400)

test(
  'mutated files never throw, and what they give can be shown',
  async () => {
    const random = seededRandom(7)
    const whole = JSON.stringify(file())
    const pieces = [
      'null',
      '""',
      '-1',
      '1e308',
      '[]',
      '{}',
      '"\\u0000"',
      '"2026-13-01"',
      '"__proto__"',
      'true',
    ]
    for (let i = 0; i < CASES; i++) {
      const at = Math.floor(random() * whole.length)
      const length = Math.floor(random() * 30)
      const piece = pieces[Math.floor(random() * pieces.length)]!
      const text =
        random() < 0.5
          ? whole.slice(0, at) + whole.slice(at + length)
          : whole.replace(/:("[^"]*"|[\d.]+|null)/g, value => (random() < 0.01 ? `:${piece}` : value))
      const read = readNoteFile(text, 'note.json')
      if (!read.ok) {
        expect(read.problems).toHaveLength(1)
        continue
      }
      for (const readings of Object.values(read.value.note.corrections)) {
        for (const { from, to } of readings) {
          expect(Number.isInteger(to)).toBe(true)
          if (from !== null) expect(from).toBeLessThan(to)
        }
      }
    }
  },
  60_000 + 10 * CASES,
)
