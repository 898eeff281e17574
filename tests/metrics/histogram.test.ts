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
    expect(histogram(Float64Array.of(1.7e308), 0.025)).toEqual([])
    expect(histogram(Float64Array.of(1e300, 1e300), 0.025)).toEqual([])
  })

  it.each([
    [10, 1],
    [11, 2],
    [20, 2],
    [21, 4],
    [40, 4],
    [41, 10],
    [100, 10],
    [101, 20],
    [401, 100],
  ])('over a span of %i with 12 bins at most is %i wide', (span, width) => {
    const bins = histogram(Float64Array.of(0, span), 1, 12)
    expect(bins[0]).toEqual({ low: 0, high: width, count: 1 })
    expect(bins.at(-1)!.low).toBe(Math.floor(span / width) * width)
  })

  it('widens from the width wanted, whatever that is', () => {
    expect(histogram(Float64Array.of(0, 5.5), 0.5, 12)[0]).toEqual({ low: 0, high: 1, count: 1 })
    expect(histogram(Float64Array.of(0, 110), 10, 12)[0]).toEqual({ low: 0, high: 20, count: 1 })
  })

  it('puts a value on an edge into the bin above, and a lone value into one bin', () => {
    expect(histogram(Float64Array.of(-1, -0.5, 0), 1)).toEqual([
      { low: -1, high: 0, count: 2 },
      { low: 0, high: 1, count: 1 },
    ])
    expect(histogram(Float64Array.of(7), 2)).toEqual([{ low: 6, high: 8, count: 1 }])
  })

  it('counts every value once or none, however large they are', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 6 }), list => {
        const bins = histogram(Float64Array.from(list), 0.025, 40)
        expect([0, list.length]).toContain(bins.reduce((sum, bin) => sum + bin.count, 0))
        for (const { low, high } of bins) expect(low).toBeLessThan(high)
      }),
    )
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
