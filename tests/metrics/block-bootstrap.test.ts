import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrapInterval, resampledMeans } from '../../src/metrics/block-bootstrap.ts'
import { quantiles } from '../../src/metrics/quantile.ts'
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

  it('draws one number for each block, the cut one included, and no more', () => {
    const draws = (n: number, block: number) => {
      let count = 0
      const found = resampledMeans(new Float64Array(n).fill(1), block, 3, () => {
        count++
        return 0.999
      })
      expect(found).toEqual(Float64Array.of(1, 1, 1))
      return count
    }
    expect([draws(10, 5), draws(11, 5), draws(4, 1), draws(3, 9)]).toEqual([6, 9, 12, 3])
  })

  it('rounds the length of a block, to one value at least', () => {
    const values = Float64Array.of(1, 2, 4, 8, 16)
    const means = (block: number) => resampledMeans(values, block, 9, seededRandom(3))
    expect(means(0)).toEqual(means(1))
    expect(means(2.4)).toEqual(means(2))
    expect(means(1)).not.toEqual(means(2))
  })

  it('loses no digits to a high level', () => {
    const values = Float64Array.of(1, 2, 4, 8, 16)
    const high = resampledMeans(
      values.map(value => value + 2 ** 45),
      2,
      50,
      seededRandom(6),
    )
    const low = resampledMeans(values, 2, 50, seededRandom(6))
    for (const [i, mean] of high.entries()) expect(Math.abs(mean - 2 ** 45 - low[i]!)).toBeLessThan(0.01)
  })

  it('has no mean without values', () => {
    expect(resampledMeans(new Float64Array(0), 3, 5, seededRandom(1))).toHaveLength(0)
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

  it('is the middle of the resampled means, as much of it as asked for', () => {
    const random = seededRandom(9)
    const values = Float64Array.from({ length: 60 }, random)
    const means = resampledMeans(values, 4, 500, seededRandom(8))
    const [low, high] = quantiles(means, [0.1, 0.9])!
    const interval = bootstrapInterval(values, 4, seededRandom(8), 500, 0.8)!
    expect(interval.low).toBeCloseTo(low!, 14)
    expect(interval.high).toBeCloseTo(high!, 14)
    expect(interval.level).toBe(0.8)
  })

  it('widens with blocks when neighbours depend on each other', () => {
    const values = Float64Array.from({ length: 400 }, (_, i) => Math.sin(i / 20))
    const single = bootstrapInterval(values, 1, seededRandom(1))!
    const blocks = bootstrapInterval(values, 40, seededRandom(1))!
    expect(blocks.high - blocks.low).toBeGreaterThan(2 * (single.high - single.low))
  })

  it('is absent below two blocks', () => {
    expect(bootstrapInterval(new Float64Array(9), 5, seededRandom(1))).toBeNull()
    expect(bootstrapInterval(new Float64Array(10), 5, seededRandom(1))).toEqual({
      low: 0,
      high: 0,
      level: 0.95,
    })
  })
})
