import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packSides, unpackSides } from '../../../src/data/codec/side-list.ts'
import { type Side, sideOf } from '../../../src/data/series/pair.ts'
import { bundledPair } from '../../bundled.ts'
import { resultOf } from '../../results.ts'

const stated = { provenance: { kind: 'link', said: '' }, source: 'the link', sha256: '' } as const
const side = (symbol: string, rows: number): Side => {
  const { series, passport } = sideOf(bundledPair(), symbol < 'M' ? 'small' : 'large')
  return {
    series: {
      ...series,
      symbol,
      dates: series.dates.slice(0, rows),
      close: series.close.slice(0, rows),
      adjusted: null,
    },
    passport: { ...passport, symbol },
  }
}

describe('a list of sides', () => {
  it.each([0, 1, 2, 3, 8, 21])('gives back all %i to the last bit', n => {
    const sides = Array.from({ length: n }, (_, i) => side(String.fromCharCode(65 + i), 30 + i))
    const back = resultOf(unpackSides(packSides(sides), 'x', () => stated))
    expect(back.map(({ series }) => [series.symbol, series.dates, series.close])).toEqual(
      sides.map(({ series }) => [series.symbol, series.dates, series.close]),
    )
    for (const { passport } of back) expect(passport).toMatchObject(stated)
  })

  it('refuses bytes that are cut or altered anywhere, without an exception', () => {
    const bytes = packSides([side('A', 20), side('N', 20), side('B', 9)])
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const cut = unpackSides(bytes.subarray(0, at), 'x', () => stated)
        // What ends between two of the list is a shorter list; its digest tells that from the whole one.
        if (cut.ok) expect(cut.value.length).toBeLessThan(3)
        const altered = bytes.slice()
        altered[at] = altered[at]! ^ by
        const read = unpackSides(altered, 'x', () => stated)
        if (read.ok) expect(at).toBe(0)
      }),
    )
  })
})
