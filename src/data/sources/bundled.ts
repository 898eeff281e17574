/**
 * The prices that ship with the page: IWM against SPY, daily.
 */
import { url } from 'virtual:bundled-prices'
import { inflateWithin } from '../codec/deflate.ts'
import { isUnpacked, unpackPair } from '../codec/packed.ts'
import { pricePair } from '../series/pair.ts'
import type { Problem } from '../series/problem.ts'
import type { PricePair } from '../series/series.ts'

const NAME = 'bundled prices'
const MOST_BYTES = 8_000_000

/**
 * Reads the shipped file.
 * @param compressed its bytes
 * @returns the pair, marked as bundled; or why it cannot be read
 */
export async function readBundled(compressed: Uint8Array): Promise<PricePair | readonly Problem[]> {
  const packed = await inflateWithin(compressed, MOST_BYTES)
  if (typeof packed === 'string') return [missing('damaged bytes')]
  const sides = unpackPair(packed, NAME)
  return isUnpacked(sides) ? pricePair(sides.small, sides.large, true) : [sides]
}

/**
 * Fetches the bundled prices.
 * @returns the pair, or problems (never a rejection) when the file cannot be fetched or read
 */
export async function loadBundled(): Promise<PricePair | readonly Problem[]> {
  let bytes: Uint8Array
  try {
    // The same mode and credentials as the preload in the page, so that it is the preload that answers.
    const response = await fetch(url, { credentials: 'same-origin' })
    if (!response.ok) return [missing(`the answer ${response.status}`)]
    bytes = new Uint8Array(await response.arrayBuffer())
  } catch {
    return [missing('no answer')]
  }
  return readBundled(bytes)
}

/**
 * Takes up the preload of the bundled prices where others are shown, so that the browser neither complains of it nor
 * has to fetch them when the reader goes back to them.
 */
export function takeUpPreload(): void {
  fetch(url, { credentials: 'same-origin' }).catch(() => {})
}

function missing(found: string): Problem {
  return {
    code: 'bundled-missing',
    severity: 'error',
    file: NAME,
    found,
    expected: 'the prices that ship with the page',
    action: 'check the connection and load the page again, or load a file of your own',
  }
}
