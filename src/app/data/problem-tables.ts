/** The full lists of problems of the pairs that were loaded in this visit, as CSV tables. */
import type { PricePair } from '../../data/series/series.ts'

export const problemTables = new WeakMap<PricePair, string>()
