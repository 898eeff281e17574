import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priceReturn, requiredRerating } from '../../src/metrics/rerating.ts'

const rate = fc.double({ min: -0.9, max: 3, noNaN: true })

describe('rerating', () => {
  it('adds up in logs', () => {
    fc.assert(
      fc.property(rate, rate, (growth, rerating) => {
        const sum = Math.log1p(growth) + Math.log1p(rerating)
        expect(Math.abs(Math.log1p(priceReturn(growth, rerating)) - sum)).toBeLessThan(1e-9)
      }),
    )
  })

  it('needs exactly the re-rating that gives the return', () => {
    fc.assert(
      fc.property(rate, rate, (growth, price) => {
        expect(Math.abs(priceReturn(growth, requiredRerating(price, growth)) - price)).toBeLessThan(1e-9)
      }),
    )
  })
})
