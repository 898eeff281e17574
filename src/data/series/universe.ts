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
  /** What the page calls it: "Bundled pairs". */
  readonly name: string
  /** Every series, each symbol once. */
  readonly members: readonly Side[]
  readonly pairs: readonly UniversePair[]
}

/** A pair under the name that the address gives it. */
export function universePair(small: Side, large: Side): UniversePair {
  return { id: `${small.series.symbol}/${large.series.symbol}`, small, large }
}
