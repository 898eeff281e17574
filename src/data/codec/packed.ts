/**
 * Reads the packed form of prices: a compact, lossless, versioned column format for the bundled prices and for the
 * reader's own prices in links and saved pages.
 *
 * Layout, little-endian: "SCL", version, flags; then for each side its symbol, source, basis, rounding, digest and
 * problems, its dates and its columns; last a CRC-32 of all before. Dates are steps in days. A column of prices is
 * stored as whole steps (of the last decimal, or of the single-precision bits) wherever that gives back every value
 * to the last bit, else as the bits of the doubles. Adjusted closes are stored as differences from a prediction by the closes.
 * Where few values have more decimals than the others (prices that were fractions of a dollar before 2001), steps have
 * the decimals of the majority, and the remainders are stored beside them.
 * Numbers are stored byte plane by byte plane, so that a general compressor finds their regularity.
 */

import { frequency } from '../series/frequency.ts'
import type { Side } from '../series/pair.ts'
import type { Problem } from '../series/problem.ts'
import { failed, ok, type Result } from '../series/result.ts'
import type { SidePassport, StatedBasis } from '../series/series.ts'
import { crc32 } from './crc32.ts'

/** The newest version that can be read. */
export const PACKED_VERSION = 2
/** The version whose columns have one number of decimals each; editions of the page that know no other remain in use. */
export const PLAIN_VERSION = 1

export const MAGIC = [0x53, 0x43, 0x4c]
export const SHARED_DATES = 1
export const BASES: readonly StatedBasis[] = ['both', 'price', 'total', 'unstated']

/** Longest text in bytes, and most problems, that travel with the prices. */
export const LONGEST_TEXT = 4096
export const MOST_PROBLEMS = 20
/** The range of ISO dates: years 0000 to 9999. */
export const FIRST_DAY = -719_528
const LAST_DAY = 2_932_896
/** Most decimals that are tried, and the largest whole number: twice a difference of two is still exact. */
export const MOST_DECIMALS = 9
export const LARGEST_WHOLE = 2 ** 51

export const ABSENT = 0
export const DECIMAL = 1
export const SINGLE = 2
export const DOUBLE = 3
/** Since version 2: whole steps at the decimals that most values have, and what the others have beyond them. */
export const MIXED = 4

/** Both sides of a pair before they are aligned. */
export interface Sides {
  readonly small: Side
  readonly large: Side
}

/**
 * Reads what `packPair` wrote.
 *
 * Safe on any bytes: input that is not whole and valid to the last byte gives a problem, and at most 40 bytes are
 * allocated for each byte read.
 * @param file name of the input in problems
 * @param state says where the prices came from; it is handed what the bytes say of themselves, which only those of the
 *   build may be believed
 * @returns both sides, ready for `pricePair`; or why there are none
 */
export function unpackPair(bytes: Uint8Array, file: string, state: (said: Said) => Stated): Result<Sides> {
  const problem = (code: string, found: string, expected: string, action: string): Result<never> =>
    failed({ code, severity: 'error', file, found, expected, action })
  const reload = 'nothing was loaded: get the link or the file again from where it came from'
  if (bytes.length < MAGIC.length + 6 || MAGIC.some((byte, i) => bytes[i] !== byte)) {
    return problem('packed-foreign', `${bytes.length} bytes of something else`, 'packed prices', reload)
  }
  const version = bytes[MAGIC.length] as number
  if (version > PACKED_VERSION) {
    return problem(
      'packed-future',
      `version ${version}`,
      `version ${PACKED_VERSION} or older`,
      'nothing was loaded: it was made by a newer edition of this page, open it there',
    )
  }
  const body = bytes.subarray(0, bytes.length - 4)
  const written = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(body.length, true)
  if (version < 1 || crc32(body) !== written) {
    return problem('packed-damaged', 'damaged bytes', 'packed prices that match their checksum', reload)
  }
  try {
    const reader = new Reader(body, MAGIC.length + 1)
    const flags = reader.byte()
    if (flags > SHARED_DATES) throw new Damaged('unknown flags')
    const small = readSide(reader, null, state)
    const large = readSide(reader, flags === SHARED_DATES ? small.series.dates : null, state)
    if (!reader.atEnd()) throw new Damaged('more bytes than were announced')
    return ok({ small, large })
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    return problem('packed-damaged', error.message, 'packed prices', reload)
  }
}

// ── One side ────────────────────────────────────────────────────────────────────────────────────────────────────

/** The claims of packed prices about their source and the bytes they were read from. */
export type Said = Pick<SidePassport, 'source' | 'sha256'>
/** The statements that the passport makes in their place. */
export type Stated = Pick<SidePassport, 'provenance' | 'source' | 'sha256'>

function readSide(reader: Reader, shared: Int32Array | null, state: (said: Said) => Stated): Side {
  const symbol = reader.text()
  const basis = reader.basis()
  const source = reader.text()
  const passportSymbol = reader.text()
  const passportBasis = reader.basis()
  const rounding = reader.float64()
  const sha256 = reader.text()
  const problemCount = reader.whole()
  const problems = readProblems(reader.text())
  const dates = shared ?? readDates(reader)
  const close = readColumn(reader, dates.length, null)
  if (close === null) throw new Damaged('no closes')
  const adjusted = readColumn(reader, dates.length, close)
  return {
    series: { symbol, dates, close, adjusted, basis },
    passport: {
      ...state({ source, sha256 }),
      symbol: passportSymbol,
      basis: passportBasis,
      first: dates[0] as number,
      last: dates[dates.length - 1] as number,
      rows: dates.length,
      frequency: frequency(dates),
      rounding: Number.isFinite(rounding) && rounding > 0 ? rounding : null,
      problems,
      problemCount,
    },
  }
}

function readProblems(text: string): readonly Problem[] {
  if (text === '') return []
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    throw new Damaged('unreadable problems')
  }
  if (!Array.isArray(list) || list.length > MOST_PROBLEMS || !list.every(isProblem)) {
    throw new Damaged('unreadable problems')
  }
  return list
}

const PROBLEM_TEXTS = ['code', 'file', 'action']
const OPTIONAL_PROBLEM_TEXTS = ['column', 'found', 'expected']

function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Record<string, unknown>
  const absentOr = (type: string) => (name: string) =>
    fields[name] === undefined || typeof fields[name] === type
  return (
    PROBLEM_TEXTS.every(name => typeof fields[name] === 'string') &&
    OPTIONAL_PROBLEM_TEXTS.every(absentOr('string')) &&
    absentOr('number')('line') &&
    (fields.severity === 'error' || fields.severity === 'warning')
  )
}

// ── Dates ───────────────────────────────────────────────────────────────────────────────────────────────────────

function readDates(reader: Reader): Int32Array {
  const count = reader.whole()
  // Every date takes at least a byte, so a larger count than bytes left is invalid. Checking first saves the allocation.
  if (count < 1 || count > reader.left()) throw new Damaged('an impossible number of rows')
  const dates = new Int32Array(count)
  let day = FIRST_DAY
  for (let i = 0; i < count; i++) {
    const step = reader.whole()
    if (i > 0 && step === 0) throw new Damaged('a date given twice')
    day += step
    if (day > LAST_DAY) throw new Damaged('a date beyond the year 9999')
    dates[i] = day
  }
  return dates
}

// ── Columns ─────────────────────────────────────────────────────────────────────────────────────────────────────

function readColumn(reader: Reader, count: number, leader: Float64Array | null): Float64Array | null {
  const kind = reader.byte()
  if (kind === ABSENT) return null
  const values = new Float64Array(count)
  if (kind === DECIMAL) {
    const decimals = reader.byte()
    if (decimals > MOST_DECIMALS) throw new Damaged('impossible decimals')
    const scale = 10 ** decimals
    readPlanes(reader, values)
    undoSteps(values, leader)
    for (let i = 0; i < count; i++) values[i] = (values[i] as number) / scale
  } else if (kind === MIXED) {
    readMixed(reader, values, leader)
  } else if (kind === SINGLE) {
    readPlanes(reader, values)
    undoSteps(values, null)
    const view = new DataView(new ArrayBuffer(4))
    for (let i = 0; i < count; i++) {
      view.setUint32(0, values[i] as number)
      values[i] = view.getFloat32(0)
    }
  } else if (kind === DOUBLE) {
    readDoubles(reader, values)
  } else {
    throw new Damaged('an unknown kind of column')
  }
  for (let i = 0; i < count; i++) {
    const value = values[i] as number
    if (!(value > 0 && value < Number.POSITIVE_INFINITY)) throw new Damaged('a price that is none')
  }
  return values
}

/** @returns the predicted next value: the last one, moved as the leading column moved */
export function expected(before: number, leader: Float64Array | null, i: number): number {
  if (leader === null || i === 0) return before
  const moved = Math.round(before * ((leader[i] as number) / (leader[i - 1] as number)))
  return moved <= LARGEST_WHOLE ? moved : before
}

function readMixed(reader: Reader, values: Float64Array, leader: Float64Array | null): void {
  const [coarse, fine] = [reader.byte(), reader.byte()]
  if (fine > MOST_DECIMALS || coarse >= fine) throw new Damaged('impossible decimals')
  readPlanes(reader, values)
  undoSteps(values, leader, 0)
  const rests = new Float64Array(values.length)
  readPlanes(reader, rests)
  const unit = 10 ** (fine - coarse)
  for (let i = 0; i < values.length; i++) {
    const whole = (values[i] as number) * unit + (rests[i] as number)
    if (!(whole > 0 && whole <= LARGEST_WHOLE)) throw new Damaged('a price that is none')
    values[i] = whole / 10 ** fine
  }
}

/** @param least the smallest whole number that a column may hold: a price below half a unit is 0 units and a rest */
function undoSteps(steps: Float64Array, leader: Float64Array | null, least = 1): void {
  let before = 0
  for (let i = 0; i < steps.length; i++) {
    const whole = expected(before, leader, i) + (steps[i] as number)
    if (!(whole >= least && whole <= LARGEST_WHOLE)) throw new Damaged('a price that is none')
    steps[i] = whole
    before = whole
  }
}

function readPlanes(reader: Reader, into: Float64Array): void {
  const planes = reader.byte()
  if (planes > 7) throw new Damaged('an unknown kind of column')
  for (let plane = 0; plane < planes; plane++) {
    const unit = 256 ** plane
    const bytes = reader.take(into.length)
    for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + (bytes[i] as number) * unit
  }
  for (let i = 0; i < into.length; i++) {
    const value = into[i] as number
    if (value > 2 ** 53) throw new Damaged('a price that is none')
    into[i] = value % 2 === 1 ? -(value + 1) / 2 : value / 2
  }
}

function readDoubles(reader: Reader, into: Float64Array): void {
  const bytes = new Uint8Array(into.length * 8)
  for (let plane = 7; plane >= 0; plane--) {
    const differences = reader.take(into.length)
    let before = 0
    for (let i = 0; i < into.length; i++) {
      before ^= differences[i] as number
      bytes[i * 8 + plane] = before
    }
  }
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < into.length; i++) into[i] = view.getFloat64(i * 8, true)
}

// ── Bytes ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** Thrown only inside this file; `readPacked` turns it into a problem. */
class Damaged extends Error {}

class Reader {
  constructor(
    private readonly buffer: Uint8Array,
    private position: number,
  ) {}

  left(): number {
    return this.buffer.length - this.position
  }

  atEnd(): boolean {
    return this.left() === 0
  }

  take(count: number): Uint8Array {
    if (count > this.left()) throw new Damaged('fewer bytes than were announced')
    this.position += count
    return this.buffer.subarray(this.position - count, this.position)
  }

  byte(): number {
    return this.take(1)[0] as number
  }

  whole(): number {
    let value = 0
    for (let unit = 1; unit <= 2 ** 28; unit *= 128) {
      const byte = this.byte()
      value += (byte % 128) * unit
      if (byte < 128) return value
    }
    throw new Damaged('a number too large')
  }

  float64(): number {
    const bytes = this.take(8)
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, true)
  }

  text(): string {
    const length = this.whole()
    if (length > LONGEST_TEXT) throw new Damaged('a text too long')
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.take(length))
    } catch (error) {
      if (error instanceof Damaged) throw error
      throw new Damaged('an unreadable text')
    }
  }

  basis(): StatedBasis {
    const basis = BASES[this.byte()]
    if (basis === undefined) throw new Damaged('an unknown basis')
    return basis
  }
}
