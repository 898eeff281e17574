import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestWindow } from '../../src/metrics/nearest-window.ts'

const closes = fc
  .array(fc.double({ min: 50, max: 150, noNaN: true }), { minLength: 8, maxLength: 8 })
  .map(list => Float64Array.from(list))

describe('nearestWindow', () => {
  it('finds a window that matches exactly', () => {
    fc.assert(
      fc.property(closes, closes, fc.nat(3), fc.integer({ min: 1, max: 4 }), (small, large, from, rows) => {
        const to = from + rows
        const target = { small: small[to]! / small[from]! - 1, large: large[to]! / large[from]! - 1 }
        expect(nearestWindow(small, large, target, [0, 7], [0, 7])!.off).toBe(0)
      }),
    )
  })

  it('measures the worse of the two misses, over all starts and ends', () => {
    const small = Float64Array.of(100, 110, 120)
    const large = Float64Array.of(100, 100, 100)
    const best = nearestWindow(small, large, { small: 0.19, large: 0.005 }, [0, 2], [0, 2])!
    expect(best).toMatchObject({ from: 0, to: 2, searched: 3 })
    expect(best.off).toBeCloseTo(0.01, 14)
  })

  it('keeps to the starts and ends it is given', () => {
    const flat = Float64Array.of(1, 1, 1, 1)
    expect(nearestWindow(flat, flat, { small: 0, large: 0 }, [1, 1], [3, 3])).toMatchObject({
      from: 1,
      to: 3,
      searched: 1,
    })
    expect(nearestWindow(flat, flat, { small: 0, large: 0 }, [3, 3], [1, 3])).toBeNull()
  })

  it('takes the first of equals by start, then by end', () => {
    const flat = Float64Array.of(1, 1, 1, 1)
    expect(nearestWindow(flat, flat, { small: 0.1, large: 0 }, [1, 3], [2, 3])).toEqual({
      from: 1,
      to: 2,
      small: 0,
      large: 0,
      off: 0.1,
      searched: 3,
    })
  })

  it('leaves out starts and ends that have no row', () => {
    const rising = Float64Array.of(1, 2, 4)
    expect(nearestWindow(rising, rising, { small: 1, large: 1 }, [-2, 1], [-2, 9])).toEqual({
      from: 0,
      to: 1,
      small: 1,
      large: 1,
      off: 0,
      searched: 3,
    })
  })

  it('misses by either side, above the target or below', () => {
    const flat = Float64Array.of(1, 1)
    const off = (small: number, large: number) =>
      nearestWindow(flat, flat, { small, large }, [0, 0], [1, 1])!.off
    expect([off(0.1, 0.3), off(0.3, 0.1), off(-0.3, 0.1), off(0.1, -0.3)]).toEqual([0.3, 0.3, 0.3, 0.3])
  })
})
