/**
 * Prices by address: a CSV fetched over https, after the reader has agreed to contact its host.
 */
import { joined } from '../series/join-bytes.ts'
import { failed, ok, type Result } from '../series/result.ts'

/** Tables fetched from elsewhere may be as large as this. */
const LARGEST_DOWNLOAD = 64 * 1024 * 1024
const TIMEOUT_MS = 30_000

export interface Fetched {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface FetchControl {
  readonly signal?: AbortSignal
  readonly onProgress?: (bytes: number, total: number | null) => void
  readonly timeoutMs?: number
  readonly largest?: number
}

/**
 * Checks an address before anything is contacted: https only (http for the reader's own machine), no
 * credentials, no host of a private network.
 * @returns the address with its host, which the question to the reader names
 */
export function checkAddress(address: string): Result<URL> {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return refusal(address, 'not an address', 'a full address such as https://example.org/prices.csv')
  }
  const loopback = isLoopback(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback))
    return refusal(
      address,
      `the scheme “${url.protocol.replace(/:$/, '')}”`,
      'an https address, or http://localhost or http://127.0.0.1',
    )
  if (url.username !== '' || url.password !== '')
    return refusal(address, 'a user name or password in the address', 'an address without them')
  if (!loopback && isPrivateHost(url.hostname))
    return refusal(address, `the private host ${url.hostname}`, 'a public host')
  return ok(url)
}

/**
 * Fetches a table without cookies and without saying where the reader comes from, within a time and a size. A redirect
 * is not followed: the reader agreed to one host, and where it points to cannot be seen before it is contacted.
 * @returns its bytes with the name to show; fails, and never rejects, with a problem whose sentence says what to do
 */
export async function fetchPrices(address: string, control: FetchControl = {}): Promise<Result<Fetched>> {
  const checked = checkAddress(address)
  if (!checked.ok) return checked
  const url = checked.value
  const largest = control.largest ?? LARGEST_DOWNLOAD
  const timeoutMs = control.timeoutMs ?? TIMEOUT_MS
  const stopper = new AbortController()
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    stopper.abort()
  }, timeoutMs)
  const stop = (): void => stopper.abort()
  if (control.signal?.aborted) stopper.abort()
  control.signal?.addEventListener('abort', stop, { once: true })
  const fail = (code: string, found: string, action: string): Result<never> =>
    failed({ code, severity: 'error', file: shown(address), found, action })
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      signal: stopper.signal,
    })
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      return fail(
        'redirect',
        `a redirect by ${url.host} to an address that was not named`,
        'nothing was changed; open the address in a tab and use the one it ends at, or drop the file here',
      )
    if (!response.ok)
      return fail(
        response.status === 404 ? 'not-found' : 'http-status',
        `the answer ${response.status}${response.status === 404 ? ' (no such file)' : ''}`,
        'nothing was changed; check the address, or download the file and drop it here',
      )
    if (/text\/html/i.test(response.headers.get('content-type') ?? ''))
      return fail(
        'web-page',
        'a web page instead of a table',
        'nothing was changed; use the address of the CSV itself',
      )
    const declared = Number(response.headers.get('content-length') ?? Number.NaN)
    const total = Number.isFinite(declared) ? declared : null
    const bytes = total !== null && total > largest ? null : await bounded(response, largest, total, control)
    if (bytes === null) {
      stopper.abort()
      return fail(
        'too-large',
        `more than ${Math.round(largest / 1_048_576)} MB`,
        'nothing was changed; load a shorter period',
      )
    }
    return ok({ name: nameOf(url), bytes })
  } catch {
    if (timedOut)
      return fail(
        'timeout',
        `no complete answer within ${Math.round(timeoutMs / 1000)} s`,
        'nothing was changed; try again, or download the file and drop it here',
      )
    if (stopper.signal.aborted) return fail('cancelled', 'the download was cancelled', 'nothing was changed')
    return fail(
      'unreachable',
      `no answer that this page may read: ${url.host} does not allow other sites to read it (CORS), or cannot be reached`,
      'nothing was changed; download the file and drop it here',
    )
  } finally {
    clearTimeout(timer)
    control.signal?.removeEventListener('abort', stop)
  }
}

async function bounded(
  response: Response,
  largest: number,
  total: number | null,
  control: FetchControl,
): Promise<Uint8Array | null> {
  const reader = response.body?.getReader()
  if (reader === undefined) return new Uint8Array(await response.arrayBuffer())
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    size += value.length
    if (size > largest) return null
    control.onProgress?.(size, total)
  }
  return joined(parts)
}

function nameOf(url: URL): string {
  const last = url.pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last) || url.host
  } catch {
    return last
  }
}

function shown(address: string): string {
  return address.length > 120 ? `${address.slice(0, 119)}…` : address
}

function refusal(address: string, found: string, expected: string): Result<never> {
  return failed({
    code: 'bad-address',
    severity: 'error',
    file: shown(address),
    found,
    expected,
    action: 'nothing was contacted',
  })
}

/** The names of the reader's own machine that the content security policy lets the page ask (`scripts/headers.mjs`). */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1'
}

/** Names that no public server has: reserved ones, and those that home and office networks use. */
const PRIVATE_NAMES =
  /\.(local|localhost|localdomain|internal|lan|home|corp|intranet|private|domain|workgroup|mail|home\.arpa|arpa|test|invalid|example|onion|alt)$/i

/** Hosts that only exist inside somebody's network: a link must not make a reader's browser knock on them. */
function isPrivateHost(host: string): boolean {
  if (host.startsWith('[')) {
    const address = host.slice(1, -1)
    // Global unicast alone is public; within it 6to4 and Teredo carry addresses of other networks.
    // (2001::/23, 2002::/16), and some are for examples, tests and the net's own use (2001:db8::/32, 3fff::/20, 2620:4f:8000::/48).
    return (
      !/^[23][0-9a-f]{3}:/i.test(address) ||
      /^(2002:|2001:(:|[01]?[0-9a-f]{0,2}:|db8:)|3fff:|2620:4f:8000:)/i.test(address)
    )
  }
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host)
  if (parts !== null) {
    const [a, b, c] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
    return (
      a === 0 ||
      a === 10 ||
      a === 127 ||
      (a === 172 && b >= 16 && b < 32) ||
      (a === 192 && b === 168) ||
      // Protocol assignments, relays of 6to4, benchmarks, examples.
      (a === 192 && b === 0 && (c === 0 || c === 2)) ||
      (a === 192 && b === 88 && c === 99) ||
      (a === 198 && (b === 18 || b === 19)) ||
      (a === 198 && b === 51 && c === 100) ||
      (a === 203 && b === 0 && c === 113) ||
      (a === 169 && b === 254) ||
      (a === 100 && b >= 64 && b < 128) ||
      a >= 224
    )
  }
  const name = host.replace(/\.$/, '')
  return !name.includes('.') || PRIVATE_NAMES.test(name)
}
