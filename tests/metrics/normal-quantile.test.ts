import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../src/metrics/normal-quantile.ts'

describe('normalQuantile', () => {
  // From R 4.3, qnorm.
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.9, 1.2815515655446004],
    [0.02, -2.053748910631823],
    [1e-10, -6.361340902404056],
    [1 - 1e-6, 4.753424308817087],
  ])('of %f is %f', (p, expected) => {
    expect(Math.abs(normalQuantile(p) - expected)).toBeLessThanOrEqual(
      2e-10 * Math.max(1, Math.abs(expected)),
    )
  })

  it('has no bounds', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
  })

  it('rises, and is symmetric about even odds', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.5, noNaN: true }), p => {
        expect(Math.abs(normalQuantile(p) + normalQuantile(1 - p))).toBeLessThan(1e-6)
        expect(normalQuantile(p)).toBeLessThan(normalQuantile(p + 1e-3))
      }),
    )
  })
})
