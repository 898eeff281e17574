import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelForEach, twoSidedP } from '../../src/metrics/student-t.ts'

describe('twoSidedP', () => {
  // With one degree of freedom the distribution is Cauchy's, with two it has a formula of its own.
  it('agrees with the closed forms of one and two degrees of freedom', () => {
    for (const t of [0, 0.1, 1, 2, 5, 40]) {
      expect(Math.abs(twoSidedP(t, 1) - (1 - (2 / Math.PI) * Math.atan(t)))).toBeLessThan(1e-12)
      expect(Math.abs(twoSidedP(t, 2) - (1 - t / Math.sqrt(2 + t * t)))).toBeLessThan(1e-12)
    }
  })

  // Points of the table that every textbook has.
  it.each([
    [12.706204736, 1],
    [2.570581836, 5],
    [2.228138852, 10],
    [2.093024054, 19],
    [2.000995378, 59],
    [1.959963985, 1e9],
  ])('is 5 %% at %f with %d degrees of freedom', (t, degrees) => {
    expect(Math.abs(twoSidedP(t, degrees) - 0.05)).toBeLessThan(1e-7)
  })

  it('falls as t moves away from zero, on both sides alike, and as degrees grow', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 30, noNaN: true }),
        fc.integer({ min: 1, max: 500 }),
        (t, degrees) => {
          expect(twoSidedP(-t, degrees)).toBe(twoSidedP(t, degrees))
          expect(twoSidedP(t + 0.1, degrees)).toBeLessThan(twoSidedP(t, degrees))
          expect(twoSidedP(t, degrees + 1)).toBeLessThan(twoSidedP(t, degrees) + 1e-13)
        },
      ),
    )
  })

  it('is 1 without a t, 0 at infinity, and nothing without degrees', () => {
    expect(twoSidedP(0, 7)).toBe(1)
    expect(twoSidedP(Number.POSITIVE_INFINITY, 7)).toBe(0)
    expect(twoSidedP(2, 0)).toBeNaN()
  })
})

describe('levelForEach', () => {
  it('lets all looks together be wrong as often as one was to be', () => {
    for (const looks of [1, 2, 12, 100])
      expect(Math.abs(1 - (1 - levelForEach(0.05, looks)) ** looks - 0.05)).toBeLessThan(1e-14)
    expect(levelForEach(0.05, 12)).toBeCloseTo(0.004265, 6)
  })
})
