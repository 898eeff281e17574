import { describe, expect, it } from 'vitest'
import { averageAfter, averageAnyTime, runOutcomes } from '../../src/metrics/run-outcomes.ts'

const small = Float64Array.of(100, 110, 121, 100, 50, 75)
const large = Float64Array.of(100, 100, 100, 100, 100, 50)
const runs = [
  { first: 1, last: 2, length: 2 },
  { first: 5, last: 5, length: 1 },
]

describe('runOutcomes', () => {
  const [broken, current] = runOutcomes(small, large, runs, [1, 2, 3], 5)

  it('measures the run from the close before it', () => {
    expect(broken!.during!.small).toBeCloseTo(0.21, 14)
    expect(current!.during!.small).toBe(0.5)
    expect(current!.during!.large).toBe(-0.5)
  })

  it('looks ahead from the close that broke the run', () => {
    expect(broken!.broken).toBe(3)
    expect(broken!.after).toEqual([{ small: -0.5, large: 0 }, { small: -0.25, large: -0.5 }, null])
  })

  it('has nothing after a run that goes on', () => {
    expect(current!.broken).toBeNull()
    expect(current!.after).toEqual([null, null, null])
  })

  it('reads nothing after the last row', () => {
    expect(runOutcomes(small, large, [runs[0]!], [1], 3)[0]!.after).toEqual([null])
  })
})

describe('averages', () => {
  it('averages only outcomes that have the horizon', () => {
    const outcomes = runOutcomes(small, large, runs, [1, 9], 5)
    expect(averageAfter(outcomes, 0)).toEqual({ small: -0.5, large: 0, beat: 0, n: 1 })
    expect(averageAfter(outcomes, 1)).toBeNull()
  })

  it('takes every start for any time', () => {
    const any = averageAnyTime(small, large, 4, 5)!
    expect(any.n).toBe(2)
    expect(any.small).toBeCloseTo((-0.5 + (75 / 110 - 1)) / 2, 14)
    expect(any.large).toBeCloseTo(-0.25, 14)
    expect(any.beat).toBe(0.5)
    expect(averageAnyTime(small, large, 6, 5)).toBeNull()
  })
})
