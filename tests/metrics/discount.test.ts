import { describe, expect, it } from 'vitest'
import { discount, growthMultiple } from '../../src/metrics/discount.ts'

describe('discount', () => {
  it('is what is missing to the larger multiple, and a premium below zero', () => {
    expect(discount(15, 20)).toBe(0.25)
    expect(discount(25, 20)).toBe(-0.25)
  })

  it('is absent against a multiple that is not above zero', () => {
    expect(discount(15, 0)).toBeNull()
    expect(discount(15, -3)).toBeNull()
  })
})

describe('growthMultiple', () => {
  it('is growth over the average, absent where the average is nothing', () => {
    expect(growthMultiple(0.3, 0.1)).toBeCloseTo(3, 14)
    expect(growthMultiple(0.3, 0)).toBeNull()
    expect(growthMultiple(0.3, -0.1)).toBeNull()
  })
})
