import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearness, nearnessWords } from '../../../src/report/claims/nearness.ts'

describe('how near a number is to one that was printed', () => {
  it.each([
    [0.0357, 0.036, 0.001, null, 'holds'],
    [0.0355, 0.036, 0.001, null, 'holds'],
    [0.0354, 0.036, 0.001, null, 'holds roughly'],
    [0.0916, 0.115, 0.001, null, 'does not hold'],
    [-0.0112, -0.01, 0.01, null, 'holds'],
    [0.2942, 0.3, 0.01, 'almost', 'holds'],
    [0.305, 0.3, 0.01, 'almost', 'holds'],
    [0.289, 0.3, 0.01, 'almost', 'holds roughly'],
    [0.34, 0.33, 0.01, 'about', 'holds'],
    [0.0776, 0.06, 0.01, 'over', 'holds'],
    [0.0599, 0.06, 0.01, 'over', 'holds roughly'],
    [-0.07, -0.06, 0.01, 'over', 'holds'],
    [-0.05, -0.06, 0.01, 'over', 'holds roughly'],
    [0.47, 0.5, 0.01, 'under', 'holds'],
    [-0.01, 0.01, 0.01, null, 'does not hold'],
    [13, 14, 1, null, 'holds roughly'],
  ] as const)('%d against %d, unit %d, %s: %s', (value, reported, digit, qualifier, verdict) => {
    expect(nearness(value, reported, digit, qualifier)).toBe(verdict)
  })

  it('holds whatever rounds to what was printed', () => {
    const value = fc.double({ min: -2, max: 2, noNaN: true })
    fc.assert(
      fc.property(value, fc.constantFrom(0.01, 0.001, 0.0001), (exact, digit) => {
        const printed = Math.round(exact / digit) * digit
        expect(nearness(exact, printed, digit, null)).toBe('holds')
        expect(nearness(exact, printed, digit, 'about')).toBe('holds')
      }),
    )
  })

  it('states its rule as a sentence', () => {
    for (const qualifier of [null, 'about', 'almost', 'over', 'under'] as const) {
      expect(nearnessWords(qualifier)).toMatch(/^[A-Z“].*\.$/)
    }
  })
})
