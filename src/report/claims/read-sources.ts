/**
 * The closes that the statements of a pasted note are judged by.
 */
import type { DataSetId } from '../../data/series/provenance.ts'
import type { PricePair } from '../../data/series/series.ts'
import type { Evidence } from '../evidence.ts'
import type { Closes } from '../measures/closes.ts'

export interface ReadSource {
  /** The data set; "page" for the pair on the page. */
  readonly id: DataSetId | 'page'
  /** What the sides are called: "Russell 2000", "IWM". */
  readonly names: { readonly small: string; readonly large: string }
  /** Whether it holds what the note names, and not a stand-in. */
  readonly named: boolean
  readonly closes: Closes
  readonly basis: 'price' | 'total'
}

/** Which closes a note is about: a bundled data set of daily closes, or the prices on the page. */
export type About = 'indices' | 'funds' | 'page'

/** What the sides of the daily data sets are called. */
export const SIDES_OF: Readonly<
  Record<'indices' | 'funds', { readonly small: string; readonly large: string }>
> = {
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
export function readSources(
  about: About,
  sets: Evidence['sets'],
  page: PricePair | null,
): readonly ReadSource[] {
  if (about === 'page') return page === null ? [] : bothBases('page', page, true)
  const other = about === 'indices' ? 'funds' : 'indices'
  const own = sets[about]
  const stand = sets[other]
  return [
    ...(own === undefined ? [] : bothBases(about, own, true)),
    ...(stand === undefined ? [] : bothBases(other, stand, false)),
  ].sort((p, q) => Number(p.basis === 'total') - Number(q.basis === 'total'))
}

function bothBases(id: DataSetId | 'page', pair: PricePair, named: boolean): ReadSource[] {
  const { perYear } = pair.passport.small.frequency
  const names =
    id === 'indices' || id === 'funds'
      ? SIDES_OF[id]
      : { small: pair.small.symbol || 'Small caps', large: pair.large.symbol || 'Large caps' }
  const price: ReadSource = { id, names, named, basis: 'price', closes: closesOf(pair, 'price', perYear) }
  const adjusted = pair.aligned.small.adjusted !== null && pair.aligned.large.adjusted !== null
  return adjusted ? [price, { ...price, basis: 'total', closes: closesOf(pair, 'total', perYear) }] : [price]
}

function closesOf({ aligned }: PricePair, basis: 'price' | 'total', perYear: number): Closes {
  const { dates, small, large } = aligned
  const total = basis === 'total'
  return {
    dates,
    small: total ? (small.adjusted ?? small.close) : small.close,
    large: total ? (large.adjusted ?? large.close) : large.close,
    price: { small: small.close, large: large.close },
    perYear,
  }
}
