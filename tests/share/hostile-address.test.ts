/** Whatever stands in the address, the page gets a view it can show, and sentences for what it could not read. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pricePair, sideOf } from '../../src/data/series/pair.ts'
import type { PricePair } from '../../src/data/series/series.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { allFigures } from '../../src/report/figure-set.ts'
import { readQuery, rejectionSentence, writeQuery } from '../../src/state/url.ts'
import { bundledPair } from '../bundled.ts'
import { resultOf } from '../results.ts'

const NAMES = [
  'from',
  'to',
  'basis',
  'ma',
  'vol',
  'tie',
  'gap',
  'swap',
  'run',
  'turn',
  'whatif',
  'theme',
  'prices',
]
const VALUES = [
  '2025-08-29',
  '0000-01-01',
  '9999-12-31',
  '2025-02-30',
  'total',
  '20,50',
  '2',
  '1000',
  '-1',
  '1e9',
  '0x10',
  'NaN',
  '__proto__',
  'pe.small:15',
  'constructor:1',
  '%',
  '%00',
  '\u0000',
  '<script>',
  'javascript:alert(1)',
]
const parameter = fc
  .tuple(
    fc.oneof(fc.constantFrom(...NAMES), fc.string()),
    fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'binary' })),
  )
  .map(([name, value]) => `${name}=${value}`)
const query = fc.oneof(
  fc.array(parameter, { maxLength: 8 }).map(list => `?${list.join('&')}`),
  fc.string({ unit: 'binary' }).map(text => `?${text}`),
)

it('10,000 random and mutated queries give a view, and sentences', () => {
  let passedOver = 0
  fc.assert(
    fc.property(query, text => {
      const { view, rejected } = readQuery(text)
      passedOver += rejected.length
      for (const one of rejected) expect(rejectionSentence(one).length).toBeLessThan(400)
      expect(readQuery(writeQuery(view))).toEqual({ view, rejected: [] })
    }),
    { numRuns: 10_000 },
  )
  expect(passedOver).toBeGreaterThan(5000)
})

it('any view gives a report in which no figure is NaN', () => {
  const short = (side: 'small' | 'large') => {
    const { series, passport } = sideOf(bundledPair(), side)
    const part = <T extends Int32Array | Float64Array>(column: T) => column.slice(-300) as T
    return {
      series: {
        ...series,
        dates: part(series.dates),
        close: part(series.close),
        adjusted: part(series.adjusted!),
      },
      passport,
    }
  }
  const pair = resultOf(pricePair(short('small'), short('large')))
  fc.assert(
    fc.property(query, text => {
      const report = buildReport(pair as PricePair, readQuery(text).view.settings, JANUARY_NOTE)
      for (const { id, value, absent } of allFigures(report.figures)) {
        if (value === null) expect(absent, id).toBeTruthy()
        else expect(value, id).not.toBeNaN()
      }
    }),
    { numRuns: 500 },
  )
})
