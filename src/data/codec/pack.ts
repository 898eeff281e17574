/**
 * Writes prices in the packed form, whose layout `packed.ts` describes. It is a module of its own because the first figure
 * waits only for reading.
 */

import { sameDates } from '../series/align.ts'
import type { Problem } from '../series/problem.ts'
import type { PricePair, PriceSeries, SidePassport } from '../series/series.ts'
import { crc32 } from './crc32.ts'
import {
  ABSENT,
  BASES,
  DECIMAL,
  DOUBLE,
  expected,
  FIRST_DAY,
  LARGEST_WHOLE,
  LONGEST_TEXT,
  MAGIC,
  MIXED,
  MOST_DECIMALS,
  MOST_PROBLEMS,
  PACKED_VERSION,
  PLAIN_VERSION,
  SHARED_DATES,
  SINGLE,
} from './packed.ts'

/** The input of packing: two series with their passports. The alignment is not packed, because it follows from them. */
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
  writer.byte(versionFor(pair))
  const shared = sameDates(pair.small.dates, pair.large.dates)
  writer.byte(shared ? SHARED_DATES : 0)
  writeSide(writer, pair.small, pair.passport.small, true)
  writeSide(writer, pair.large, pair.passport.large, !shared)
  writer.uint32(crc32(writer.bytes()))
  return writer.bytes()
}

/** @returns the oldest version that can hold the prices, so that earlier editions of the page can open most links */
function versionFor({ small, large }: Packable): number {
  const columns = [small.close, small.adjusted, large.close, large.adjusted]
  const mixed = columns.some(column => column !== null && mixedDecimals(column, decimalsOf(column)) !== null)
  return mixed ? PACKED_VERSION : PLAIN_VERSION
}

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

/** @returns the first problems as JSON, as many as fit */
function problemsText(problems: readonly Problem[]): string {
  for (let most = Math.min(problems.length, MOST_PROBLEMS); most > 0; most--) {
    const text = JSON.stringify(problems.slice(0, most))
    if (new TextEncoder().encode(text).length <= LONGEST_TEXT) return text
  }
  return ''
}

function writeDates(writer: Writer, dates: Int32Array): void {
  writer.whole(dates.length)
  let before = FIRST_DAY
  for (const day of dates) {
    writer.whole(day - before)
    before = day
  }
}

function writeColumn(writer: Writer, values: Float64Array, leader: Float64Array | null): void {
  const decimals = decimalsOf(values)
  const coarse = mixedDecimals(values, decimals)
  if (decimals !== null && coarse !== null) {
    writeMixed(writer, values, coarse, decimals, leader)
  } else if (decimals !== null) {
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

/** @returns the fewest decimals with which every value is exact; null where no number of decimals suffices */
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
  // The scale may have grown since an earlier value was checked.
  const scale = 10 ** decimals
  const exact = values.every(value => {
    const whole = Math.round(value * scale)
    return whole <= LARGEST_WHOLE && whole / scale === value
  })
  return exact ? decimals : null
}

/** Minimum share of values with fewer decimals for which a column is stored in two parts. */
const MOST_COARSE = 0.6

/**
 * The fewest decimals with which most values are exact.
 * @param decimals those with which all are; null when there are none
 * @returns null when a column is better stored with one number of decimals
 */
function mixedDecimals(values: Float64Array, decimals: number | null): number | null {
  if (decimals === null) return null
  for (let coarse = 0; coarse < decimals; coarse++) {
    const scale = 10 ** coarse
    let exact = 0
    for (const value of values) if (Math.round(value * scale) / scale === value) exact++
    // A tenth of all prices end in 0 by chance and so seem to have fewer decimals.
    if (exact >= MOST_COARSE * values.length) return coarse
  }
  return null
}

function writeMixed(
  writer: Writer,
  values: Float64Array,
  coarse: number,
  fine: number,
  leader: Float64Array | null,
): void {
  const unit = 10 ** (fine - coarse)
  const wholes = values.map(value => Math.round(value * 10 ** fine))
  const parts = wholes.map(whole => Math.round(whole / unit))
  writer.byte(MIXED)
  writer.byte(coarse)
  writer.byte(fine)
  writePlanes(writer, stepsOf(parts, leader))
  writePlanes(
    writer,
    wholes.map((whole, i) => whole - (parts[i] as number) * unit),
  )
}

function stepsOf(wholes: Float64Array, leader: Float64Array | null): Float64Array {
  let before = 0
  return wholes.map((whole, i) => {
    const step = whole - expected(before, leader, i)
    before = whole
    return step
  })
}

/** Writes whole steps, with the sign in the lowest bit, as planes: all lowest bytes, then all second bytes, and so on. */
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

/** Writes the bits that differ from the value before, in eight planes. */
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

function bytesOf(values: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8))
  for (const [i, value] of values.entries()) view.setFloat64(i * 8, value, true)
  return new Uint8Array(view.buffer)
}

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

  /** Writes a whole number ≥ 0 in groups of seven bits, lowest first. */
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
