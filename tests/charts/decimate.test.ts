import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimate, firstAtOrAfter } from '../../src/charts/decimate.ts'

const column = fc
  .array(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(Number.NaN)), {
    minLength: 1,
    maxLength: 400,
  })
  .map(values => Float64Array.from(values))

/** Days with irregular gaps, as many as there are values. */
function daysFor(values: Float64Array): Int32Array {
  return Int32Array.from(values, (_, i) => 20_000 + i + Math.floor(i / 5) * 2)
}

function extremes(values: readonly number[]): readonly number[] {
  const real = values.filter(value => !Number.isNaN(value))
  return [Math.min(...real), Math.max(...real)]
}

describe('decimate', () => {
  it('keeps every point when there are no more than two to a column', () => {
    const y = Float64Array.from([3, 1, 2, 5, 4])
    expect([...decimate(daysFor(y), y, 0, 1e6, 3)]).toEqual([0, 1, 2, 3, 4])
  })

  it('keeps first, last, lowest and highest, in order and each once', () => {
    fc.assert(
      fc.property(column, fc.integer({ min: 1, max: 60 }), (y, columns) => {
        const x = daysFor(y)
        const kept = [...decimate(x, y, x[0]!, x.at(-1)!, columns)]
        expect(kept[0]).toBe(0)
        expect(kept.at(-1)).toBe(y.length - 1)
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b))
        expect(extremes(kept.map(i => y[i]!))).toEqual(extremes([...y]))
        expect(kept.length).toBeLessThanOrEqual(Math.max(2 * columns, 3 * columns + 2))
      }),
    )
  })

  it('keeps what stands out in every column, not only overall', () => {
    const y = new Float64Array(1000)
    const spikes = [105, 306, 507, 908]
    for (const [k, i] of spikes.entries()) y[i] = k % 2 === 0 ? 1 + k : -1 - k
    const x = Int32Array.from(y, (_, i) => i)
    const kept = decimate(x, y, 0, 999, 20)
    for (const i of spikes) expect(kept).toContain(i)
    expect(kept.length).toBeLessThan(70)
  })

  it('leaves a gap where values are absent', () => {
    const y = new Float64Array(1000).fill(1).fill(Number.NaN, 400, 600)
    const x = Int32Array.from(y, (_, i) => i)
    expect([...decimate(x, y, 0, 999, 10)].some(i => Number.isNaN(y[i]!))).toBe(true)
  })

  it('keeps to the range, both ends included', () => {
    const y = Float64Array.from([1, 2, 3, 4, 5])
    const x = Int32Array.from([10, 20, 30, 40, 50])
    expect([...decimate(x, y, 20, 40, 100)]).toEqual([1, 2, 3])
    expect([...decimate(x, y, 21, 29, 100)]).toEqual([])
  })
})

describe('searching a column', () => {
  it('agrees with looking at every value', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -50, max: 50 })),
        fc.integer({ min: -60, max: 60 }),
        (days, at) => {
          const x = Int32Array.from(days).sort()
          const after = x.findIndex(day => day >= at)
          expect(firstAtOrAfter(x, at)).toBe(after === -1 ? x.length : after)
        },
      ),
    )
  })
})
