/**
 * The data sets that ship with the page, by id: the funds, and those that a build may lack.
 */
import { shipped } from 'virtual:data-sets'
import { fromBase64url } from '../codec/base64url.ts'
import { inflateWithin } from '../codec/deflate.ts'
import { unpackPair } from '../codec/packed.ts'
import type { EventTables } from '../series/events.ts'
import { NO_EVENTS } from '../series/events.ts'
import { chained } from '../series/monthly-returns.ts'
import { pricePair, type Side } from '../series/pair.ts'
import type { BundledTable, DataSetId } from '../series/provenance.ts'
import type { PricePair } from '../series/series.ts'
import { loadBundled } from './bundled.ts'

const MOST_BYTES = 8_000_000

/** Data sets asked for, each loaded once; one that did not arrive is asked for again the next time. */
const known = new Map<DataSetId, Promise<PricePair | null>>()

/**
 * Loads a data set.
 * @returns the same pair at every call; null where the build has no such table, or it did not arrive. Never rejects.
 */
export function loadDataSet(id: DataSetId): Promise<PricePair | null> {
  const before = known.get(id)
  if (before !== undefined) return before
  const loading = read(id).catch(() => null)
  known.set(id, loading)
  loading.then(pair => {
    if (pair === null) known.delete(id)
  })
  return loading
}

/** Takes a pair that the page has loaded already for its data set, so that it is not loaded twice. */
export function knowDataSet(pair: PricePair): void {
  const { provenance } = pair
  if (provenance.kind !== 'bundled' || provenance.dataset === 'size-funds') return
  if (!known.has(provenance.dataset)) known.set(provenance.dataset, Promise.resolve(pair))
}

async function read(id: DataSetId): Promise<PricePair | null> {
  const compressed = await bytesOf(id)
  if (compressed === null) {
    if (id !== 'funds') return null
    const funds = await loadBundled()
    return funds.ok ? funds.value : null
  }
  return readDataSet(id, compressed)
}

/** Reads the file of a data set, as the build made it. */
export async function readDataSet(id: DataSetId, compressed: Uint8Array): Promise<PricePair | null> {
  const sides = await readBundledSides(id, compressed)
  if (sides === null) return null
  const pair = pricePair(sides.small, sides.large)
  if (!pair.ok) return null
  if (id !== 'portfolios') return pair.value
  const { small, large, passport } = chained(pair.value)
  const index = pricePair(
    { series: small, passport: passport.small },
    { series: large, passport: passport.large },
  )
  return index.ok ? index.value : null
}

/** @returns the two series of a file that the build made, marked as its own; null where it is damaged */
export async function readBundledSides(
  dataset: BundledTable,
  compressed: Uint8Array,
): Promise<{ readonly small: Side; readonly large: Side } | null> {
  const packed = await inflateWithin(compressed, MOST_BYTES)
  if (!packed.ok) return null
  const provenance = { kind: 'bundled', dataset } as const
  const sides = unpackPair(packed.value, 'bundled prices', said => ({ ...said, provenance }))
  return sides.ok ? sides.value : null
}

/** Null where the build has no file for it apart from the one that the first figure waits for. */
function bytesOf(id: DataSetId): Promise<Uint8Array | null> {
  return bytesOfFile(shipped[id])
}

type File = (typeof shipped)[DataSetId]

/** @returns the bytes of a file of the build; null where there is none or it does not answer */
export async function bytesOfFile(file: File): Promise<Uint8Array | null> {
  if (file === null) return null
  if ('text' in file) return fromBase64url(file.text)
  const response = await fetch(file.url, { credentials: 'same-origin' })
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
}

/** @returns the tables of events, those that the build has; none when they did not arrive. Never rejects. */
export async function loadEvents(): Promise<EventTables> {
  try {
    return (await import('virtual:event-tables')).tables
  } catch {
    return NO_EVENTS
  }
}
