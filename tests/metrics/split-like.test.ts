import { describe, expect, it } from 'vitest'
import { largestSplit } from '../../src/metrics/split-like.ts'

const flat = (n: number, wave = 0.01) =>
  Float64Array.from({ length: n }, (_, i) => 100 * (1 + wave * (i % 2)))
const from = (closes: Float64Array, row: number, factor: number) =>
  closes.map((close, i) => (i < row ? close : close * factor))

describe('largestSplit', () => {
  it.each([0.1, 1 / 7, 0.5, 2 / 3, 2, 10])(
    'finds a change by %f that the other side does not share',
    factor => {
      expect(largestSplit(from(flat(50), 20, factor), flat(50), 0, 49)).toBe(20)
    },
  )

  it('leaves a crash of both, a return of no usual ratio and a small one alone', () => {
    expect(largestSplit(from(flat(50), 20, 0.5), from(flat(50), 20, 0.6), 0, 49)).toBeNull()
    expect(largestSplit(from(flat(50), 20, 0.57), flat(50), 0, 49)).toBeNull()
    expect(largestSplit(from(flat(50), 20, 0.9), flat(50), 0, 49)).toBeNull()
  })

  it('leaves prices alone that often move as much', () => {
    const wild = Float64Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? 1 : 2))
    expect(largestSplit(wild, flat(50), 0, 49)).toBeNull()
  })

  it('looks at the window only, and takes the largest', () => {
    const two = from(from(flat(50), 10, 0.1), 30, 0.5)
    expect(largestSplit(two, flat(50), 0, 49)).toBe(10)
    expect(largestSplit(two, flat(50), 10, 49)).toBe(30)
    expect(largestSplit(two, flat(50), 30, 49)).toBeNull()
    expect(largestSplit(two, flat(50), 0, -1)).toBeNull()
  })
})
