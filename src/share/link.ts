/**
 * Writes the view as a link. Choices are in the query. The reader's own prices and the recorded figures are in the hash,
 * which browsers do not send to servers.
 */
import { fromBase64url, toBase64url } from '../data/codec/base64url.ts'
import { deflate, inflateWithin } from '../data/codec/deflate.ts'
import { packPair } from '../data/codec/pack.ts'
import { type Said, type Stated, unpackPair } from '../data/codec/packed.ts'
import { hexOf, sha256 } from '../data/codec/sha256.ts'
import { packSides, unpackSides } from '../data/codec/side-list.ts'
import { legibleText } from '../data/series/legible.ts'
import { pricePair, type Side } from '../data/series/pair.ts'
import type { Problem } from '../data/series/problem.ts'
import { failed, ok, type Result } from '../data/series/result.ts'
import type { PricePair } from '../data/series/series.ts'
import type { Report } from '../report/report.ts'
import { NO_ADDRESSES, type View, writeQuery } from '../state/url.ts'
import { type RecordedFigures, readFigures, recordFigures } from './recorded-figures.ts'

/** Longest link that is offered: mail programs and chats truncate longer ones. */
export const LONGEST_LINK = 32 * 1024
const LONGEST_READ = 2 * LONGEST_LINK
const DATA_VERSION = 1
/** Twenty years of two daily series take 0.1 MB. */
const MOST_INFLATED = 2_000_000
/** Daily closes of a hundred years: more would take long to compute, and no link of prices can hold them. */
export const MOST_SESSIONS = 30_000

/** Together the series of a link have at most so many sessions, and are at most so many: each is compared with all. */
export const MOST_TOGETHER = 300_000
export const MOST_SERIES = 500

export interface Link {
  readonly address: string
  /** Characters. */
  readonly length: number
  /** Whether it is short enough to be copied; if not, the reader is offered the file. */
  readonly fits: boolean
  /** How many of the further series that were loaded with the pair had to be left out, so that the link is short enough. */
  readonly leftOut: number
}

/** The content of a link's hash. */
export interface LinkContent {
  /** The prices in the link; null without any, or with a reason in `problems` where they cannot be read. */
  readonly pair: PricePair | null
  readonly figures: RecordedFigures | null
  readonly problems: readonly Problem[]
}

/**
 * @param page the page's address; its query and hash are replaced
 * @param report the report on the page, whose main figures are recorded
 * @param prices the reader's own prices, to travel with the link; null to leave them out. Further series that were
 *   loaded with them go along where the link is short enough with them
 */
export async function makeLink(
  page: string,
  view: View,
  report: Report,
  prices: PricePair | null,
): Promise<Link> {
  const data = prices === null ? '' : `data=${await dataText(packPair(prices))}&`
  // A link with prices needs no addresses of files.
  const query = writeQuery(prices === null ? view : { ...view, addresses: NO_ADDRESSES })
  const addressWith = (others: string) =>
    `${page.replace(/[?#].*$/s, '')}${query}#${data}${others}figures=${recordFigures(report)}`
  const linkOf = (address: string, leftOut: number): Link => ({
    address,
    length: address.length,
    fits: address.length <= LONGEST_LINK,
    leftOut,
  })
  const others = prices?.others ?? []
  const pairAlone = linkOf(addressWith(''), others.length)
  const both = prices === null ? [] : [prices.passport.small, prices.passport.large]
  const sides = [...others, ...both.map(passport => ({ passport }))]
  if (others.length === 0 || !pairAlone.fits || tooMuch(sides) !== null) return pairAlone
  const whole = linkOf(addressWith(`others=${await dataText(packSides(others))}&`), 0)
  return whole.fits ? whole : pairAlone
}

/** Version, digest of the packed prices, and the packed prices compressed. */
async function dataText(packed: Uint8Array): Promise<string> {
  return [DATA_VERSION, toBase64url(sha256(packed)), toBase64url(await deflate(packed))].join('.')
}

/**
 * Reads a link's hash. Safe on any text, in bounded time and memory; never rejects.
 * @param hash as in `location.hash`, with or without "#"
 * @returns an anchor or an empty hash gives nothing and no problem
 */
export async function readLink(hash: string): Promise<LinkContent> {
  if (hash.length > LONGEST_READ) {
    return {
      pair: null,
      figures: null,
      problems: [problem('link-too-long', `${hash.length} characters`, `at most ${LONGEST_READ}`)],
    }
  }
  const parts = hash.replace(/^#/, '').split('&')
  const part = (name: string) => parts.find(text => text.startsWith(`${name}=`))?.slice(name.length + 1)
  const figuresText = part('figures')
  const figures = figuresText === undefined ? null : readFigures(figuresText)
  const data = part('data')
  if (data === undefined) return { pair: null, figures, problems: [] }
  const read = await readPair(data, part('others'))
  return read.ok
    ? { pair: read.value, figures, problems: [] }
    : { pair: null, figures, problems: read.problems }
}

/** The pair of a link, and with it the further series that the link carries. */
async function readPair(data: string, others: string | undefined): Promise<Result<PricePair>> {
  const packed = await readData(data)
  if (!packed.ok) return packed
  const sides = unpackPair(packed.value, 'the link', statedFor(packed.value))
  if (!sides.ok) return instead(sides.problems)
  const { small, large } = sides.value
  const more = others === undefined ? ok([]) : await readOthers(others)
  if (!more.ok) return more
  const all = [small, large, ...more.value]
  const found = tooMuch(all)
  if (found !== null) return failed(problem('link-too-many', found, 'prices of a link'))
  return pricePair(small, large, more.value)
}

/** @returns what a link has more of than it may, null where it may have them all */
function tooMuch(sides: readonly { readonly passport: { readonly rows: number } }[]): string | null {
  if (sides.length > MOST_SERIES) return `more than ${MOST_SERIES} series`
  const rows = sides.map(({ passport }) => passport.rows)
  if (Math.max(...rows) > MOST_SESSIONS) return `more than ${MOST_SESSIONS.toLocaleString('en-US')} days`
  if (rows.reduce((sum, one) => sum + one, 0) > MOST_TOGETHER)
    return `more than ${MOST_TOGETHER.toLocaleString('en-US')} days together`
  return null
}

async function readOthers(text: string): Promise<Result<Side[]>> {
  const packed = await readData(text)
  if (!packed.ok) return packed
  const sides = unpackSides(packed.value, 'the link', statedFor(packed.value))
  return sides.ok ? sides : instead(sides.problems)
}

/** The passport of prices from a link, whatever they claim about themselves. */
function statedFor(packed: Uint8Array): (said: Said) => Stated {
  const digest = hexOf(sha256(packed))
  return said => ({
    provenance: { kind: 'link', said: legibleText(said.source) },
    source: 'the link',
    sha256: digest,
  })
}

function instead(problems: readonly Problem[]): Result<never> {
  return { ok: false, problems: problems.map(problem => ({ ...problem, action: INSTEAD })) }
}

/** @returns the packed bytes, checked against their digest */
async function readData(text: string): Promise<Result<Uint8Array>> {
  const [version = '', digestText = '', payload = '', ...more] = text.split('.')
  if (/^\d{1,4}$/.test(version) && Number(version) > DATA_VERSION) {
    return failed(problem('link-future', `data of version ${version}`, `version ${DATA_VERSION}`))
  }
  const expected = fromBase64url(digestText)
  const compressed = fromBase64url(payload)
  if (version !== String(DATA_VERSION) || more.length > 0 || expected?.length !== 32 || !compressed?.length) {
    return failed(problem('link-damaged', 'data that is cut or altered', 'the whole link'))
  }
  const packed = await inflateWithin(compressed, MOST_INFLATED)
  if (!packed.ok)
    return failed(
      packed.because === 'too-large'
        ? problem('link-bomb', `data of more than ${MOST_INFLATED / 1e6} MB`, 'prices of a link')
        : problem('link-damaged', 'data that is cut or altered', 'the whole link'),
    )
  const actual = sha256(packed.value)
  if (!actual.every((byte, i) => byte === expected[i])) {
    return failed(problem('link-digest', 'data that does not match its digest', 'the link as it was made'))
  }
  return ok(packed.value)
}

const INSTEAD = 'the bundled prices are shown instead; ask for the link again'

function problem(code: string, found: string, expected: string): Problem {
  return { code, severity: 'error', file: 'The link', found, expected, action: INSTEAD }
}
