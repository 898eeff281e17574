import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../../../src/data/codec/crc32.ts'
import { type Packable, packPair } from '../../../src/data/codec/pack.ts'
import { type Said, type Stated, unpackPair } from '../../../src/data/codec/packed.ts'
import { frequency } from '../../../src/data/series/frequency.ts'
import type { PriceSeries, SidePassport, StatedBasis } from '../../../src/data/series/series.ts'
import { bundledPair, bundledSince2006 } from '../../bundled.ts'
import { problemsOf, resultOf } from '../../results.ts'

const anyPrice = fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true })
const decimalPrice = (decimals: number) =>
  fc.integer({ min: 1, max: 10 ** 9 }).map(whole => whole / 10 ** decimals)
/** Most to the cent, some in 32nds of a dollar, as before 2001. */
const fewFinePrices = fc.oneof(
  { weight: 9, arbitrary: decimalPrice(2) },
  { weight: 1, arbitrary: decimalPrice(5) },
  { weight: 1, arbitrary: fc.constant(0.00001) },
)
const singlePrice = fc.float({ min: Math.fround(1e-30), noNaN: true, noDefaultInfinity: true })

function priceSeries(days: fc.Arbitrary<number[]>): fc.Arbitrary<PriceSeries> {
  const price = fc.oneof(
    fc.constant(anyPrice),
    fc.integer({ min: 0, max: 9 }).map(decimalPrice),
    fc.constant(fewFinePrices),
    fc.constant(singlePrice),
  )
  return fc.tuple(days, price, price, fc.boolean()).chain(([sorted, close, adjusted, both]) => {
    const column = (value: fc.Arbitrary<number>) =>
      fc
        .array(value, { minLength: sorted.length, maxLength: sorted.length })
        .map(values => Float64Array.from(values))
    return fc.record({
      symbol: fc.string({ unit: 'grapheme', maxLength: 12 }),
      dates: fc.constant(Int32Array.from(sorted)),
      close: column(close),
      adjusted: both ? column(adjusted) : fc.constant(null),
      basis: fc.constantFrom<StatedBasis>('both', 'price', 'total', 'unstated'),
    })
  })
}

const days = fc
  .uniqueArray(fc.integer({ min: -719_528, max: 2_932_896 }), { minLength: 1, maxLength: 60 })
  .map(list => list.sort((a, b) => a - b))

function passportOf(series: PriceSeries, source: string): SidePassport {
  return {
    provenance: { kind: 'file' },
    source,
    symbol: series.symbol,
    basis: series.basis,
    first: series.dates[0] as number,
    last: series.dates.at(-1) as number,
    rows: series.dates.length,
    frequency: frequency(series.dates),
    rounding: 0.01,
    problems: [
      { code: 'bad-number', severity: 'warning', file: source, line: 7, found: '“x”', action: 'row dropped' },
    ],
    problemCount: 12,
    sha256: 'ab'.repeat(32),
  }
}

const packable: fc.Arbitrary<Packable> = fc
  .tuple(days, days, fc.boolean())
  .chain(([p, q, shared]) =>
    fc.tuple(priceSeries(fc.constant(p)), priceSeries(fc.constant(shared ? p : q)), fc.string()),
  )
  .map(([small, large, source]) => ({
    small,
    large,
    passport: { small: passportOf(small, source), large: passportOf(large, 'the other.csv') },
  }))

/** Takes the bytes at their word. */
const believed = (said: Said): Stated => ({ ...said, provenance: { kind: 'file' } })

function roundTrip(pair: Packable) {
  return resultOf(unpackPair(packPair(pair), 'a test', believed))
}

describe('packPair and unpackPair', () => {
  it('give back every date, price and passport to the last bit', () => {
    fc.assert(
      fc.property(packable, pair => {
        const back = roundTrip(pair)
        expect(back.small).toEqual({ series: pair.small, passport: pair.passport.small })
        expect(back.large).toEqual({ series: pair.large, passport: pair.passport.large })
      }),
      { numRuns: 300 },
    )
  })

  it('keep a mixture of scales that no single number of decimals can hold', () => {
    const small: PriceSeries = {
      symbol: '',
      dates: Int32Array.of(1, 2, 3, 4),
      close: Float64Array.of(123456789012345.6, 0.1 + 0.2, 1e-300, Number.MAX_VALUE),
      adjusted: Float64Array.of(5e-324, 1, 2, 3),
      basis: 'unstated',
    }
    const pair = {
      small,
      large: small,
      passport: { small: passportOf(small, 'a'), large: passportOf(small, 'b') },
    }
    expect(roundTrip(pair).small.series).toEqual(small)
  })

  it('hold twenty years of two funds, closes and adjusted closes, in less than 20 KB compressed', () => {
    const packed = packPair(bundledSince2006())
    expect(deflateSync(packed, { level: 9 }).length).toBeLessThan(20_000)
    const back = roundTrip(bundledSince2006())
    expect(back.small.series).toEqual(bundledSince2006().small)
    expect(back.large.series).toEqual(bundledSince2006().large)
    expect(back.large.series.dates).toBe(back.small.series.dates)
  })

  it('hold six more years in fractions of a dollar exactly, in less than 30 KB', () => {
    const packed = packPair(bundledPair())
    expect(deflateSync(packed, { level: 9 }).length).toBeLessThan(30_000)
    const back = roundTrip(bundledPair())
    expect(back.small.series).toEqual(bundledPair().small)
    expect(back.large.series).toEqual(bundledPair().large)
  })

  it('are of the older version unless a column needs the newer one', () => {
    expect(packPair(bundledSince2006())[3]).toBe(1)
    expect(packPair(bundledPair())[3]).toBe(2)
  })

  it('cut a text that is too long at a whole character', () => {
    const pair = bundledPair()
    const symbol = `${'é'.repeat(2047)}€€`
    const back = roundTrip({ ...pair, small: { ...pair.small, symbol } })
    expect(back.small.series.symbol).toBe('é'.repeat(2047))
  })
})

describe('unpackPair on bytes that are not whole', () => {
  const whole = (() => {
    const { small, large, passport } = bundledPair()
    const head = (series: PriceSeries) => ({
      ...series,
      dates: series.dates.slice(130, 180),
      close: series.close.slice(130, 180),
      adjusted: series.adjusted?.slice(130, 180) ?? null,
    })
    return packPair({ small: head(small), large: head(large), passport })
  })()

  it('says so for every truncation', () => {
    for (let length = 0; length < whole.length; length++) {
      expect(problemsOf(unpackPair(whole.subarray(0, length), 'a link', believed))[0]).toMatchObject({
        severity: 'error',
        file: 'a link',
      })
    }
  })

  it('says so for every byte changed', () => {
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice()
      changed[at] = (changed[at] as number) ^ (1 + (at % 255))
      expect(problemsOf(unpackPair(changed, 'a link', believed))[0], `byte ${at}`).toMatchObject({
        severity: 'error',
      })
    }
  })

  it('names a version of the future as such', () => {
    const future = whole.slice()
    future[3] = 3
    expect(problemsOf(unpackPair(future, 'a link', believed))[0]).toMatchObject({
      code: 'packed-future',
      found: 'version 3',
    })
  })

  it('survives hostile bytes that carry a valid checksum', () => {
    const sealed = (bytes: Uint8Array): Uint8Array => {
      const out = bytes.slice()
      new DataView(out.buffer).setUint32(out.length - 4, crc32(out.subarray(0, out.length - 4)), true)
      return out
    }
    let problems = 0
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 5 }), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
        }),
        fc.integer({ min: 9, max: whole.length }),
        (changes, length) => {
          const hostile = whole.slice()
          for (const [at, byte] of changes) if (at > 3) hostile[at] = byte
          const result = unpackPair(sealed(hostile.slice(0, length)), 'a link', believed)
          if (!result.ok) {
            problems++
            return
          }
          for (const side of [result.value.small.series, result.value.large.series]) {
            expect(side.close.every(value => value > 0 && Number.isFinite(value))).toBe(true)
            expect(side.dates.every((day, i) => i === 0 || day > (side.dates[i - 1] as number))).toBe(true)
            expect(side.close).toHaveLength(side.dates.length)
          }
        },
      ),
      { numRuns: 3000 },
    )
    expect(problems).toBeGreaterThan(1000)
  })

  it('does not allocate what is only announced', () => {
    const lie = Uint8Array.of(0x53, 0x43, 0x4c, 1, 1, ...new Array(60).fill(0xff), 0, 0, 0, 0)
    new DataView(lie.buffer).setUint32(lie.length - 4, crc32(lie.subarray(0, lie.length - 4)), true)
    expect(problemsOf(unpackPair(lie, 'a link', believed))[0]).toMatchObject({ code: 'packed-damaged' })
  })
})
