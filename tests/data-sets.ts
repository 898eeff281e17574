/**
 * The bundled data sets as pairs, for tests of what the page makes of them.
 */
import { packedDataSet } from '../scripts/data-sets.ts'
import type { PricePair } from '../src/data/series/series.ts'
import { readDataSet } from '../src/data/sources/data-sets.ts'

async function pairOf(id: 'indices' | 'portfolios'): Promise<PricePair> {
  const file = packedDataSet(id)
  const pair = file === null ? null : await readDataSet(id, file)
  if (pair === null) throw new Error(`the data set ${id} cannot be read`)
  return pair
}

/** Russell 2000 against S&P 500, daily since 1987. */
export const INDICES = await pairOf('indices')
/** Size portfolios, monthly since 1926. */
export const PORTFOLIOS = await pairOf('portfolios')
