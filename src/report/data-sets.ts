/**
 * The bundled data sets, as the page names them and with what each lacks.
 */
import type { DataSetId } from '../data/series/provenance.ts'
import type { PricePair, PriceSeries } from '../data/series/series.ts'
import type { Basis } from './settings.ts'

export interface DataSetFacts {
  readonly id: DataSetId
  readonly name: string
  /** The pair in words, for menus. */
  readonly pair: string
  readonly rows: 'daily' | 'monthly'
  /** Year of its first row. */
  readonly since: number
  /** The basis that it lacks with the reason; null when it has both. */
  readonly lacks: { readonly basis: Basis; readonly reason: string } | null
}

export const DATA_SETS: Readonly<Record<DataSetId, DataSetFacts>> = {
  funds: { id: 'funds', name: 'Funds', pair: 'IWM / SPY', rows: 'daily', since: 2000, lacks: null },
  indices: {
    id: 'indices',
    name: 'Indices',
    pair: 'Russell 2000 / S&P 500',
    rows: 'daily',
    since: 1987,
    lacks: { basis: 'total', reason: 'These are price indices: their levels leave dividends out' },
  },
  portfolios: {
    id: 'portfolios',
    name: 'Size portfolios',
    pair: 'US small / large caps',
    rows: 'monthly',
    since: 1926,
    lacks: { basis: 'price', reason: 'The portfolios are published as total returns only' },
  },
}

export const DATA_SET_IDS = Object.keys(DATA_SETS) as DataSetId[]

/** @returns the bundled data set that both sides of a pair are from, or null for other prices */
export function dataSetOf({ provenance }: PricePair): DataSetFacts | null {
  if (provenance.kind !== 'bundled' || provenance.dataset === 'size-funds') return null
  return DATA_SETS[provenance.dataset]
}

/** @returns why the prices lack a basis; null when they have it */
export function basisAbsence(pair: PricePair, basis: Basis): string | null {
  const lacks = dataSetOf(pair)?.lacks
  return lacks?.basis === basis ? lacks.reason : null
}

/** @returns the basis that figures are on: the one chosen, or the only one that both sides have */
export function basisShown({ small, large }: PricePair, basis: Basis): Basis {
  const total = (side: PriceSeries) => side.basis === 'total' || (basis === 'total' && side.adjusted !== null)
  if (total(small) !== total(large)) return basis
  return total(small) ? 'total' : 'price'
}
