import { expect, test } from 'vitest'
import { pricePair, sideOf, swapped } from '../../../src/data/series/pair.ts'
import { type Provenance, sourceWords } from '../../../src/data/series/provenance.ts'
import { bundledPair } from '../../bundled.ts'
import { resultOf } from '../../results.ts'

const from = (provenance: Provenance) => (side: 'small' | 'large') => {
  const { series, passport } = sideOf(bundledPair(), side)
  return { series, passport: { ...passport, provenance } }
}
const paired = (small: Provenance, large: Provenance) => {
  return resultOf(pricePair(from(small)('small'), from(large)('large')))
}
const funds = { kind: 'bundled', dataset: 'funds' } as const
const indices = { kind: 'bundled', dataset: 'indices' } as const

test('a pair is bundled only where the build brought both sides, of one data set', () => {
  expect(paired(funds, funds)).toMatchObject({ bundled: true, provenance: funds })
  for (const [small, large] of [
    [funds, { kind: 'file' }],
    [{ kind: 'link', said: '' }, funds],
    [funds, indices],
  ] as const) {
    const pair = paired(small, large)
    expect(pair).toMatchObject({ bundled: false, provenance: { kind: 'mixed', small, large } })
    expect(swapped(pair)).toMatchObject({ bundled: false, provenance: { small: large, large: small } })
  }
  const others = { kind: 'bundled', dataset: 'size-funds' } as const
  expect(paired(others, funds)).toMatchObject({ bundled: true, provenance: others })
  expect(swapped(paired(funds, funds))).toMatchObject({ bundled: true, provenance: funds })
})

test.each<[Provenance, string, string]>([
  [funds, 'bundled prices', 'bundled prices'],
  [{ kind: 'file' }, 'bundled prices', 'your file “bundled prices”'],
  [{ kind: 'paste' }, 'pasted cells', 'cells you pasted'],
  [{ kind: 'address', host: 'example.org' }, 'a.csv', 'prices read from example.org, “a.csv”'],
  [{ kind: 'link', said: 'bundled prices' }, 'the link', 'prices from a link you opened'],
  [{ kind: 'saved page', said: 'x' }, 'this saved page', 'prices in this saved page'],
  [
    { kind: 'kept', id: '1', was: 'file', host: null },
    'a.csv',
    'prices kept in this browser, from your file “a.csv”',
  ],
  [
    { kind: 'kept', id: '1', was: 'link', host: null },
    'bundled prices',
    'prices kept in this browser, from a link you opened',
  ],
  [
    { kind: 'kept', id: '1', was: 'address', host: 'example.org' },
    'a.csv',
    'prices kept in this browser, read from example.org, “a.csv”',
  ],
  [
    { kind: 'kept', id: '1', was: null, host: null },
    'bundled prices',
    'prices kept in this browser, called “bundled prices”',
  ],
])('%j called %j reads as %j', (provenance, source, words) => {
  expect(sourceWords(provenance, source)).toBe(words)
})
