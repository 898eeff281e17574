/**
 * A universe: more than two series, some of which are compared in pairs.
 */
import type { Side } from './pair.ts'

export interface UniversePair {
  /** As the address names it: "IJR/SPY". */
  readonly id: string
  readonly small: Side
  readonly large: Side
}

export interface Universe {
  /** What the page calls it: "Bundled pairs", or the name of the reader's file. */
  readonly name: string
  /** Every series, each symbol once. */
  readonly members: readonly Side[]
  readonly pairs: readonly UniversePair[]
}

/** Pairs every member with one of them, the benchmark, which is paired with nothing. */
export function againstBenchmark(name: string, members: readonly Side[], benchmark: string): Universe {
  const large = members.find(({ series }) => series.symbol === benchmark)
  const pairs =
    large === undefined ? [] : members.filter(side => side !== large).map(small => universePair(small, large))
  return { name, members, pairs }
}

/** A pair under the name that the address gives it. */
export function universePair(small: Side, large: Side): UniversePair {
  return { id: `${small.series.symbol}/${large.series.symbol}`, small, large }
}
