import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fallShare } from '../../src/metrics/fall-share.ts'

describe('the share of starts followed by a fall', () => {
  it('agrees with an example by hand', () => {
    // From 100 the high 110 falls to 104 (−5.5 %); from 110 as well; from 104 it only rises.
    expect(fallShare(Float64Array.of(100, 110, 104, 105, 106), 2, 0.05)).toEqual({ share: 2 / 3, n: 3 })
    expect(fallShare(Float64Array.of(100, 110, 104, 105, 106), 2, 0.06)).toEqual({ share: 0, n: 3 })
  })

  it('has nothing to count in too short a series', () => {
    expect(fallShare(Float64Array.of(1, 2), 2, 0.05)).toBeNull()
    expect(fallShare(new Float64Array(0), 1, 0.05)).toBeNull()
  })

  it('agrees with a second way to it, does not depend on scale, and reads nothing after the last row', () => {
    const series = fc.array(fc.double({ min: 1, max: 200, noNaN: true }), { minLength: 4, maxLength: 40 })
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: 1, max: 6 }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        (list, rows, least) => {
          const values = Float64Array.from(list)
          const last = values.length - 2
          const found = fallShare(values, rows, least, last)
          const starts = values.slice(0, Math.max(0, last + 1 - rows))
          const fell = [...starts].filter((_, start) => {
            const path = [...values.slice(start, start + rows + 1)]
            return path.some((value, i) => value / Math.max(...path.slice(0, i + 1)) - 1 <= -least)
          })
          expect(found).toEqual(
            starts.length === 0 ? null : { share: fell.length / starts.length, n: starts.length },
          )
          const later = Float64Array.from(values)
          later[later.length - 1] = 1e-6
          expect(fallShare(later, rows, least, last)).toEqual(found)
        },
      ),
    )
  })
})
