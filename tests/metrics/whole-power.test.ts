import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholePower } from '../../src/metrics/whole-power.ts'

test('a whole power is the product of its factors', () => {
  expect([0, 1, 2, 3, 10].map(n => wholePower(3, n))).toEqual([1, 3, 9, 27, 59_049])
  expect(wholePower(0.5, 40)).toBe(2 ** -40)
  expect(wholePower(0, 0)).toBe(1)
})

test('it is within a few roundings of what the engine has for it', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.999, noNaN: true }), fc.nat({ max: 60 }), (base, exponent) => {
      const expected = base ** exponent
      expect(Math.abs(wholePower(base, exponent) - expected)).toBeLessThanOrEqual(2e-14 * expected)
    }),
  )
})
