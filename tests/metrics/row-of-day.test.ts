import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lastRowBy } from '../../src/metrics/row-of-day.ts'

it('finds the last row on or before a day', () => {
  const days = fc
    .uniqueArray(fc.integer({ min: -50, max: 50 }), { maxLength: 30 })
    .map(list => list.sort((a, b) => a - b))
  fc.assert(
    fc.property(days, fc.integer({ min: -60, max: 60 }), (dates, day) => {
      expect(lastRowBy(Int32Array.from(dates), day)).toBe(dates.findLastIndex(date => date <= day))
    }),
  )
})
