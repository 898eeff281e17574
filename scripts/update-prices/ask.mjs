/**
 * Asking a source over HTTP: a time limit, retries with doubling delays, and answers that are not prices told apart
 * from answers that are.
 */
import { Stop } from './stop.mjs'

/**
 * @typedef {object} Asking
 * @property {(milliseconds: number) => Promise<void>} wait
 * @property {number} attempts how often to ask in all
 * @property {number} firstDelay milliseconds before the second attempt; each later one waits twice as long
 * @property {number} timeout milliseconds for one attempt, body included
 */

/** @type {Asking} */
export const PATIENT = {
  wait: milliseconds => new Promise(done => setTimeout(done, milliseconds)),
  attempts: 4,
  firstDelay: 2_000,
  timeout: 30_000,
}
/** A source that asks for a longer pause than this has had enough for today. */
const LONGEST_PAUSE = 120

/**
 * Fetches an address and reads the answer, again and again while that may help. The delays carry no randomness:
 * one run a day needs none, and tests can count on them.
 * @template T
 * @param {URL} address its query may hold a key, so only host and path ever reach a message
 * @param {(body: string) => T} read makes sense of a body; throws a `Stop` that says whether to ask again
 * @param {Asking} asking
 * @returns {Promise<T>}
 * @throws {Stop} naming the source and what it answered, the last time
 */
export async function ask(address, read, asking) {
  const where = `${address.host}${address.pathname}`
  for (let attempt = 1; ; attempt++) {
    try {
      return read(await body(address, where, asking.timeout))
    } catch (error) {
      const stop = error instanceof Stop ? error : new Stop(`${where}: ${error}`)
      const tooLong = (stop.after ?? 0) > LONGEST_PAUSE
      if (!stop.retry || tooLong || attempt >= asking.attempts) {
        const tries = attempt === 1 ? '' : ` (asked ${attempt} times)`
        throw new Stop(`${stop.message}${tries}`, { transport: stop.transport })
      }
      await asking.wait(Math.max(asking.firstDelay * 2 ** (attempt - 1), (stop.after ?? 0) * 1000))
    }
  }
}

/** @param {URL} address @param {string} where @param {number} timeout */
async function body(address, where, timeout) {
  let response
  let text
  try {
    response = await fetch(address, {
      signal: AbortSignal.timeout(timeout),
      // Yahoo answers clients that name no browser with 429, whatever their rate.
      headers: { 'user-agent': 'Mozilla/5.0 (compatible; small-cap-lens data update)', accept: '*/*' },
    })
    text = await bounded(response, where)
  } catch (error) {
    const name = /** @type {Error} */ (error).name
    const why =
      name === 'TimeoutError' ? `no whole answer in ${timeout / 1000} s` : 'the connection broke off'
    if (error instanceof Stop) throw error
    throw new Stop(`${where}: ${why}`, { retry: true, transport: true })
  }
  if (response.status === 429) {
    const after = Number(response.headers.get('retry-after')) || undefined
    throw new Stop(`${where}: too many requests (429)`, { retry: true, transport: true, after })
  }
  if (response.status >= 500)
    throw new Stop(`${where}: answered ${response.status}`, { retry: true, transport: true })
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('text/html') || /^\s*<(!doctype|html)/i.test(text)) {
    const title = /<title>([^<]*)/i.exec(text)?.[1]?.trim().slice(0, 80)
    throw new Stop(`${where}: answered with a web page${title ? ` (“${title}”)` : ''} instead of prices`, {
      transport: true,
    })
  }
  // A JSON body may say more than the status does; its reader looks at it.
  if (!response.ok && !/^\s*\{/.test(text))
    throw new Stop(`${where}: answered ${response.status}`, { transport: true })
  return text
}

/** A whole history of one fund is a tenth of this. */
const LARGEST_ANSWER = 20_000_000

/**
 * @param {Response} response
 * @param {string} where
 * @returns {Promise<string>} the body, unless it goes on beyond any answer there is
 */
async function bounded(response, where) {
  const parts = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > LARGEST_ANSWER) throw new Stop(`${where}: the answer is longer than any there should be`)
    parts.push(part)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}

/**
 * @param {string} text
 * @param {string} where
 * @returns {unknown}
 * @throws {Stop} worth another attempt, since half a body is the usual reason
 */
export function readJson(text, where) {
  try {
    return JSON.parse(text)
  } catch {
    throw new Stop(`${where}: the answer is cut off or is not JSON (${text.length} characters)`, {
      retry: true,
    })
  }
}

/**
 * @template T
 * @param {import('zod').ZodType<T>} schema
 * @param {unknown} value
 * @param {string} where
 * @returns {T}
 * @throws {Stop} naming the first part that is not as promised
 */
export function check(schema, value, where) {
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  const issue = checked.error.issues[0]
  throw new Stop(`${where}: unexpected answer at “${issue?.path.join('.')}”: ${issue?.message}`)
}
