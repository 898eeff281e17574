/**
 * A universe: more than two series, some of which are compared in pairs.
 */
import { someNamed } from './legible.ts'
import { type Side, sideOf } from './pair.ts'
import type { PricePair } from './series.ts'

export interface UniversePair {
  /** As the address names it: "IJR/SPY". */
  readonly id: string
  readonly small: Side
  readonly large: Side
}

export interface Universe {
  /** Where the series are from, as the source of a chart: "bundled pairs", "stocks.csv". */
  readonly name: string
  /** Every series, each symbol once. */
  readonly members: readonly Side[]
  readonly pairs: readonly UniversePair[]
  /** The large side of every pair, where the reader may choose another; null where each pair has its own. */
  readonly benchmark: Side | null
}

/** A pair under the name that the address gives it. */
export function universePair(small: Side, large: Side): UniversePair {
  return { id: `${small.series.symbol}/${large.series.symbol}`, small, large }
}

/** A universe with the page's pair before the others: in place of one of the same name, unless both are bundled. */
export function withPair(universe: Universe, pair: PricePair): Universe {
  const own = universePair(sideOf(pair, 'small'), sideOf(pair, 'large'))
  if (pair.bundled && universe.pairs.some(({ id }) => id === own.id)) return universe
  const others = universe.pairs.filter(({ id }) => id !== own.id)
  return { ...universe, name: `${universe.name} and the prices on the page`, pairs: [own, ...others] }
}

/**
 * The series that were loaded with a pair, each against the pair's large side as the benchmark.
 * @returns null for a pair that came without others
 */
export function universeOf(pair: PricePair): Universe | null {
  const { others } = pair
  if (others === undefined) return null
  const [small, large] = [sideOf(pair, 'small'), sideOf(pair, 'large')]
  const members = [small, large, ...others]
  return {
    name: someNamed([...new Set(members.map(({ passport }) => passport.source))]),
    members,
    pairs: [small, ...others].map(member => universePair(member, large)),
    benchmark: large,
  }
}
