import { expect, it } from 'vitest'
import { negligible, negligibleVariance } from '../../src/metrics/negligible.ts'

it('calls rounding what is at most 2⁻⁴⁶ of the level, whatever the level’s sign', () => {
  expect(negligible(2 ** -46, 1)).toBe(true)
  expect(negligible(1.01 * 2 ** -46, 1)).toBe(false)
  expect(negligible(300 * 2 ** -46, -300)).toBe(true)
  expect(negligible(301 * 2 ** -46, -300)).toBe(false)
  expect(negligible(0, 0)).toBe(true)
})

it('says the same of squares', () => {
  expect(Math.sqrt(negligibleVariance(300))).toBe(300 * 2 ** -46)
})
