import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mansfield, priceRatio, relativeDifference, windowHigh } from '../../src/metrics/price-ratio.ts'
import { closes } from './reference.ts'

describe('the price ratio', () => {
  it('divides row by row and turns round with the sides', () => {
    fc.assert(
      fc.property(closes(), closes(), (p, q) => {
        const n = Math.min(p.length, q.length)
        const ratio = priceRatio(p, q)
        const inverse = priceRatio(q, p)
        expect(ratio).toHaveLength(n)
        for (let i = 0; i < n; i++) expect(ratio[i]! * inverse[i]!).toBeCloseTo(1, 14)
      }),
    )
  })

  it('finds the first of equal highs inside the window only', () => {
    const values = Float64Array.of(9, 1, 3, 2, 3, 9)
    expect(windowHigh(values, 1, 4)).toBe(2)
    expect(windowHigh(values, 4, 4)).toBe(4)
    expect(windowHigh(values, 3, 2)).toBeNull()
    expect(windowHigh(values, 0, 6)).toBeNull()
    expect(windowHigh(values, -1, 4)).toBeNull()
    expect(windowHigh(values, 0, 5)).toBe(0)
    expect(windowHigh(values, 1, 5)).toBe(5)
  })

  it('measures distance as a fraction, and Mansfield’s strength as a hundred times that', () => {
    expect(relativeDifference(110, 100)).toBeCloseTo(0.1, 15)
    expect(mansfield(0.9, 1)).toBeCloseTo(-10, 13)
  })
})
