import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterLead } from '../../src/metrics/after-lead.ts'

const NONE = Number.NaN

describe('afterLead', () => {
  it('counts the starts after a lead as large, by hand', () => {
    const trailing = Float64Array.of(NONE, NONE, 0.1, 0.02, 0.1, 0.1, 0.0, 0.1, 0.3)
    const forward = Float64Array.of(0, 0, 0.01, -1, -0.01, 0, -1, 0.5)
    // Rows 2, 4, 5 and 7 have the lead and a horizon; more than two rows apart are none of them.
    expect(afterLead(trailing, forward, 2, 0.1)).toEqual({ n: 4, share: 0.75, episodes: 1 })
    expect(afterLead(trailing, forward, 1, 0.1)).toEqual({ n: 4, share: 0.75, episodes: 3 })
    expect(afterLead(trailing, forward, 2, 0.3)).toEqual({ n: 0, share: null, episodes: 0 })
  })

  it('looks for gaps as low where there is no lead', () => {
    const trailing = Float64Array.of(NONE, -0.2, 0.1, -0.1)
    expect(afterLead(trailing, Float64Array.of(0, -0.1, 0, 0.2), 1, -0.1)).toEqual({
      n: 2,
      share: 0.5,
      episodes: 2,
    })
  })

  it('is the share of all starts when any gap is a lead as large', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1 }), gaps => {
        const forward = Float64Array.from(gaps)
        const { n, share, episodes } = afterLead(forward.map(Math.abs), forward, 0, 0)
        expect(n).toBe(gaps.length)
        expect(share).toBe(gaps.filter(gap => gap >= 0).length / gaps.length)
        expect(episodes).toBe(gaps.length)
      }),
    )
  })
})
