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
}

/** A pair under the name that the address gives it. */
export function universePair(small: Side, large: Side): UniversePair {
  return { id: `${small.series.symbol}/${large.series.symbol}`, small, large }
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
  }
}
