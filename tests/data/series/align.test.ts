import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align } from '../../../src/data/series/align.ts'
import type { PriceSeries } from '../../../src/data/series/series.ts'

const series = (dates: number[], adjusted = false): PriceSeries => ({
  symbol: 'X',
  dates: Int32Array.from(dates),
  close: Float64Array.from(dates, day => day + 1000),
  adjusted: adjusted ? Float64Array.from(dates, day => day + 2000) : null,
  basis: adjusted ? 'both' : 'price',
})
const days = fc
  .uniqueArray(fc.integer({ min: -400, max: 400 }), { maxLength: 60 })
  .map(list => list.sort((a, b) => a - b))

test('aligned sessions are exactly the set intersection, and the rest is listed by side', () => {
  fc.assert(
    fc.property(days, days, (p, q) => {
      const aligned = align(series(p, true), series(q))
      const inP = new Set(p)
      const inQ = new Set(q)
      expect([...aligned.dates]).toEqual(p.filter(day => inQ.has(day)))
      expect([...aligned.onlySmall]).toEqual(p.filter(day => !inQ.has(day)))
      expect([...aligned.onlyLarge]).toEqual(q.filter(day => !inP.has(day)))
      expect([...aligned.small.close]).toEqual([...aligned.dates].map(day => day + 1000))
      expect([...aligned.large.close]).toEqual([...aligned.dates].map(day => day + 1000))
      expect([...(aligned.small.adjusted ?? [])]).toEqual([...aligned.dates].map(day => day + 2000))
      expect(aligned.large.adjusted).toBeNull()
    }),
  )
})

test('series on the same dates share their arrays', () => {
  const small = series([1, 2, 5])
  const large = series([1, 2, 5])
  const aligned = align(small, large)
  expect(aligned.dates).toBe(small.dates)
  expect(aligned.large.close).toBe(large.close)
})
