import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrapInterval, resampledMeans } from '../../src/metrics/block-bootstrap.ts'
import { seededRandom } from '../../src/metrics/random.ts'

/** The same resampling value by value, without running sums. */
function plainly(values: Float64Array, block: number, resamples: number, random: () => number): number[] {
  const n = values.length
  return Array.from({ length: resamples }, () => {
    const drawn: number[] = []
    while (drawn.length < n) {
      const start = Math.floor(random() * n)
      for (let k = 0; k < block && drawn.length < n; k++) drawn.push(values[(start + k) % n]!)
    }
    return drawn.reduce((sum, value) => sum + value, 0) / n
  })
}

const series = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 })
  .map(values => Float64Array.from(values))

describe('resampledMeans', () => {
  it('is the mean of the blocks drawn', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 40 }), fc.nat(), (values, block, seed) => {
        const fast = resampledMeans(values, block, 5, seededRandom(seed))
        const slow = plainly(values, Math.min(block, values.length), 5, seededRandom(seed))
        for (const [i, mean] of fast.entries()) expect(Math.abs(mean - slow[i]!)).toBeLessThan(1e-12)
      }),
    )
  })

  it('does not change when one block is the whole ring', () => {
    const values = Float64Array.of(1, 2, 3, 6)
    for (const mean of resampledMeans(values, 4, 20, seededRandom(1))) expect(mean).toBeCloseTo(3, 12)
  })

  it('spreads like the mean of independent values when blocks are single', () => {
    const random = seededRandom(11)
    const values = Float64Array.from({ length: 400 }, () => random() - 0.5)
    const means = resampledMeans(values, 1, 4000, seededRandom(5))
    const spread = Math.sqrt(
      means.reduce((sum, m) => sum + m * m, 0) / 4000 - (means.reduce((s, m) => s + m, 0) / 4000) ** 2,
    )
    const expected =
      Math.sqrt(
        values.reduce((s, v) => s + v * v, 0) / 400 - (values.reduce((s, v) => s + v, 0) / 400) ** 2,
      ) / 20
    expect(Math.abs(spread / expected - 1)).toBeLessThan(0.05)
  })
})

describe('bootstrapInterval', () => {
  it('holds the mean between its ends', () => {
    const random = seededRandom(2)
    const values = Float64Array.from({ length: 300 }, () => 0.01 + (random() - 0.5) / 10)
    const interval = bootstrapInterval(values, 5, seededRandom(4))!
    const mean = values.reduce((sum, value) => sum + value, 0) / 300
    expect(interval.low).toBeLessThan(mean)
    expect(interval.high).toBeGreaterThan(mean)
    expect(interval.high - interval.low).toBeLessThan(0.02)
  })

  it('widens with blocks when neighbours depend on each other', () => {
    const values = Float64Array.from({ length: 400 }, (_, i) => Math.sin(i / 20))
    const single = bootstrapInterval(values, 1, seededRandom(1))!
    const blocks = bootstrapInterval(values, 40, seededRandom(1))!
    expect(blocks.high - blocks.low).toBeGreaterThan(2 * (single.high - single.low))
  })

  it('is absent below two blocks', () => {
    expect(bootstrapInterval(new Float64Array(9), 5, seededRandom(1))).toBeNull()
  })
})
