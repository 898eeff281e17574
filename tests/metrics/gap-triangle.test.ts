import { describe, expect, it } from 'vitest'
import { gapTriangle } from '../../src/metrics/gap-triangle.ts'

describe('gapTriangle', () => {
  it('has every start against every later end and nothing else', () => {
    const triangle = gapTriangle(
      Float64Array.of(100, 110, 0, 220),
      Float64Array.of(100, 100, 0, 200),
      [0, 1, 3],
    )
    expect(triangle).toHaveLength(2)
    expect(triangle[0]![0]).toBeCloseTo(0.1, 14)
    expect(triangle[0]![1]).toBeCloseTo(0.2, 14)
    expect(triangle[1]![0]).toBeNaN()
    expect(triangle[1]![1]).toBe(0)
  })

  it('is empty below two rows', () => {
    expect(gapTriangle(Float64Array.of(1), Float64Array.of(1), [0])).toEqual([])
  })
})
