/**
 * The closes that the statements of a pasted note are judged by.
 */
import type { DataSetId } from '../../data/series/provenance.ts'
import type { PricePair } from '../../data/series/series.ts'
import type { Evidence } from '../evidence.ts'
import { priceClosesOf, totalClosesOf } from '../measures/closes.ts'
import type { Source } from './sources.ts'

/** Which closes a note is about: a bundled data set of daily closes, or the prices on the page. */
export type About = 'indices' | 'funds' | 'page'

/** What the sides of the daily data sets are called. */
const SIDES_OF: Readonly<Record<'indices' | 'funds', { readonly small: string; readonly large: string }>> = {
  indices: { small: 'Russell 2000', large: 'S&P 500' },
  funds: { small: 'IWM', large: 'SPY' },
}

/**
 * The sources for a note about `about`: its own price closes first, then the other data set as a stand-in, then total
 * return where adjusted closes are at hand.
 *
 * @param page the pair on the page, used for `page`
 * @returns empty when the prices are not at hand
 */
export function readSources(about: About, sets: Evidence['sets'], page: PricePair | null): readonly Source[] {
  if (about === 'page') return page === null ? [] : bothBases('page', page, true)
  const other = about === 'indices' ? 'funds' : 'indices'
  const own = sets[about]
  const stand = sets[other]
  return [
    ...(own === undefined ? [] : bothBases(about, own, true)),
    ...(stand === undefined ? [] : bothBases(other, stand, false)),
  ].sort((p, q) => Number(p.basis === 'total') - Number(q.basis === 'total'))
}

function bothBases(id: DataSetId | 'page', pair: PricePair, named: boolean): Source[] {
  const { perYear } = pair.passport.small.frequency
  const names =
    id === 'indices' || id === 'funds'
      ? SIDES_OF[id]
      : { small: pair.small.symbol || 'Small caps', large: pair.large.symbol || 'Large caps' }
  const price: Source = { id, names, named, basis: 'price', closes: priceClosesOf(pair, perYear) }
  const total = totalClosesOf(pair, perYear)
  return total === null ? [price] : [price, { ...price, basis: 'total', closes: total }]
}
