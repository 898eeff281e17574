import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawdowns, maxDrawdown } from '../../src/metrics/drawdown.ts'
import { closes } from './reference.ts'

describe('drawdowns', () => {
  const values = Float64Array.of(200, 100, 80, 120, 90)

  it('measures each row of the window from the highest since its first', () => {
    expect(drawdowns(values, 1, 4)).toEqual(Float64Array.of(0, 80 / 100 - 1, 0, 90 / 120 - 1))
    expect(drawdowns(values, 4, 4)).toEqual(Float64Array.of(0))
  })

  it.each([
    [-1, 4],
    [3, 2],
    [0, 5],
    [5, 5],
  ])('is empty for rows %i to %i of 0 to 4', (a, b) => {
    expect(drawdowns(values, a, b)).toHaveLength(0)
  })
})

describe('maxDrawdown', () => {
  it('names the fall’s peak, trough and recovery', () => {
    const values = Float64Array.of(50, 100, 80, 90, 60, 100, 120)
    expect(maxDrawdown(values, 0, 6)).toEqual({ depth: 60 / 100 - 1, peak: 1, trough: 4, recovery: 5 })
    expect(maxDrawdown(values, 0, 4)?.recovery).toBeNull()
  })

  it('dates the fall from the first of equal highs', () => {
    expect(maxDrawdown(Float64Array.of(90, 100, 95, 100, 80), 0, 4)?.peak).toBe(1)
  })

  it('takes the first of equal falls', () => {
    expect(maxDrawdown(Float64Array.of(100, 80, 100, 80, 90), 0, 4)).toEqual({
      depth: 80 / 100 - 1,
      peak: 0,
      trough: 1,
      recovery: 2,
    })
  })

  it('recovers on the first row back at the high', () => {
    expect(maxDrawdown(Float64Array.of(100, 80, 99, 100, 130), 0, 4)?.recovery).toBe(3)
    expect(maxDrawdown(Float64Array.of(100, 80, 110, 90, 130), 0, 4)?.recovery).toBe(2)
    expect(maxDrawdown(Float64Array.of(100, 80, 100), 0, 2)?.recovery).toBe(2)
  })

  it.each([
    [-1, 2],
    [2, 1],
    [1, 1],
    [0, 3],
  ])('is absent for rows %i to %i of 0 to 2', (a, b) => {
    expect(maxDrawdown(Float64Array.of(100, 80, 90), a, b)).toBeNull()
  })

  it('sees only the window: neither an earlier high nor a later recovery', () => {
    const values = Float64Array.of(200, 100, 80, 200)
    expect(maxDrawdown(values, 1, 2)).toEqual({ depth: 80 / 100 - 1, peak: 1, trough: 2, recovery: null })
  })

  it('has no dates where nothing fell', () => {
    expect(maxDrawdown(Float64Array.of(1, 1, 2, 3), 0, 3)).toEqual({
      depth: 0,
      peak: null,
      trough: null,
      recovery: null,
    })
    expect(maxDrawdown(Float64Array.of(1), 0, 0)).toBeNull()
  })

  it('is the worst of all pairs of a high and a later low', () => {
    fc.assert(
      fc.property(closes(), prices => {
        let worst = 0
        for (let i = 0; i < prices.length; i++)
          for (let j = i; j < prices.length; j++) worst = Math.min(worst, prices[j]! / prices[i]! - 1)
        const last = prices.length - 1
        expect(maxDrawdown(prices, 0, last)!.depth).toBe(worst)
        expect(drawdowns(prices, 0, last).reduce((low, value) => Math.min(low, value), 0)).toBe(worst)
      }),
    )
  })

  it('does not get shallower when the window grows', () => {
    fc.assert(
      fc.property(closes(3), prices => {
        const last = prices.length - 1
        expect(maxDrawdown(prices, 0, last)!.depth).toBeLessThanOrEqual(maxDrawdown(prices, 1, last)!.depth)
        expect(maxDrawdown(prices, 0, last)!.depth).toBeLessThanOrEqual(
          maxDrawdown(prices, 0, last - 1)!.depth,
        )
      }),
    )
  })
})
