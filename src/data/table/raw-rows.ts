/** The rows of one series as they were read, and where they come from. */
import type { Provenance } from '../series/provenance.ts'
import type { StatedBasis } from '../series/series.ts'

/** The rows of one series in the file's order, as typed arrays of one length. */
export interface RawRows {
  /** Days, NO_DAY where a row has no date. */
  readonly dates: Int32Array
  /** NaN where a row has no value. */
  readonly close: Float64Array
  readonly adjusted: Float64Array | null
  /** For the order of bars within a day, or null in a table of whole days. */
  readonly seconds: Float64Array | null
  readonly lines: Int32Array
}

/** What is known of the series apart from its rows. */
export interface Source {
  readonly file: string
  readonly symbol: string
  readonly basis: StatedBasis
  readonly closeName: string
  readonly sha256: string
  readonly provenance: Provenance
  /** Problems beyond this many are counted and not kept. */
  readonly most: number
  /** What stood in a cell that could not be read, for the sentence about it. */
  readonly found: (row: number, what: 'date' | 'close' | 'adjusted') => string | undefined
}
