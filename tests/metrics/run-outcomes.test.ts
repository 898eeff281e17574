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

  it('has no return during a run that begins on the first row', () => {
    const [first] = runOutcomes(small, large, [{ first: 0, last: 1, length: 2 }], [1], 5)
    expect(first).toMatchObject({ during: null, broken: 2 })
    const [second] = runOutcomes(small, large, [{ first: 1, last: 1, length: 1 }], [1], 5)
    expect(second!.during!.small).toBeCloseTo(0.1, 14)
  })

  it('reads nothing after the last row, which may be the one that broke the run', () => {
    expect(runOutcomes(small, large, [runs[0]!], [1], 3)[0]).toMatchObject({ broken: 3, after: [null] })
    expect(runOutcomes(small, large, [runs[0]!], [1], 2)[0]).toMatchObject({ broken: null, after: [null] })
  })
})

describe('averages', () => {
  it('averages only outcomes that have the horizon', () => {
    const outcomes = runOutcomes(small, large, runs, [1, 9], 5)
    expect(averageAfter(outcomes, 0)).toEqual({ small: -0.5, large: 0, beat: 0, n: 1 })
    expect(averageAfter(outcomes, 1)).toBeNull()
  })

  it('counts the starts after which small was strictly ahead', () => {
    const outcomes = [
      [0.5, 0.25],
      [0.25, 0.25],
      [-0.5, -0.25],
      [0.75, 0.25],
    ].map(([p, q]) => ({ run: runs[0]!, during: null, broken: 3, after: [null, { small: p!, large: q! }] }))
    expect(averageAfter(outcomes, 1)).toEqual({ small: 0.25, large: 0.125, beat: 0.5, n: 4 })
    expect(averageAfter(outcomes, 0)).toBeNull()
    expect(averageAfter(outcomes, 2)).toBeNull()
    expect(averageAnyTime(Float64Array.of(1, 2, 2, 4), Float64Array.of(1, 2, 2, 2), 1, 3)).toEqual({
      small: 2 / 3,
      large: 1 / 3,
      beat: 1 / 3,
      n: 3,
    })
  })

  it('needs one start that has the horizon', () => {
    expect(averageAnyTime(small, large, 5, 5)).toEqual({ small: -0.25, large: -0.5, beat: 1, n: 1 })
    expect(averageAnyTime(small, large, 5, 4)).toBeNull()
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
