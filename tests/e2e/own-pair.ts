/** Prices that are nobody's, for the tests in which a reader brings their own. */
import { inject } from 'vitest'
import { pricePair, sideOf } from '../../src/data/series/pair.ts'
import type { PricePair, PriceSeries } from '../../src/data/series/series.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { makeLink } from '../../src/share/link.ts'
import { readQuery } from '../../src/state/url.ts'
import { bundledPair } from '../bundled.ts'

/** Two made-up sides: the last years of the bundled ones, scaled and with days missing. */
export function ownPair(symbols: readonly [string, string] = ['AAA', 'BBB']): PricePair {
  const cut = (side: 'small' | 'large', symbol: string, factor: number, skip: number) => {
    const { series, passport } = sideOf(bundledPair(), side)
    const rows = Array.from(series.dates.keys()).filter(row => row >= 4500 && row % 83 !== skip)
    const own: PriceSeries = {
      symbol,
      dates: Int32Array.from(rows, row => series.dates[row]!),
      close: Float64Array.from(rows, row => series.close[row]! * factor),
      adjusted: null,
      basis: 'price',
    }
    const [first, last] = [own.dates[0]!, own.dates.at(-1)!]
    return {
      series: own,
      passport: {
        ...passport,
        provenance: { kind: 'file' } as const,
        source: 'own.csv',
        symbol,
        basis: own.basis,
        first,
        last,
        rows: rows.length,
      },
    }
  }
  const pair = pricePair(cut('small', symbols[0], 1 / 3, 5), cut('large', symbols[1], 2, 11))
  if (!pair.ok) throw new Error('The made-up sides have no days in common.')
  return pair.value
}

/** An address at the site that carries a pair. */
export async function addressOf(pair: PricePair, query = ''): Promise<string> {
  const { view } = readQuery(query)
  return (await makeLink(inject('site'), view, buildReport(pair, view.settings, JANUARY_NOTE), pair)).address
}
