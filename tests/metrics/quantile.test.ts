import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantiles, shareAtMost } from '../../src/metrics/quantile.ts'

const sets = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 50 })
  .map(values => Float64Array.from(values))

describe('quantiles', () => {
  it('interpolates between order statistics', () => {
    // R: quantile(c(10, 20, 40, 30), c(0, .25, .5, .9, 1))
    expect(quantiles(Float64Array.of(10, 20, 40, 30), [0, 0.25, 0.5, 0.9, 1])).toEqual([10, 17.5, 25, 37, 40])
  })

  it('is absent without values, and the value itself for one', () => {
    expect(quantiles(new Float64Array(0), [0.5])).toBeNull()
    expect(quantiles(Float64Array.of(3), [0.05, 0.95])).toEqual([3, 3])
  })

  it('leaves its input alone and ignores its order', () => {
    fc.assert(
      fc.property(sets, set => {
        const before = set.slice()
        const forwards = quantiles(set, [0.1, 0.5, 0.9])
        expect(set).toEqual(before)
        expect(quantiles(set.toReversed(), [0.1, 0.5, 0.9])).toEqual(forwards)
      }),
    )
  })

  it('rises with the probability', () => {
    fc.assert(
      fc.property(sets, set => {
        const [low, middle, high] = quantiles(set, [0.05, 0.5, 0.95])!
        expect(low).toBeLessThanOrEqual(middle!)
        expect(middle).toBeLessThanOrEqual(high!)
      }),
    )
  })
})

describe('shareAtMost', () => {
  it('counts equal values in', () => {
    expect(shareAtMost(Float64Array.of(1, 2, 3, 4), 2)).toBe(0.5)
    expect(shareAtMost(new Float64Array(0), 2)).toBeNull()
  })
})
