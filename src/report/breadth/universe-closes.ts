/**
 * The pairs of a universe as closes on common sessions, aligned once for each basis.
 */
import { align } from '../../data/series/align.ts'
import { frequency } from '../../data/series/frequency.ts'
import type { Universe, UniversePair } from '../../data/series/universe.ts'
import { onBasis } from '../series.ts'
import type { Basis } from '../settings.ts'
import type { PairCloses } from './closes.ts'

const aligned = new WeakMap<UniversePair, Partial<Record<Basis, PairCloses>>>()

/** @returns the closes of each pair on a basis; the same objects at every call */
export function universeCloses({ pairs }: Universe, basis: Basis): PairCloses[] {
  return pairs.map(pair => pairCloses(pair, basis))
}

/** The closes of one pair. A side without adjusted closes keeps its own, as everywhere on the page. */
export function pairCloses(pair: UniversePair, basis: Basis): PairCloses {
  const known = aligned.get(pair)?.[basis]
  if (known !== undefined) return known
  const small = pair.small.series
  const large = pair.large.series
  const common = align(small, large)
  const { perYear, unit } = frequency(common.dates)
  const closes = {
    id: pair.id,
    small: small.symbol,
    large: large.symbol,
    dates: common.dates,
    smallCloses: onBasis(common.small, basis),
    largeCloses: onBasis(common.large, basis),
    perYear,
    unit,
  }
  aligned.set(pair, { ...aligned.get(pair), [basis]: closes })
  return closes
}
