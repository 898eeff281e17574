import { describe, expect, it } from 'vitest'
import { pricePair, type Side, sideOf } from '../../../src/data/series/pair.ts'
import { type Universe, universeOf, universePair, withPair } from '../../../src/data/series/universe.ts'
import { bundledPair } from '../../bundled.ts'
import { resultOf } from '../../results.ts'

function named(symbol: string, source = 'own.csv'): Side {
  const { series, passport } = sideOf(bundledPair(), 'small')
  return { series: { ...series, symbol }, passport: { ...passport, source, provenance: { kind: 'file' } } }
}

const idsOf = ({ pairs }: Universe) => pairs.map(({ id }) => id)

describe('the series of a load as a universe', () => {
  it('are each compared with the large side', () => {
    const pair = resultOf(pricePair(named('A'), named('B'), [named('C'), named('D', 'other.csv')]))
    const universe = universeOf(pair)!
    expect(idsOf(universe)).toEqual(['A/B', 'C/B', 'D/B'])
    expect(universe.benchmark?.series.symbol).toBe('B')
    expect(universe.members).toHaveLength(4)
    expect(universe.name).toBe('own.csv, other.csv')
  })

  it('are none where two came alone', () => {
    expect(universeOf(resultOf(pricePair(named('A'), named('B'))))).toBeNull()
  })
})

describe('the bundled pairs with the one on the page', () => {
  const [small, large] = [sideOf(bundledPair(), 'small'), sideOf(bundledPair(), 'large')]
  const bundled: Universe = {
    name: 'bundled pairs',
    members: [small, large],
    pairs: [universePair(small, large), universePair(named('IJR'), large)],
    benchmark: null,
  }

  it('stay as they are where it is one of them', () => {
    expect(withPair(bundled, bundledPair())).toBe(bundled)
  })

  it('begin with the reader’s own, which takes the place of one of the same name', () => {
    expect(idsOf(withPair(bundled, resultOf(pricePair(named('A'), named('B')))))).toEqual([
      'A/B',
      'IWM/SPY',
      'IJR/SPY',
    ])
    const same = withPair(bundled, resultOf(pricePair(named('IWM'), named('SPY'))))
    expect(idsOf(same)).toEqual(['IWM/SPY', 'IJR/SPY'])
    expect(same.pairs[0]?.small.passport.provenance.kind).toBe('file')
  })
})
