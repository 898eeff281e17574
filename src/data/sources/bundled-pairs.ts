/**
 * The pairs of small and large caps that ship with the page, as a universe: funds, indices and other funds of size.
 */
import { sizeFunds } from 'virtual:data-sets'
import { pricePair, type Side, sideOf } from '../series/pair.ts'
import type { PricePair } from '../series/series.ts'
import { type BundledId, isSizePair, SIZE_PAIRS } from '../series/size-pairs.ts'
import { type Universe, type UniversePair, universePair } from '../series/universe.ts'
import { bytesOfFile, loadDataSet, readBundledSides } from './data-sets.ts'

/** In the order of the table: the pairs of the data sets, then the others. */
const PAIRS: readonly (readonly string[])[] = [
  ['IWM', 'SPY'],
  ['RUT', 'SPX'],
  ...SIZE_PAIRS.map(id => id.split('/')),
]

let known: Promise<Universe> | null = null

/**
 * Loads every bundled pair that the build has. A table that is missing or did not arrive takes its pairs away, and is
 * asked for again the next time.
 * @returns the same universe at every call once all of it is there. Never rejects.
 */
export function loadBundledPairs(): Promise<Universe> {
  known ??= load().then(universe => {
    if (universe.pairs.length < PAIRS.length) known = null
    return universe
  })
  return known
}

/**
 * Loads a data set, or one of the other pairs.
 * @returns null where the build lacks a table of it, or it did not arrive. Never rejects.
 */
export async function loadBundledId(id: BundledId): Promise<PricePair | null> {
  if (!isSizePair(id)) return loadDataSet(id)
  const found = (await loadBundledPairs()).pairs.find(pair => pair.id === id)
  const pair = found && pricePair(found.small, found.large)
  return pair?.ok ? pair.value : null
}

async function load(): Promise<Universe> {
  const [pairs, others] = await Promise.all([
    Promise.all([loadDataSet('funds'), loadDataSet('indices')]),
    Promise.all(sizeFunds.map(file => sidesOf(file).catch(() => []))),
  ])
  const members = [
    ...pairs.flatMap(pair => (pair === null ? [] : [sideOf(pair, 'small'), sideOf(pair, 'large')])),
    ...others.flat(),
  ]
  const bySymbol = new Map(members.map(side => [side.series.symbol, side]))
  return {
    name: 'bundled pairs',
    members,
    benchmark: null,
    pairs: PAIRS.flatMap(([small = '', large = '']): UniversePair[] => {
      const [p, q] = [bySymbol.get(small), bySymbol.get(large)]
      return p === undefined || q === undefined ? [] : [universePair(p, q)]
    }),
  }
}

async function sidesOf(file: (typeof sizeFunds)[number]): Promise<Side[]> {
  const bytes = await bytesOfFile(file)
  const sides = bytes === null ? null : await readBundledSides('size-funds', bytes)
  return sides === null ? [] : [sides.small, sides.large]
}
