/**
 * A pasted note as a file and back: its text, and each claim with its check.
 */
import { hexOf, sha256 } from '../data/codec/sha256.ts'
import { asSeen } from '../data/series/legible.ts'
import type { Problem } from '../data/series/problem.ts'
import { failed, ok, type Result } from '../data/series/result.ts'
import { dayOfIso, isoOf } from '../metrics/day.ts'
import type { Reading } from '../notes/reader/reading.ts'
import type { OwnNote } from '../state/own-note.ts'
import { type NoteFile, type NoteFileClaim, noteFileSchema } from './note-schema.ts'

/** A sentence with what was read in it, as the page shows it. */
export interface ShownSentence {
  readonly text: string
  readonly readings: readonly Reading[]
  readonly corrected: boolean
}

/** Symbols of what the bundled daily data sets hold. */
const SUBJECTS = {
  indices: { small: 'RUT', large: 'SPX' },
  funds: { small: 'IWM', large: 'SPY' },
} as const

/** Most characters of a file that are read. */
export const LONGEST_FILE = 2_000_000

/**
 * @param sentences what the page shows of the note
 * @param made the day on which the file is made
 * @param pair names of the prices on the page, for a note about these
 */
export function noteFile(
  note: OwnNote,
  sentences: readonly ShownSentence[],
  made: number,
  pair: { readonly small: string; readonly large: string },
): NoteFile {
  const claims = sentences.flatMap(({ text, readings }, s) =>
    readings.map((reading, i) => ({
      id: `s${s + 1}-${i + 1}`,
      text: text.slice(0, 4000),
      check: checkOf(reading),
    })),
  )
  return {
    format: 1,
    title: firstLine(note.text),
    publisher: '',
    published: isoOf(note.day ?? made),
    address: null,
    subject:
      note.about === 'page' ? { small: cut(pair.small), large: cut(pair.large) } : SUBJECTS[note.about],
    text: note.text,
    claims,
    nothing: sentences.flatMap(({ text, readings, corrected }) =>
      corrected && readings.length === 0 ? [text.slice(0, 4000)] : [],
    ),
    made: isoOf(made),
    digest: digestOf(claims),
  }
}

function cut(name: string): string {
  return name.slice(0, 40)
}

function firstLine(text: string): string {
  return (text.trim().split('\n', 1)[0] ?? '').slice(0, 120)
}

/** SHA-256 of the claims, hexadecimal: of their JSON without blanks, in their order. */
export function digestOf(claims: readonly NoteFileClaim[]): string {
  return hexOf(sha256(new TextEncoder().encode(JSON.stringify(claims))))
}

function checkOf(reading: Reading): NoteFileClaim['check'] {
  const { figure, side, from, to, earliest, kind, reported, unit, digit, qualifier, basis, probability } =
    reading
  return {
    figure,
    side,
    from: from === null ? null : isoOf(from),
    to: isoOf(to),
    earliest: earliest === null ? null : isoOf(earliest),
    kind,
    reported: Array.isArray(reported)
      ? [reported[0] ?? null, reported[1] ?? null]
      : (reported as number | string | null),
    unit,
    digit,
    qualifier,
    basis,
    probability,
    ...(reading.rank !== undefined && { rank: reading.rank }),
  }
}

export interface OpenedNote {
  readonly note: OwnNote
  /** The day on which the file says it was made, and whether its claims match its digest. */
  readonly made: string | null
  readonly intact: boolean | null
}

/**
 * Reads a note file. Safe on any text, in bounded time; what it says is text and never markup.
 * @param name what the file is called, for problems
 */
export function readNoteFile(json: string, name: string): Result<OpenedNote> {
  const problem = (found: string, expected: string): Problem => ({
    code: 'note-file',
    severity: 'error',
    file: name,
    found,
    expected,
    action: 'nothing was changed; correct the file and open it again',
  })
  if (json.length > LONGEST_FILE)
    return failed(problem('a note that is too long', `at most ${LONGEST_FILE / 1e6} MB`))
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return failed(problem('text that is no JSON', 'a note as note.schema.json describes it'))
  }
  const result = noteFileSchema.safeParse(parsed)
  if (!result.success) {
    const [issue] = result.error.issues
    const where = issue === undefined || issue.path.length === 0 ? 'the note' : issue.path.join('.')
    return failed(
      problem(`something else in ${where.slice(0, 80)}`, 'a note as note.schema.json describes it'),
    )
  }
  const file = result.data
  const published = dayOfIso(file.published)
  if (published === null)
    return failed(problem('a day that does not exist', 'the day on which the note was published'))
  const text = asSeen(file.text)
  const corrections: Record<string, readonly Reading[]> = Object.create(null)
  for (const silent of file.nothing) corrections[asSeen(silent)] = []
  for (const claim of file.claims.map(one => ({ ...one, text: asSeen(one.text) }))) {
    const reading = readingOf(claim, text)
    if (reading === null)
      return failed(
        problem(`days that do not exist in claim ${claim.id.slice(0, 40)}`, 'days from first to last'),
      )
    corrections[claim.text] = [...(corrections[claim.text] ?? []), reading]
  }
  const whole = text === '' ? [...new Set(file.claims.map(claim => asSeen(claim.text)))].join('\n') : text
  return ok({
    note: {
      text: whole,
      day: published,
      dayGiven: true,
      about: aboutOf(file.subject),
      aboutGiven: true,
      corrections: { ...corrections },
      sent: true,
    },
    made: file.made,
    intact: file.digest === null ? null : file.digest === digestOf(file.claims),
  })
}

function aboutOf({ small, large }: NoteFile['subject']): OwnNote['about'] {
  if (/^(\^?RUT|Russell 2000)$/i.test(small) && /^(\^?(SPX|GSPC)|S&P 500)$/i.test(large)) return 'indices'
  return /^IWM$/i.test(small) && /^SPY$/i.test(large) ? 'funds' : 'page'
}

function readingOf({ text, check }: NoteFileClaim, whole: string): Reading | null {
  const from = check.from === null ? null : dayOfIso(check.from)
  const to = dayOfIso(check.to)
  const earliest = check.earliest === null ? null : dayOfIso(check.earliest)
  if (to === null || (check.from !== null && from === null) || (from !== null && from >= to)) return null
  const start = Math.max(0, whole.indexOf(text))
  const { rank, ...plain } = check
  return {
    ...plain,
    ...(rank !== undefined && { rank }),
    from,
    to,
    earliest,
    choice: null,
    at: { measure: { start, end: start }, value: null, window: null },
  }
}
