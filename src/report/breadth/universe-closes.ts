/**
 * The pairs of a universe as closes on common sessions, aligned once for each basis.
 */
import { align } from '../../data/series/align.ts'
import { frequency } from '../../data/series/frequency.ts'
import { pricePair } from '../../data/series/pair.ts'
import { resampled } from '../../data/series/resample.ts'
import type { AlignedSessions } from '../../data/series/series.ts'
import type { Universe, UniversePair } from '../../data/series/universe.ts'
import { onBasis } from '../series.ts'
import type { Basis, Settings } from '../settings.ts'
import type { PairCloses } from './closes.ts'

const known = new WeakMap<UniversePair, Map<string, PairCloses>>()

/** @returns the closes of each pair on a basis, as far apart as wanted; the same objects at every call */
export function universeCloses({ pairs }: Universe, basis: Basis, rows: Settings['rows']): PairCloses[] {
  return pairs.map(pair => pairCloses(pair, basis, rows))
}

/** The closes of one pair. A side without adjusted closes keeps its own, as everywhere on the page. */
export function pairCloses(pair: UniversePair, basis: Basis, rows: Settings['rows']): PairCloses {
  const kinds = known.get(pair) ?? new Map<string, PairCloses>()
  known.set(pair, kinds)
  const kind = `${basis}, ${rows}`
  const found = kinds.get(kind)
  if (found !== undefined) return found
  const common = alignedRows(pair, rows)
  const { perYear, unit } = frequency(common.dates)
  const closes = {
    id: pair.id,
    small: pair.small.series.symbol,
    large: pair.large.series.symbol,
    dates: common.dates,
    smallCloses: onBasis(common.small, basis),
    largeCloses: onBasis(common.large, basis),
    perYear,
    unit,
  }
  kinds.set(kind, closes)
  return closes
}

function alignedRows({ small, large }: UniversePair, rows: Settings['rows']): AlignedSessions {
  const pair = rows === 'as loaded' ? null : pricePair(small, large)
  return pair?.ok && rows !== 'as loaded'
    ? resampled(pair.value, rows).aligned
    : align(small.series, large.series)
}
