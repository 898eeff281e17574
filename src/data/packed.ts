/**
 * The packed form of prices: a compact, lossless, versioned column format in which the bundled prices ship and in
 * which a reader's own prices travel in a link or a saved page.
 *
 * Layout, little-endian: "SCL", version, flags; then for each side its symbol, source, basis, rounding, digest and
 * problems, its dates and its columns; last a CRC-32 of all before. Dates are steps in days. A column of prices is
 * stored as whole steps (of the last decimal, or of the single-precision bits) wherever that gives back every value
 * to the last bit, else as the bits of the doubles; adjusted closes as what a prediction from the closes leaves over.
 * Numbers are stored byte plane by byte plane, which is what a general compressor needs to see their regularity.
 */
import { crc32 } from './crc32.ts'
import { frequency } from './frequency.ts'
import type { Side } from './pair.ts'
import type { Problem } from './problem.ts'
import type { PricePair, PriceSeries, SidePassport, StatedBasis } from './series.ts'

/** The version that this code writes, and the newest that it reads. */
const PACKED_VERSION = 1

const MAGIC = [0x53, 0x43, 0x4c]
const SHARED_DATES = 1
const BASES: readonly StatedBasis[] = ['both', 'price', 'total', 'unstated']

/** Longest text in bytes, and most problems, that travel with the prices. */
const LONGEST_TEXT = 4096
const MOST_PROBLEMS = 20
/** Years 0000 to 9999, which is what an ISO date can say. */
const FIRST_DAY = -719_528
const LAST_DAY = 2_932_896
/** Most decimals that are tried, and the largest whole number: twice a difference of two is still exact. */
const MOST_DECIMALS = 9
const LARGEST_WHOLE = 2 ** 51

const ABSENT = 0
const DECIMAL = 1
const SINGLE = 2
const DOUBLE = 3

/** What is packed: two series and what is known of where they came from; the alignment follows from them. */
export type Packable = Pick<PricePair, 'small' | 'large' | 'passport'>

/**
 * Packs both sides' prices with their passports.
 *
 * Every date and every price comes back to the last bit. Texts beyond 4,096 bytes are cut, and the first 20 problems
 * of each side travel (their count is kept); the frequency is found anew from the dates.
 * @param pair series as the contract of `PriceSeries` has them: dates ascending, prices finite and above zero
 */
export function packPair(pair: Packable): Uint8Array {
  const writer = new Writer()
  for (const byte of MAGIC) writer.byte(byte)
  writer.byte(PACKED_VERSION)
  const shared = sameDates(pair.small.dates, pair.large.dates)
  writer.byte(shared ? SHARED_DATES : 0)
  writeSide(writer, pair.small, pair.passport.small, true)
  writeSide(writer, pair.large, pair.passport.large, !shared)
  writer.uint32(crc32(writer.bytes()))
  return writer.bytes()
}

/**
 * Reads what `packPair` wrote.
 *
 * Safe on any bytes: what is not whole and valid to the last byte gives a problem, and at most 40 bytes are allocated
 * for each byte read.
 * @param file what to call the bytes in a problem
 * @returns both sides, ready for `pricePair`; or why there are none
 */
export function unpackPair(bytes: Uint8Array, file: string): { small: Side; large: Side } | Problem {
  const problem = (code: string, found: string, expected: string, action: string): Problem => ({
    code,
    severity: 'error',
    file,
    found,
    expected,
    action,
  })
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
    const small = readSide(reader, null)
    const large = readSide(reader, flags === SHARED_DATES ? small.series.dates : null)
    if (!reader.atEnd()) throw new Damaged('more bytes than were announced')
    return { small, large }
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    return problem('packed-damaged', error.message, 'packed prices', reload)
  }
}

/** @returns whether unpacking gave both sides rather than a problem */
export function isUnpacked(
  result: { small: Side; large: Side } | Problem,
): result is { small: Side; large: Side } {
  return 'small' in result
}

function sameDates(a: Int32Array, b: Int32Array): boolean {
  return a === b || (a.length === b.length && a.every((day, i) => day === b[i]))
}

// ── One side ────────────────────────────────────────────────────────────────────────────────────────────────────

function writeSide(writer: Writer, series: PriceSeries, passport: SidePassport, withDates: boolean): void {
  writer.text(series.symbol)
  writer.byte(BASES.indexOf(series.basis))
  writer.text(passport.source)
  writer.text(passport.symbol)
  writer.byte(BASES.indexOf(passport.basis))
  writer.float64(passport.rounding ?? Number.NaN)
  writer.text(passport.sha256)
  writer.whole(passport.problemCount)
  writer.text(problemsText(passport.problems))
  if (withDates) writeDates(writer, series.dates)
  writeColumn(writer, series.close, null)
  if (series.adjusted === null) writer.byte(ABSENT)
  else writeColumn(writer, series.adjusted, series.close)
}

function readSide(reader: Reader, shared: Int32Array | null): Side {
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
      source,
      symbol: passportSymbol,
      basis: passportBasis,
      first: dates[0] as number,
      last: dates[dates.length - 1] as number,
      rows: dates.length,
      frequency: frequency(dates),
      rounding: Number.isFinite(rounding) && rounding > 0 ? rounding : null,
      problems,
      problemCount,
      sha256,
    },
  }
}

/** The first problems as JSON, as many as fit. */
function problemsText(problems: readonly Problem[]): string {
  for (let most = Math.min(problems.length, MOST_PROBLEMS); most > 0; most--) {
    const text = JSON.stringify(problems.slice(0, most))
    if (new TextEncoder().encode(text).length <= LONGEST_TEXT) return text
  }
  return ''
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

function writeDates(writer: Writer, dates: Int32Array): void {
  writer.whole(dates.length)
  let before = FIRST_DAY
  for (const day of dates) {
    writer.whole(day - before)
    before = day
  }
}

function readDates(reader: Reader): Int32Array {
  const count = reader.whole()
  // A date takes at least a byte, so an announced count beyond the bytes left is a lie, and costs nothing.
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

function writeColumn(writer: Writer, values: Float64Array, leader: Float64Array | null): void {
  const decimals = decimalsOf(values)
  if (decimals !== null) {
    const scale = 10 ** decimals
    writer.byte(DECIMAL)
    writer.byte(decimals)
    const wholes = Float64Array.from(values, value => Math.round(value * scale))
    writePlanes(writer, stepsOf(wholes, leader))
  } else if (values.every(value => Math.fround(value) === value)) {
    writer.byte(SINGLE)
    const bits = new Uint32Array(Float32Array.from(values).buffer)
    writePlanes(writer, stepsOf(Float64Array.from(bits), null))
  } else {
    writer.byte(DOUBLE)
    writeDoubles(writer, values)
  }
}

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

/** The fewest decimals with which every value is exactly a decimal number, or null when none will do. */
function decimalsOf(values: Float64Array): number | null {
  let decimals = 0
  for (const value of values) {
    for (;;) {
      const scale = 10 ** decimals
      const whole = Math.round(value * scale)
      if (whole <= LARGEST_WHOLE && whole / scale === value) break
      if (++decimals > MOST_DECIMALS) return null
    }
  }
  // A value that came early may not survive the scale that a later one asked for.
  const scale = 10 ** decimals
  const exact = values.every(value => {
    const whole = Math.round(value * scale)
    return whole <= LARGEST_WHOLE && whole / scale === value
  })
  return exact ? decimals : null
}

/** What to expect of the next value: the last one, moved as the leading column moved. */
function expected(before: number, leader: Float64Array | null, i: number): number {
  if (leader === null || i === 0) return before
  const moved = Math.round(before * ((leader[i] as number) / (leader[i - 1] as number)))
  return moved <= LARGEST_WHOLE ? moved : before
}

function stepsOf(wholes: Float64Array, leader: Float64Array | null): Float64Array {
  let before = 0
  return wholes.map((whole, i) => {
    const step = whole - expected(before, leader, i)
    before = whole
    return step
  })
}

function undoSteps(steps: Float64Array, leader: Float64Array | null): void {
  let before = 0
  for (let i = 0; i < steps.length; i++) {
    const whole = expected(before, leader, i) + (steps[i] as number)
    if (!(whole > 0 && whole <= LARGEST_WHOLE)) throw new Damaged('a price that is none')
    steps[i] = whole
    before = whole
  }
}

/** Whole steps, the sign folded into the lowest bit, as the plane of all lowest bytes, then all next ones, … */
function writePlanes(writer: Writer, steps: Float64Array): void {
  const folded = steps.map(step => (step < 0 ? -2 * step - 1 : 2 * step))
  const largest = folded.reduce((most, value) => Math.max(most, value), 0)
  let planes = 0
  while (256 ** planes <= largest) planes++
  writer.byte(planes)
  for (let plane = 0; plane < planes; plane++) {
    const unit = 256 ** plane
    for (const value of folded) writer.byte(Math.floor(value / unit) % 256)
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

/** The bits that differ from the value before, in eight planes. */
function writeDoubles(writer: Writer, values: Float64Array): void {
  const bytes = bytesOf(values)
  for (let plane = 7; plane >= 0; plane--) {
    let before = 0
    for (let i = plane; i < bytes.length; i += 8) {
      writer.byte((bytes[i] as number) ^ before)
      before = bytes[i] as number
    }
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

function bytesOf(values: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8))
  for (const [i, value] of values.entries()) view.setFloat64(i * 8, value, true)
  return new Uint8Array(view.buffer)
}

// ── Bytes ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** Thrown inside this file only, and turned into a problem at its border. */
class Damaged extends Error {}

class Writer {
  private buffer = new Uint8Array(1 << 12)
  private length = 0

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length)
  }

  byte(value: number): void {
    this.room(1)
    this.buffer[this.length++] = value
  }

  /** A whole number ≥ 0 in groups of seven bits, lowest first. */
  whole(value: number): void {
    let rest = value
    while (rest >= 128) {
      this.byte((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    this.byte(rest)
  }

  uint32(value: number): void {
    this.room(4)
    new DataView(this.buffer.buffer).setUint32(this.length, value, true)
    this.length += 4
  }

  float64(value: number): void {
    this.room(8)
    new DataView(this.buffer.buffer).setFloat64(this.length, value, true)
    this.length += 8
  }

  text(text: string): void {
    let bytes = new TextEncoder().encode(text)
    if (bytes.length > LONGEST_TEXT) {
      let end = LONGEST_TEXT
      while (((bytes[end] as number) & 0xc0) === 0x80) end--
      bytes = bytes.slice(0, end)
    }
    this.whole(bytes.length)
    this.room(bytes.length)
    this.buffer.set(bytes, this.length)
    this.length += bytes.length
  }

  private room(more: number): void {
    if (this.length + more <= this.buffer.length) return
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more))
    larger.set(this.buffer)
    this.buffer = larger
  }
}

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
