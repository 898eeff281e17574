/**
 * The pair of the report: the loaded prices, changed as the settings require.
 */
import { swapped } from '../data/series/pair.ts'
import { resampled } from '../data/series/resample.ts'
import type { PricePair } from '../data/series/series.ts'
import type { Settings } from './settings.ts'

type Change = 'swapped' | Exclude<Settings['rows'], 'as loaded'>

/** Cache of changed pairs, so that each keeps its identity. */
const changed = new WeakMap<PricePair, Map<Change, PricePair>>()

/** The pair as loaded, resampled to weeks or months, or with its sides exchanged. */
export function shownPair(pair: PricePair, { rows, swap }: Settings): PricePair {
  const thinned = rows === 'as loaded' ? pair : once(pair, rows, () => resampled(pair, rows))
  return swap ? once(thinned, 'swapped', () => swapped(thinned)) : thinned
}

function once(pair: PricePair, change: Change, make: () => PricePair): PricePair {
  const known = changed.get(pair) ?? new Map<Change, PricePair>()
  changed.set(pair, known)
  const made = known.get(change) ?? make()
  known.set(change, made)
  return made
}
