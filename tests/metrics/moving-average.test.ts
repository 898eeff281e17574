import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movingAverage } from '../../src/metrics/moving-average.ts'
import { closes, exactMean } from './reference.ts'

describe('movingAverage', () => {
  it('averages the last rows, and is not there before there are enough', () => {
    expect(Array.from(movingAverage(Float64Array.of(1, 2, 3, 4, 5, 6, 7), 3))).toEqual([
      Number.NaN,
      Number.NaN,
      2,
      3,
      4,
      5,
      6,
    ])
  })

  it('is the mean of every window', () => {
    fc.assert(
      fc.property(closes(), fc.integer({ min: 1, max: 20 }), (prices, length) => {
        const averages = movingAverage(prices, length)
        for (const [i, average] of averages.entries()) {
          if (i < length - 1) expect(average).toBeNaN()
          else {
            const mean = exactMean(Array.from(prices.subarray(i - length + 1, i + 1)))
            expect(Math.abs(average / mean - 1)).toBeLessThan(1e-14)
          }
        }
      }),
    )
  })

  it('does not depend on what came before the window', () => {
    fc.assert(
      fc.property(closes(10), fc.integer({ min: 1, max: 9 }), (prices, length) => {
        const whole = movingAverage(prices, length).at(-1)!
        const tail = movingAverage(prices.slice(-length), length).at(-1)!
        expect(Math.abs(whole / tail - 1)).toBeLessThan(1e-14)
      }),
    )
  })

  it('reads the same back to front', () => {
    fc.assert(
      fc.property(closes(5), fc.integer({ min: 1, max: 5 }), (prices, length) => {
        const there = movingAverage(prices, length).subarray(length - 1)
        const back = movingAverage(prices.toReversed(), length)
          .subarray(length - 1)
          .toReversed()
        for (const [i, value] of there.entries()) expect(Math.abs(value / back[i]! - 1)).toBeLessThan(1e-14)
      }),
    )
  })

  it('keeps a constant to the last bit', () => {
    for (const constant of [0.1, 1e-6 / 3, 1e6 / 7]) {
      expect(new Set(movingAverage(new Float64Array(50).fill(constant), 7).subarray(6))).toEqual(
        new Set([constant]),
      )
    }
  })

  it('forgets a price that dwarfs the others once it has left the window', () => {
    const prices = new Float64Array(40).fill(0.1)
    prices[10] = 1e15
    const averages = movingAverage(prices, 7)
    expect(Array.from(averages.subarray(17))).toEqual(new Array(23).fill(0.1))
  })

  it('is absent where a window holds a NaN, and only there', () => {
    const prices = Float64Array.from({ length: 20 }, (_, i) => i + 1)
    prices[9] = Number.NaN
    const absent = Array.from(movingAverage(prices, 4).entries()).filter(([, value]) => Number.isNaN(value))
    expect(absent.map(([i]) => i)).toEqual([0, 1, 2, 9, 10, 11, 12])
  })
})
