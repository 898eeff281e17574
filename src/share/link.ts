/**
 * The view as a link. The choices stand in the query; the reader's own prices and the figures it was made with ride in
 * the hash, which no browser sends to a server.
 */
import { fromBase64url, toBase64url } from '../data/codec/base64url.ts'
import { deflate, inflateWithin } from '../data/codec/deflate.ts'
import { packPair } from '../data/codec/pack.ts'
import { unpackPair } from '../data/codec/packed.ts'
import { hexOf, sha256 } from '../data/codec/sha256.ts'
import { legibleText } from '../data/series/legible.ts'
import { pricePair } from '../data/series/pair.ts'
import type { Problem } from '../data/series/problem.ts'
import { failed, type Result } from '../data/series/result.ts'
import type { PricePair } from '../data/series/series.ts'
import type { Report } from '../report/report.ts'
import { NO_ADDRESSES, type View, writeQuery } from '../state/url.ts'
import { type RecordedFigures, readFigures, recordFigures } from './recorded-figures.ts'

/** The longest link that is offered; beyond it mail programs and chats cut. */
export const LONGEST_LINK = 32 * 1024
const LONGEST_READ = 2 * LONGEST_LINK
const DATA_VERSION = 1
/** Twenty years of two daily series take 0.1 MB. */
const MOST_INFLATED = 2_000_000
/** Daily closes of a hundred years: more would take long to compute, and no link of prices can hold them. */
export const MOST_SESSIONS = 30_000

export interface Link {
  readonly address: string
  /** Characters. */
  readonly length: number
  /** Whether it is short enough to be copied; if not, the reader is offered the file. */
  readonly fits: boolean
}

/** What a link's hash says. */
export interface LinkContent {
  /** The prices it carries, or null when it carries none (or none that can be read: then `problems` says why). */
  readonly pair: PricePair | null
  readonly figures: RecordedFigures | null
  readonly problems: readonly Problem[]
}

/**
 * @param page the page's address; its query and hash are replaced
 * @param report the report on the page, whose main figures are recorded
 * @param prices the reader's own prices, to travel with the link; null to leave them out
 */
export async function makeLink(
  page: string,
  view: View,
  report: Report,
  prices: PricePair | null,
): Promise<Link> {
  const data = prices === null ? '' : `data=${await dataText(prices)}&`
  // A link that carries its prices has none to ask for elsewhere.
  const query = writeQuery(prices === null ? view : { ...view, addresses: NO_ADDRESSES })
  const address = `${page.replace(/[?#].*$/s, '')}${query}#${data}figures=${recordFigures(report)}`
  return { address, length: address.length, fits: address.length <= LONGEST_LINK }
}

/** Version, digest of the packed prices, and the packed prices compressed. */
async function dataText(prices: PricePair): Promise<string> {
  const packed = packPair(prices)
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
  const read = await readData(data)
  return read.ok
    ? { pair: read.value, figures, problems: [] }
    : { pair: null, figures, problems: read.problems }
}

async function readData(text: string): Promise<Result<PricePair>> {
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
  const digest = hexOf(actual)
  const sides = unpackPair(packed.value, 'the link', said => ({
    provenance: { kind: 'link', said: legibleText(said.source) },
    source: 'the link',
    sha256: digest,
  }))
  if (sides.ok && Math.max(sides.value.small.passport.rows, sides.value.large.passport.rows) > MOST_SESSIONS)
    return failed(
      problem(
        'link-too-many',
        `more than ${MOST_SESSIONS.toLocaleString('en-US')} sessions`,
        'prices of a link',
      ),
    )
  if (sides.ok) return pricePair(sides.value.small, sides.value.large)
  return { ok: false, problems: sides.problems.map(problem => ({ ...problem, action: INSTEAD })) }
}

const INSTEAD = 'the bundled prices are shown instead; ask for the link again'

function problem(code: string, found: string, expected: string): Problem {
  return { code, severity: 'error', file: 'The link', found, expected, action: INSTEAD }
}
