import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annualised, yearsBetween } from '../../src/metrics/annualised.ts'
import { dayOf } from '../../src/metrics/day.ts'

describe('annualised', () => {
  it('is what compounds to the whole', () => {
    expect(annualised(0.21, 2)).toBeCloseTo(0.1, 14)
    expect(annualised(-0.75, 2)).toBeCloseTo(-0.5, 14)
    fc.assert(
      fc.property(
        fc.double({ min: -0.99, max: 100, noNaN: true }),
        fc.double({ min: 0.5, max: 100, noNaN: true }),
        (total, years) => {
          const whole = (1 + annualised(total, years)) ** years - 1
          expect(Math.abs(whole - total)).toBeLessThanOrEqual(1e-11 * (1 + Math.abs(total)))
        },
      ),
    )
  })

  it('is the return itself over one year', () => {
    expect(annualised(0.0537, 1)).toBeCloseTo(0.0537, 15)
  })
})

describe('yearsBetween', () => {
  it('counts leap days', () => {
    expect(yearsBetween(dayOf(2000, 1, 1), dayOf(2004, 1, 1))).toBe(4)
  })
})
