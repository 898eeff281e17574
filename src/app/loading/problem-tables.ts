/** The full lists of problems of the pairs that were loaded in this visit, for download. */
import type { Problem } from '../../data/series/problem.ts'
import type { PricePair } from '../../data/series/series.ts'

export const problemTables = new WeakMap<PricePair, readonly Problem[]>()
