import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lagsFor, neweyWest } from '../../src/metrics/newey-west.ts'

describe('neweyWest', () => {
  it('follows the formula on a hand-sized example', () => {
    // d = −1, 0, 2, −1: γ₀ = 6/4, γ₁ = (0 + 0 − 2)/4; one lag weighs ½, so the long-run variance is 1.5 − 0.5 = 1.
    const result = neweyWest(Float64Array.of(1, 2, 4, 1), 0, 3, 0, 1)!
    expect(result.mean).toBe(2)
    expect(result.error).toBeCloseTo(Math.sqrt(1 / 4), 14)
    expect(result.t).toBeCloseTo(4, 14)
  })

  it('without lags is the plain t with n in place of n − 1', () => {
    const values = Float64Array.of(0.1, -0.2, 0.3, 0.05)
    const mean = 0.0625
    const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 4
    expect(neweyWest(values, 0, 3, 0, 0)!.t).toBeCloseTo(mean / Math.sqrt(variance / 4), 12)
  })

  it('turns its sign with the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 60 }),
        list => {
          const there = neweyWest(Float64Array.from(list))
          const back = neweyWest(Float64Array.from(list, value => -value))
          if (there === null) expect(back).toBeNull()
          else if (Number.isFinite(there.t))
            expect(Math.abs(there.t + back!.t)).toBeLessThan(1e-9 * (1 + Math.abs(there.t)))
        },
      ),
    )
  })

  it('is absent for a constant, up to rounding, and for one value', () => {
    expect(neweyWest(Float64Array.of(0.1, 0.1 + 1e-17, 0.1))).toBeNull()
    expect(neweyWest(Float64Array.of(0.1))).toBeNull()
  })

  it('looks at the rows asked for only, and has none where they do not exist', () => {
    const values = Float64Array.of(99, 1, 2, 4, 1, 99)
    expect(neweyWest(values, 1, 4, 0, 1)).toEqual(neweyWest(Float64Array.of(1, 2, 4, 1), 0, 3, 0, 1))
    expect(neweyWest(values, -1, 4)).toBeNull()
    expect(neweyWest(values, 0, 6)).toBeNull()
    expect(neweyWest(values, 3, 3)).toBeNull()
    expect(neweyWest(values, 3, 4)?.n).toBe(2)
    expect(neweyWest(values)?.n).toBe(6)
  })

  it('holds lags to the values there are, with the weights of the lags asked for', () => {
    // d = −1, 1: γ₀ = 1, γ₁ = −½; of three lags the first weighs ¾, so the long-run variance is 1 − ¾ = ¼.
    const result = neweyWest(Float64Array.of(2, 4), 0, 1, 0, 3)!
    expect(result.error).toBeCloseTo(Math.sqrt(0.25 / 2), 14)
    expect(result).toMatchObject({ mean: 3, lags: 3, n: 2 })
  })

  it('takes for rounding what numbers of the given level, and no smaller ones, leave', () => {
    const spread = (values: number[], level: number) => neweyWest(Float64Array.from(values), 0, 1, level, 0)
    // Two values apart by 2 d vary by d; rounding is 2⁻⁴⁶ of level + |mean|.
    expect(spread([-0.9 * 2 ** -46, 0.9 * 2 ** -46], 1)).toBeNull()
    expect(spread([-1.5 * 2 ** -46, 1.5 * 2 ** -46], 1)?.error).toBeCloseTo((1.5 * 2 ** -46) / Math.SQRT2, 28)
    expect(spread([-1.5 * 2 ** -46, 1.5 * 2 ** -46], 2)).toBeNull()
    expect(spread([3 - 3 * 2 ** -46, 3 + 3 * 2 ** -46], 1)).toBeNull()
    expect(spread([3, 3 + 4 * 2 ** -46], 0)).toBeNull()
    expect(spread([-3, -3 - 4 * 2 ** -46], 0)).toBeNull()
    expect(neweyWest(Float64Array.of(-1.5 * 2 ** -46, 1.5 * 2 ** -46))).not.toBeNull()
  })

  it('takes lags by the usual rule', () => {
    expect([10, 97, 100, 5000].map(lagsFor)).toEqual([2, 3, 4, 9])
  })

  it('counts the rows asked for, and not those of the series, to tell its lags', () => {
    const values = Float64Array.from({ length: 200 }, (_, i) => i % 3)
    expect(neweyWest(values, 100, 199)!.lags).toBe(4)
    expect(neweyWest(values, 100, 198)!.lags).toBe(3)
  })
})
