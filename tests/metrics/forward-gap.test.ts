import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  baseRate,
  forwardGaps,
  highestGaps,
  reachedRate,
  trailingGap,
} from '../../src/metrics/forward-gap.ts'

const sides = fc
  .array(
    fc.tuple(fc.double({ min: 1, max: 100, noNaN: true }), fc.double({ min: 1, max: 100, noNaN: true })),
    { minLength: 1, maxLength: 40 },
  )
  .map(rows => [Float64Array.from(rows, row => row[0]), Float64Array.from(rows, row => row[1])] as const)

describe('forwardGaps', () => {
  it('measures from each start over the horizon', () => {
    const gaps = forwardGaps(Float64Array.of(100, 110, 121), Float64Array.of(100, 100, 110), 2)
    expect(gaps).toHaveLength(1)
    expect(gaps[0]).toBeCloseTo(0.21 - 0.1, 14)
  })

  it('has none when the horizon is as long as history', () => {
    expect(forwardGaps(Float64Array.of(1, 2), Float64Array.of(1, 2), 2)).toHaveLength(0)
  })

  it('ends with the shorter side', () => {
    const [long, short] = [Float64Array.of(1, 2, 4), Float64Array.of(1, 2)]
    expect(forwardGaps(long, short, 1)).toEqual(Float64Array.of(0))
    expect(forwardGaps(short, long, 1)).toEqual(Float64Array.of(0))
    expect(trailingGap(long, short, 1)).toEqual(Float64Array.of(Number.NaN, 0))
    expect(trailingGap(short, long, 1)).toEqual(Float64Array.of(Number.NaN, 0))
    expect(reachedRate(long, short, 1, 1, 0)?.n).toBe(1)
    expect(reachedRate(short, long, 1, 1, 0)?.n).toBe(1)
  })

  it('has none when history is much shorter than the horizon', () => {
    expect(forwardGaps(Float64Array.of(1, 2), Float64Array.of(1, 2), 9)).toHaveLength(0)
    expect(reachedRate(Float64Array.of(1, 2), Float64Array.of(1, 2), 1, 9, 0)).toBeNull()
  })

  it('reads nothing after the last row', () => {
    fc.assert(
      fc.property(sides, fc.integer({ min: 1, max: 5 }), fc.nat(39), ([p, q], horizon, through) => {
        const last = Math.min(through, p.length - 1)
        expect(forwardGaps(p, q, horizon, last)).toEqual(
          forwardGaps(p.slice(0, last + 1), q.slice(0, last + 1), horizon),
        )
      }),
    )
  })

  it('turns its sign when the sides are exchanged', () => {
    fc.assert(
      fc.property(sides, fc.integer({ min: 1, max: 5 }), ([p, q], horizon) => {
        const there = forwardGaps(p, q, horizon)
        const back = forwardGaps(q, p, horizon)
        expect(Array.from(back, gap => -gap + 0)).toEqual(Array.from(there, gap => gap + 0))
      }),
    )
  })

  it('is what the trailing gap says on the row where the horizon ends', () => {
    fc.assert(
      fc.property(sides, fc.integer({ min: 1, max: 5 }), ([p, q], horizon) => {
        const trailing = trailingGap(p, q, horizon)
        expect(trailing.subarray(Math.min(horizon, trailing.length))).toEqual(forwardGaps(p, q, horizon))
        expect(Array.from(trailing.subarray(0, horizon)).every(Number.isNaN)).toBe(true)
      }),
    )
  })
})

describe('baseRate', () => {
  it('counts a gap on the threshold in, and divides n by the horizon', () => {
    expect(baseRate(Float64Array.of(0.15, 0.1, 0.2, -0.1), 0.15, 2)).toEqual({
      share: 0.5,
      count: 2,
      n: 4,
      effective: 2,
    })
  })

  it('is absent without windows', () => {
    expect(baseRate(new Float64Array(0), 0, 126)).toBeNull()
  })
})

describe('reachedRate', () => {
  it('is the base rate when the period is one row', () => {
    fc.assert(
      fc.property(sides, fc.integer({ min: 1, max: 5 }), ([p, q], horizon) => {
        expect(reachedRate(p, q, horizon, horizon, 0.1)).toEqual(
          baseRate(forwardGaps(p, q, horizon), 0.1, horizon),
        )
      }),
    )
  })

  it('looks from the first row of the period to its last, both included, and no further', () => {
    const flat = new Float64Array(5).fill(100)
    const share = (prices: number[]) => reachedRate(Float64Array.from(prices), flat, 2, 3, 0.5, 3)?.share
    expect(share([100, 150, 100, 100, 150])).toBe(0)
    expect(share([100, 100, 150, 100, 100])).toBe(1)
    expect(share([100, 100, 100, 150, 100])).toBe(1)
  })

  it('takes the gap to the large side', () => {
    const [small, large] = [Float64Array.of(100, 200), Float64Array.of(100, 150)]
    expect(reachedRate(small, large, 1, 1, 0.5)?.count).toBe(1)
    expect(reachedRate(small, large, 1, 1, 0.51)?.count).toBe(0)
  })

  it('counts a start once, whichever row of the period reaches the threshold', () => {
    const small = Float64Array.of(100, 100, 120, 130, 90, 90)
    const flat = new Float64Array(6).fill(100)
    // From row 0 rows 2 and 3 reach it, from row 1 rows 2 and 3, from row 2 neither of rows 4 and 5.
    expect(reachedRate(small, flat, 2, 3, 0.15)).toEqual({ share: 2 / 3, count: 2, n: 3, effective: 1 })
    expect(reachedRate(small, flat, 2, 6, 0.15)).toBeNull()
  })
})

describe('highestGaps', () => {
  it('reach a threshold as often as the rate of reaching it says', () => {
    fc.assert(
      fc.property(
        sides,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 4 }),
        fc.nat(39),
        fc.double({ min: -1, max: 1, noNaN: true }),
        ([p, q], from, more, through, threshold) => {
          const last = Math.min(through, p.length - 1)
          const highest = highestGaps(p, q, from, from + more, last)
          expect(baseRate(highest, threshold, from + more)).toEqual(
            reachedRate(p, q, from, from + more, threshold, last),
          )
        },
      ),
    )
  })
})
