/**
 * The prices that ship with the page: IWM against SPY, daily.
 */
import { url } from 'virtual:bundled-prices'
import { inflateWithin } from '../codec/deflate.ts'
import { unpackPair } from '../codec/packed.ts'
import { pricePair } from '../series/pair.ts'
import type { Problem } from '../series/problem.ts'
import type { DataSetId } from '../series/provenance.ts'
import { failed, type Result } from '../series/result.ts'
import type { PricePair } from '../series/series.ts'

const NAME = 'bundled prices'
const MOST_BYTES = 8_000_000

/**
 * Reads a shipped file.
 * @param compressed its bytes, as the build made them
 * @returns the pair, marked as bundled
 */
export async function readBundled(
  compressed: Uint8Array,
  dataset: DataSetId = 'funds',
): Promise<Result<PricePair>> {
  const packed = await inflateWithin(compressed, MOST_BYTES)
  if (!packed.ok) return failed(missing('damaged bytes'))
  const provenance = { kind: 'bundled', dataset } as const
  const sides = unpackPair(packed.value, NAME, said => ({ ...said, provenance }))
  return sides.ok ? pricePair(sides.value.small, sides.value.large) : sides
}

/**
 * Fetches the bundled prices.
 * @returns the pair; fails (and never rejects) when the file cannot be fetched or read
 */
export async function loadBundled(): Promise<Result<PricePair>> {
  let bytes: Uint8Array
  try {
    // The same mode and credentials as the preload in the page, so that it is the preload that answers.
    const response = await fetch(url, { credentials: 'same-origin' })
    if (!response.ok) return failed(missing(`the answer ${response.status}`))
    bytes = new Uint8Array(await response.arrayBuffer())
  } catch {
    return failed(missing('no answer'))
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
