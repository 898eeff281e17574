import { afterEach, describe, expect, it, vi } from 'vitest'
import { packedPrices } from '../../../scripts/bundled-prices.ts'
import { dataSetDigests, embeddedDataSets, eventTables, packedDataSet } from '../../../scripts/data-sets.ts'
import { packPair } from '../../../src/data/codec/pack.ts'
import { hexOf, sha256 } from '../../../src/data/codec/sha256.ts'
import type { PricePair } from '../../../src/data/series/series.ts'
import { loadDataSet, loadEvents, readDataSet } from '../../../src/data/sources/data-sets.ts'
import { dayOfIso, isoOf } from '../../../src/metrics/day.ts'
import { fixtureText, indexCloses, portfolioCloses } from '../../tables.ts'

const read = async (id: 'indices' | 'portfolios'): Promise<PricePair> => {
  const pair = await readDataSet(id, packedDataSet(id)!)
  if (pair === null) throw new Error(`${id} cannot be read`)
  return pair
}

describe('the data sets', () => {
  it('hold the indices as they stand in the table', async () => {
    const pair = await read('indices')
    const { dates, small, large } = indexCloses()
    expect(pair.aligned.dates).toEqual(dates)
    expect(pair.small.close).toEqual(small)
    expect(pair.large.close).toEqual(large)
    expect(pair.small).toMatchObject({ symbol: 'RUT', adjusted: null, basis: 'price' })
    expect(pair.passport.small.frequency.kind).toBe('daily')
    expect(pair.provenance).toEqual({ kind: 'bundled', dataset: 'indices' })
  })

  it('chain the months of the portfolios from the month before the first', async () => {
    const pair = await read('portfolios')
    const { small, large } = portfolioCloses()
    for (const [ours, theirs] of [
      [pair.small.close, small],
      [pair.large.close, large],
    ] as const) {
      expect(ours).toHaveLength(theirs.length)
      for (const [i, close] of theirs.entries()) expect(Math.abs(ours[i]! / close - 1)).toBeLessThan(1e-12)
    }
    expect([...pair.aligned.dates.slice(0, 3), pair.aligned.dates.at(-1)!].map(isoOf)).toEqual([
      '1926-06-30',
      '1926-07-30',
      '1926-08-31',
      '2024-12-31',
    ])
    expect(pair.passport.small).toMatchObject({ basis: 'total', rows: 1183, first: dayOfIso('1926-06-30') })
    expect(pair.passport.small.frequency.kind).toBe('monthly')
  })

  it('are small to fetch', () => {
    expect(packedDataSet('indices')!.length).toBeLessThan(45_000)
    expect(packedDataSet('portfolios')!.length).toBeLessThan(8_000)
  })

  it('have the digest that a saved page proves them by', async () => {
    const digests = dataSetDigests()
    for (const id of ['indices', 'portfolios'] as const) {
      expect(hexOf(sha256(packPair(await read(id))))).toBe(digests[id])
    }
  })

  it('are absent where their bytes are damaged', async () => {
    expect(await readDataSet('indices', packedDataSet('indices')!.slice(0, 999))).toBeNull()
  })

  it('are loaded once, and again after a failure', async () => {
    const fetched = vi.fn(async () => new Response('', { status: 404 }))
    vi.stubGlobal('fetch', fetched)
    expect(await loadDataSet('funds')).toBeNull()
    fetched.mockImplementation(async () => new Response(packedPrices() as Uint8Array<ArrayBuffer>))
    const pair = await loadDataSet('funds')
    expect(pair?.small.symbol).toBe('IWM')
    expect(await loadDataSet('funds')).toBe(pair)
    expect(fetched).toHaveBeenCalledTimes(2)
    vi.unstubAllGlobals()
  })
})

describe('the tables of events', () => {
  it('are those of fixtures/, months as their first and last weekday', async () => {
    const { recessions, target, midterms } = eventTables()
    expect(await loadEvents()).toEqual({ recessions, target, midterms })
    expect(recessions).toHaveLength(16)
    expect([recessions![0]!.first, recessions!.at(-1)!.last].map(isoOf)).toEqual(['1926-11-01', '2020-04-30'])
    expect(target).toHaveLength(184)
    expect(target!.at(-1)).toEqual({ day: dayOfIso('2025-12-11'), from: 4, to: 3.75 })
  })

  it('have midterm elections on the Tuesday after the first Monday in November', () => {
    const days = eventTables().midterms!
    expect(days).toHaveLength(26)
    for (const [i, day] of days.entries()) {
      const date = new Date(day * 86_400_000)
      expect([date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDay()]).toEqual([1926 + 4 * i, 10, 2])
      expect(date.getUTCDate()).toBeGreaterThanOrEqual(2)
      expect(date.getUTCDate()).toBeLessThanOrEqual(8)
    }
    expect(fixtureText('us-midterm-elections.csv')).toMatch(/^day\n1926-11-02\n/)
  })
})

describe('a build that leaves out a table', () => {
  afterEach(() => vi.unstubAllEnvs())

  it.each([
    ['rut-gspc-daily.csv', 'indices'],
    ['us-size-monthly.csv', 'portfolios'],
  ] as const)('%s has no data set %s', (table, id) => {
    vi.stubEnv('WITHOUT', table)
    expect(packedDataSet(id)).toBeNull()
    expect(dataSetDigests()[id]).toBeUndefined()
    expect(embeddedDataSets(packedPrices())).toContain(`"${id}":null`)
  })

  it('has no events of a kind whose table it leaves out', () => {
    vi.stubEnv('WITHOUT', 'us-recessions.csv,fed-target-changes.csv,us-midterm-elections.csv')
    expect(eventTables()).toEqual({ recessions: null, target: null, midterms: null })
  })
})
