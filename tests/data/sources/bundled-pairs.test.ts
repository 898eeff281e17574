import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { packedPrices } from '../../../scripts/bundled-prices.ts'
import { packedDataSet, packedSizeFunds } from '../../../scripts/data-sets.ts'
import { SIZE_PAIRS } from '../../../src/data/series/size-pairs.ts'
import { isoOf } from '../../../src/metrics/day.ts'

/** The module, with the build's files answering from memory; `missing` are those that the build lacks. */
async function pairsWith({ sizeFunds = true, indices = true } = {}) {
  vi.resetModules()
  const text = (bytes: Uint8Array | null) =>
    bytes === null ? null : { text: Buffer.from(bytes).toString('base64url') }
  vi.doMock('virtual:data-sets', () => ({
    shipped: { funds: text(packedPrices()), indices: indices ? text(packedDataSet('indices')) : null },
    sizeFunds: sizeFunds ? packedSizeFunds().map(text) : [],
  }))
  return import('../../../src/data/sources/bundled-pairs.ts')
}

describe('the bundled pairs', () => {
  it('are eight, with the closes of the table to the last digit', async () => {
    const { loadBundledPairs, loadBundledId } = await pairsWith()
    const { pairs, members } = await loadBundledPairs()
    expect(pairs.map(({ id }) => id)).toEqual(['IWM/SPY', 'RUT/SPX', ...SIZE_PAIRS])
    const csv = readFileSync(new URL('../../../fixtures/size-funds-daily.csv', import.meta.url), 'utf8')
    const [head = '', ...lines] = csv.trim().split('\n')
    for (const [column, name] of head.split(',').entries()) {
      const [symbol = '', kind] = name.split('_')
      const series = members.find(side => side.series.symbol === symbol)?.series
      if (series === undefined) continue
      const ours = kind === 'adjusted' ? series.adjusted! : series.close
      expect([...ours]).toEqual(lines.map(line => Number(line.split(',')[column])))
    }
    const pair = await loadBundledId('IJR/SPY')
    expect(pair).toMatchObject({ bundled: true, provenance: { kind: 'bundled', dataset: 'size-funds' } })
    expect(isoOf(pair!.aligned.dates[0]!)).toBe('2005-01-03')
  })

  it('lose those of a table that the build lacks, and nothing else', async () => {
    const without = await pairsWith({ sizeFunds: false })
    expect((await without.loadBundledPairs()).pairs.map(({ id }) => id)).toEqual(['IWM/SPY', 'RUT/SPX'])
    expect(await without.loadBundledId('IJR/SPY')).toBeNull()
    const noIndices = await pairsWith({ indices: false })
    expect((await noIndices.loadBundledPairs()).pairs).toHaveLength(1 + SIZE_PAIRS.length)
  })
})
