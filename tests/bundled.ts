/**
 * The bundled prices as a pair, for tests: read by a reader of five lines, so that no test of the figures depends on
 * the product's own reader, from the table as it stood when the tests were written, so that none depends on what
 * has been added to it since.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { frequency } from '../src/data/series/frequency.ts'
import { pricePair, type Side } from '../src/data/series/pair.ts'
import type { PricePair, PriceSeries } from '../src/data/series/series.ts'
import { resultOf } from './results.ts'

let pair: PricePair | null = null
let since2006: PricePair | null = null

/** @returns IWM against SPY, daily, 2000-05-26 to 2026-10-05; the same object at every call */
export function bundledPair(): PricePair {
  pair ??= pairOf(tableThen())
  return pair
}

/** @returns the same prices from 2006-07-03 on: twenty years to the cent, which begin with small caps behind */
export function bundledSince2006(): PricePair {
  if (since2006 !== null) return since2006
  const [header, ...rows] = tableThen().split('\n')
  since2006 = pairOf([header, ...rows.filter(row => row >= '2006-07-03')].join('\n'))
  return since2006
}

/** @returns the table as it stood after 2026-10-05, as text */
export function tableThen(): string {
  const path = join(import.meta.dirname, 'prices/iwm-spy-2026-10-05.csv.gz')
  return gunzipSync(readFileSync(path)).toString('utf8')
}

/** @returns the pair that a table in the form of the bundled one holds */
export function pairOf(text: string): PricePair {
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(','))
  const dates = Int32Array.from(rows, row => Date.parse(`${row[0]}T00:00:00Z`) / 86_400_000)
  const column = (index: number) => Float64Array.from(rows, row => Number(row[index]))
  const side = (symbol: string, close: number): Side => {
    const series: PriceSeries = {
      symbol,
      dates,
      close: column(close),
      adjusted: column(close + 2),
      basis: 'both',
    }
    return {
      series,
      passport: {
        provenance: { kind: 'bundled', dataset: 'funds' },
        source: 'bundled prices',
        symbol,
        basis: 'both',
        first: dates[0] as number,
        last: dates.at(-1) as number,
        rows: dates.length,
        frequency: frequency(dates),
        rounding: 0.01,
        problems: [],
        problemCount: 0,
        sha256: '',
      },
    }
  }
  return resultOf(pricePair(side('IWM', 1), side('SPY', 2)))
}
