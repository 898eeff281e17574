import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { histogram } from '../../src/metrics/histogram.ts'

describe('histogram', () => {
  it('puts edges on multiples of the width, empty bins included', () => {
    expect(histogram(Float64Array.of(-0.5, 0, 1.5, 3), 1)).toEqual([
      { low: -1, high: 0, count: 1 },
      { low: 0, high: 1, count: 1 },
      { low: 1, high: 2, count: 1 },
      { low: 2, high: 3, count: 0 },
      { low: 3, high: 4, count: 1 },
    ])
    expect(histogram(new Float64Array(0), 1)).toEqual([])
  })

  it('leaves out what is not finite, and survives any spread', () => {
    expect(histogram(Float64Array.of(Number.NaN, 0.5, Number.POSITIVE_INFINITY), 1)).toEqual([
      { low: 0, high: 1, count: 1 },
    ])
    expect(histogram(Float64Array.of(0, 1e300), 0.025).length).toBeLessThanOrEqual(60)
    expect(histogram(Float64Array.of(-1.7e308, 1.7e308), 0.025)).toEqual([])
  })

  it('counts every value once in no more bins than asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 }),
        list => {
          const bins = histogram(Float64Array.from(list), 0.025, 40)
          expect(bins.length).toBeLessThanOrEqual(40)
          expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(list.length)
        },
      ),
    )
  })
})
