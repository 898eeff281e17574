import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap, shareInterval } from '../../src/metrics/share-interval.ts'
import { coverage } from './coverage.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('overlap', () => {
  it('is 2 − 4/π for even odds, as the arcsine law of signs has it', () => {
    expect(Math.abs(overlap(0.5) - (2 - 4 / Math.PI))).toBeLessThan(1e-8)
  })

  it('is symmetric, and less for rarer outcomes', () => {
    for (const p of [0.001, 0.01, 0.1, 0.3]) {
      expect(Math.abs(overlap(p) - overlap(1 - p))).toBeLessThan(1e-9)
      expect(overlap(p)).toBeLessThan(overlap(p * 1.5))
    }
  })
})

describe('shareInterval', () => {
  it('holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 3, max: 200 }), (p, apart) => {
        const { low, high } = shareInterval(p, apart * 252, 252)!
        expect(low).toBeLessThanOrEqual(p + 1e-15)
        expect(high).toBeGreaterThanOrEqual(p - 1e-15)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is narrower with more history, and mirrored for the complement', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 3, max: 100 }), (p, apart) => {
        const one = shareInterval(p, apart * 126, 126)!
        const more = shareInterval(p, 4 * apart * 126, 126)!
        expect(more.high - more.low).toBeLessThan(one.high - one.low)
        const other = shareInterval(1 - p, apart * 126, 126)!
        expect(Math.abs(other.low + one.high - 1)).toBeLessThan(1e-9)
      }),
    )
  })

  it('says nothing from fewer than three windows that do not overlap', () => {
    expect(shareInterval(0.5, 3 * 252 - 1, 252)).toBeNull()
    expect(shareInterval(0.5, 0, 252)).toBeNull()
    expect(shareInterval(0.5, 3 * 252, 252)).not.toBeNull()
  })

  // `npm run coverage` makes the whole table; 200 histories tell 95 % from 88 %, not from 97.
  it.each(['iid', 'Student t, 4'] as const)('holds the true rate about as often as it says: %s', process => {
    for (const { covered } of coverage(process, 20, 252, 200, 2000)) {
      expect(covered).toBeGreaterThan(0.9)
      expect(covered).toBeLessThan(1)
    }
  })
})
