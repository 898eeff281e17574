import { describe, expect, it } from 'vitest'
import { discount, growthMultiple } from '../../src/metrics/discount.ts'

describe('discount', () => {
  it('is what is missing to the larger multiple, and a premium below zero', () => {
    expect(discount(15, 20)).toBe(0.25)
    expect(discount(25, 20)).toBe(-0.25)
    expect(discount(0.375, 0.5)).toBe(0.25)
  })

  it('is absent against a multiple that is not above zero', () => {
    expect(discount(15, 0)).toBeNull()
    expect(discount(15, -3)).toBeNull()
  })

  it('is absent for a multiple that is no number', () => {
    expect(discount(Number.NaN, 20)).toBeNull()
    expect(discount(Number.POSITIVE_INFINITY, 20)).toBeNull()
  })
})

describe('growthMultiple', () => {
  it('is growth over the average, absent where the average is nothing', () => {
    expect(growthMultiple(0.3, 0.1)).toBeCloseTo(3, 14)
    expect(growthMultiple(0.3, 0)).toBeNull()
    expect(growthMultiple(0.3, -0.1)).toBeNull()
    expect(growthMultiple(0.3, 2 ** -46)).toBeNull()
    expect(growthMultiple(2 ** -45, 1.5 * 2 ** -46)).toBeCloseTo(4 / 3, 14)
  })
})
