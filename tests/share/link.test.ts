import { createHash } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64url, toBase64url } from '../../src/data/codec/base64url.ts'
import { packPair } from '../../src/data/codec/pack.ts'
import { sha256 } from '../../src/data/codec/sha256.ts'
import { packSides } from '../../src/data/codec/side-list.ts'
import { pricePair, type Side, sideOf } from '../../src/data/series/pair.ts'
import { sentence } from '../../src/data/series/problem.ts'
import type { PricePair, PriceSeries } from '../../src/data/series/series.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { allFigures } from '../../src/report/figure-set.ts'
import type { Report } from '../../src/report/report.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { LONGEST_LINK, MOST_SERIES, MOST_SESSIONS, makeLink, readLink } from '../../src/share/link.ts'
import { DEFAULT_VIEW, readQuery } from '../../src/state/url.ts'
import { bundledPair, bundledSince2006 } from '../bundled.ts'
import { resultOf } from '../results.ts'

/** A reader's own prices: the last rows of the bundled ones, each side on days of its own, with odd decimals. */
function ownPair(rows = 400): PricePair {
  const { small, large, passport } = bundledPair()
  const tail = (series: PriceSeries, skip: number, factor: number): PriceSeries => {
    const keep = Array.from(series.dates.keys()).filter(
      row => row >= series.dates.length - rows && row % 97 !== skip,
    )
    return {
      symbol: series.symbol.toLowerCase(),
      dates: Int32Array.from(keep, row => series.dates[row] as number),
      close: Float64Array.from(keep, row => (series.close[row] as number) * factor),
      adjusted: null,
      basis: 'price',
    }
  }
  const side = (series: PriceSeries) => ({
    series,
    passport: {
      ...passport.small,
      provenance: { kind: 'file' } as const,
      source: 'eigene Kurse.csv',
      symbol: series.symbol,
      basis: series.basis,
      first: series.dates[0] as number,
      last: series.dates.at(-1) as number,
      rows: series.dates.length,
      sha256: '12'.repeat(32),
    },
  })
  const pair = resultOf(pricePair(side(tail(small, 3, 1 / 3)), side(tail(large, 5, 1))))
  return pair
}

/** What a link may say of prices and be believed: not where they are from. */
const pricesOf = ({ small, large, aligned }: PricePair) => ({ small, large, aligned })

const settings: Settings = {
  ...DEFAULT_SETTINGS,
  ma: [10, 30],
  vol: 15,
  gap: 'geometric',
  whatIf: { 'pe.small': 15 },
}
const view = { ...DEFAULT_VIEW, settings, theme: 'dark' } as const
const page = 'https://example.org/lens/?old=1#old'
const partsOf = (address: string) => {
  const { search, hash } = new URL(address)
  return { search, hash }
}

describe('a link with a view', () => {
  it('says the whole view in the query and nothing else to a server', async () => {
    const { address, length, fits } = await makeLink(
      page,
      view,
      buildReport(bundledPair(), settings, JANUARY_NOTE),
      null,
    )
    expect(address).toMatch(/^https:\/\/example\.org\/lens\/\?[^#]*#figures=1\.[\w-]+$/)
    expect(readQuery(partsOf(address).search)).toEqual({ view, rejected: [] })
    expect(length).toBe(address.length)
    expect(length).toBeLessThan(500)
    expect(fits).toBe(true)
  })

  it('leaves anchors and empty hashes alone', async () => {
    for (const hash of ['', '#', '#performance', '#a=1&b=2']) {
      expect(await readLink(hash)).toEqual({ pair: null, figures: null, problems: [] })
    }
  })
})

describe('a link with prices', () => {
  it('gives back the same pair and the same report to the last bit', async () => {
    const pair = ownPair()
    const { address } = await makeLink(page, view, buildReport(pair, settings, JANUARY_NOTE), pair)
    const content = await readLink(partsOf(address).hash)
    expect(content.problems).toEqual([])
    expect(pricesOf(content.pair!)).toEqual(pricesOf(pair))
    const opened = buildReport(content.pair!, readQuery(partsOf(address).search).view.settings, JANUARY_NOTE)
    const valuesOf = ({ figures }: Report) => allFigures(figures).map(({ id, value }) => [id, value])
    expect(valuesOf(opened)).toEqual(valuesOf(buildReport(pair, settings, JANUARY_NOTE)))
  })

  it('carries the further series of the load while it is short enough, and says how many are left out', async () => {
    const two = ownPair(60)
    const others = (n: number) =>
      Array.from({ length: n }, (_, i): Side => {
        const { series, passport } = sideOf(two, 'small')
        return {
          series: { ...series, symbol: `S${i}`, close: series.close.map(close => close * (1 + i / 7)) },
          passport,
        }
      })
    const few = { ...two, others: others(5) }
    const short = await makeLink(page, view, buildReport(few, settings, JANUARY_NOTE), few)
    expect(short).toMatchObject({ fits: true, leftOut: 0 })
    const { pair } = await readLink(partsOf(short.address).hash)
    expect(pair?.others?.map(({ series }) => [series.symbol, series.close])).toEqual(
      few.others.map(({ series }) => [series.symbol, series.close]),
    )
    for (const { passport } of pair?.others ?? []) expect(passport.provenance.kind).toBe('link')
    const many = { ...two, others: others(400) }
    const long = await makeLink(page, view, buildReport(many, settings, JANUARY_NOTE), many)
    expect(long).toMatchObject({ fits: true, leftOut: 400 })
    expect((await readLink(partsOf(long.address).hash)).pair?.others).toBeUndefined()
  })

  it('is refused whole where its further series are cut', async () => {
    const two = ownPair(60)
    const pair = { ...two, others: [sideOf(two, 'small')] }
    const { address } = await makeLink(page, view, buildReport(pair, settings, JANUARY_NOTE), pair)
    const cut = partsOf(address).hash.replace(/(others=[^&]*)....&/, '$1&')
    expect(cut).not.toBe(partsOf(address).hash)
    expect(await readLink(cut)).toMatchObject({ pair: null, problems: [{ code: 'link-damaged' }] })
  })

  it('cannot say of its prices that they are the bundled ones, nor which digest they have', async () => {
    const { passport, ...prices } = ownPair(60)
    const lying = {
      ...prices,
      bundled: true,
      passport: {
        small: { ...passport.small, source: 'bundled prices', sha256: bundledPair().passport.small.sha256 },
        large: { ...passport.large, source: 'bundled\u202e prices', symbol: '\u0405PY' },
      },
    }
    const { address } = await makeLink(page, view, buildReport(lying, settings, JANUARY_NOTE), lying)
    const { pair } = await readLink(partsOf(address).hash)
    const own = createHash('sha256').update(packPair(lying)).digest('hex')
    expect(pair).toMatchObject({
      bundled: false,
      provenance: { kind: 'link', said: 'bundled prices' },
      passport: {
        small: { source: 'the link', sha256: own },
        large: { source: 'the link', sha256: own, symbol: '⟨U+0405⟩PY' },
      },
    })
    const report = buildReport(pair!, DEFAULT_SETTINGS, JANUARY_NOTE)
    expect(report.bundled).toBe(false)
    for (const figure of allFigures(report.figures)) expect(figure.source).not.toContain('bundled')
    expect(report.figures['gap.arithmetic']?.source).toBe('prices from a link you opened, price closes')
  })

  it('asks for no prices elsewhere, which a link without prices may', async () => {
    const pair = ownPair()
    const report = buildReport(pair, settings, JANUARY_NOTE)
    const asking = {
      ...view,
      addresses: { ...DEFAULT_VIEW.addresses, prices: 'https://example.org/prices.csv' },
    }
    expect((await makeLink(page, asking, report, null)).address).toContain('prices.csv')
    expect((await makeLink(page, asking, report, pair)).address).not.toContain('prices.csv')
  })

  it('carries twenty years of two daily series with adjusted closes', async () => {
    const pair = { ...bundledSince2006(), bundled: false }
    const { length, fits } = await makeLink(page, view, buildReport(pair, settings, JANUARY_NOTE), pair)
    expect(fits).toBe(true)
    expect(length).toBeLessThan(25_000)
  })

  it('owns up to being too long', async () => {
    const pair = ownPair(5000)
    const { length, fits } = await makeLink(page, view, buildReport(pair, settings, JANUARY_NOTE), pair)
    expect(length).toBeGreaterThan(LONGEST_LINK)
    expect(fits).toBe(false)
  })
})

describe('a damaged or hostile link', async () => {
  const pair = ownPair(60)
  const { address } = await makeLink(page, view, buildReport(pair, DEFAULT_SETTINGS, JANUARY_NOTE), pair)
  const { hash } = partsOf(address)
  const [data = ''] = hash.slice(1).split('&')
  const [version = '', digest = '', payload = ''] = data.replace('data=', '').split('.')
  const codes = async (text: string) => (await readLink(text)).problems.map(problem => problem.code)

  it('that is cut says so, and shows no data', async () => {
    for (let length = 6; length < data.length; length += 7) {
      const content = await readLink(`#${data.slice(0, length)}`)
      expect(content.pair).toBeNull()
      expect(content.problems).toHaveLength(1)
      expect(sentence(content.problems[0]!)).toMatch(
        /^The link: .*; the bundled prices are shown instead.*\.$/,
      )
    }
  })

  it('whose digest is another one says so', async () => {
    const other = toBase64url(sha256(new Uint8Array(1)))
    expect(await codes(`#data=${version}.${other}.${payload}`)).toEqual(['link-digest'])
  })

  it('of the future says so', async () => {
    expect(await codes(`#data=2.${digest}.${payload}`)).toEqual(['link-future'])
    const packed = Uint8Array.from(inflateSync(fromBase64url(payload)!))
    packed[3] = 9
    const sealed = `${toBase64url(sha256(packed))}.${toBase64url(deflateSync(packed))}`
    expect(await codes(`#data=1.${sealed}`)).toEqual(['packed-future'])
  })

  it('that would fill the memory is stopped', async () => {
    const bomb = toBase64url(deflateSync(new Uint8Array(40_000_000), { level: 9 }))
    expect(bomb.length).toBeLessThan(60_000)
    expect(await codes(`#data=1.${digest}.${bomb}`)).toEqual(['link-bomb'])
    expect(await codes(`#data=1.${digest}.${'A'.repeat(100_000)}`)).toEqual(['link-too-long'])
  })

  it('of more sessions than its prices could have is refused before anything is computed', async () => {
    const flat = (rows: number): PricePair => {
      const side = {
        symbol: 'FLAT',
        dates: Int32Array.from({ length: rows }, (_, i) => i),
        close: new Float64Array(rows).fill(1),
        adjusted: null,
        basis: 'price' as const,
      }
      return { ...pair, small: side, large: side }
    }
    const hashOf = (rows: number) => {
      const packed = packPair(flat(rows))
      return `#data=1.${toBase64url(sha256(packed))}.${toBase64url(deflateSync(packed, { level: 9 }))}`
    }
    // A year of constant prices takes a byte or two, so that a short link could bring thousands of years.
    expect(hashOf(MOST_SESSIONS + 1).length).toBeLessThan(2000)
    expect(await codes(hashOf(MOST_SESSIONS + 1))).toEqual(['link-too-many'])
    expect(await codes(hashOf(MOST_SESSIONS))).toEqual([])
  })

  it('of more series than it could compare in time is refused, and none such is made', async () => {
    const two = ownPair(40)
    const many = (n: number) => ({
      ...two,
      others: Array.from({ length: n }, () => sideOf(two, 'small')),
    })
    const hashOf = (prices: PricePair) => {
      const part = (name: string, packed: Uint8Array) =>
        `${name}=1.${toBase64url(sha256(packed))}.${toBase64url(deflateSync(packed, { level: 9 }))}`
      return `#${part('data', packPair(prices))}&${part('others', packSides(prices.others ?? []))}`
    }
    expect(await codes(hashOf(many(MOST_SERIES - 2)))).toEqual([])
    expect(await codes(hashOf(many(MOST_SERIES - 1)))).toEqual(['link-too-many'])
    const link = await makeLink(
      'https://example.org/',
      DEFAULT_VIEW,
      buildReport(two, DEFAULT_SETTINGS, null),
      many(MOST_SERIES - 1),
    )
    expect(link.leftOut).toBe(MOST_SERIES - 1)
    // Few series, each as long as may be, are together more than a page compares in time.
    const long = (n: number) => {
      const rows = MOST_SESSIONS
      const series: PriceSeries = {
        symbol: 'FLAT',
        dates: Int32Array.from({ length: rows }, (_, i) => i),
        close: new Float64Array(rows).fill(1),
        adjusted: null,
        basis: 'price',
      }
      const side = { series, passport: { ...two.passport.small, rows } }
      return { ...two, small: series, large: series, others: Array.from({ length: n }, () => side) }
    }
    expect(await codes(hashOf(long(8)))).toEqual([])
    expect(await codes(hashOf(long(9)))).toEqual(['link-too-many'])
  })

  it('is never anything but the data or a sentence: 10,000 random and altered ones', async () => {
    const characters = 'ABCabc019-_.=&#%+/ é\u0000'
    const altered = fc
      .array(fc.tuple(fc.nat(hash.length - 1), fc.constantFrom(...characters)), {
        minLength: 1,
        maxLength: 5,
      })
      .map(changes => {
        const text = Array.from(hash)
        for (const [at, character] of changes) text[at] = character
        return text.join('')
      })
    const sealedBytes = fc.uint8Array({ maxLength: 200 }).map(bytes => {
      const packed = inflateSync(fromBase64url(payload)!)
      packed.set(bytes, Math.min(bytes.length, 4))
      return `#data=1.${toBase64url(sha256(packed))}.${toBase64url(deflateSync(packed, { level: 1 }))}`
    })
    const random = fc.string({ unit: 'binary', maxLength: 300 }).map(text => `#data=1.${text}`)
    let damaged = 0
    await fc.assert(
      fc.asyncProperty(fc.oneof(altered, random, sealedBytes, fc.string()), async text => {
        const content = await readLink(text)
        if (content.pair !== null) {
          expect(content.problems).toEqual([])
          expect(pricesOf(content.pair)).toEqual(pricesOf(pair))
        } else if (content.problems.length > 0) {
          damaged++
          expect(sentence(content.problems[0]!).length).toBeLessThan(300)
        }
      }),
      { numRuns: 10_000 },
    )
    expect(damaged).toBeGreaterThan(5000)
  }, 60_000)
})
