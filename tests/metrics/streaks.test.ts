import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currentStreak, lastAsLong, longestStreak, returnGap, streaks } from '../../src/metrics/streaks.ts'

/** The same runs found another way: as the matches of a pattern in a string of signs. */
function runsByPattern(gap: Float64Array, tie: number) {
  const signs = Array.from(gap, value => (value > -tie ? '+' : '.')).join('')
  return Array.from(signs.matchAll(/\++/g), match => ({
    first: match.index,
    last: match.index + match[0].length - 1,
    length: match[0].length,
  }))
}

const gaps = fc
  .array(fc.constantFrom(-0.01, -0.0001, 0, 0.0001, 0.01, Number.NaN), { maxLength: 40 })
  .map(values => Float64Array.from(values))

describe('returnGap', () => {
  it('subtracts returns over the same interval', () => {
    const gap = returnGap(Float64Array.of(100, 110, 110), Float64Array.of(100, 104, 104))
    expect(gap[0]).toBeNaN()
    expect(gap[1]).toBeCloseTo(0.06, 15)
    expect(gap[2]).toBe(0)
  })

  it('ends with the shorter side', () => {
    expect(returnGap(Float64Array.of(1, 2, 3), Float64Array.of(1, 2))).toEqual(Float64Array.of(Number.NaN, 0))
    expect(returnGap(Float64Array.of(1, 2), Float64Array.of(1, 2, 3))).toEqual(Float64Array.of(Number.NaN, 0))
    expect(returnGap(Float64Array.of(1), Float64Array.of(1))).toEqual(Float64Array.of(Number.NaN))
  })

  it('is exactly zero when both sides move alike at different price levels', () => {
    expect(returnGap(Float64Array.of(100, 101), Float64Array.of(300, 303))[1]).toBe(0)
  })
})

describe('streaks', () => {
  it('counts only rows strictly ahead', () => {
    expect(streaks(Float64Array.of(Number.NaN, 0.1, 0, 0.1, 0.1))).toEqual([
      { first: 1, last: 1, length: 1 },
      { first: 3, last: 4, length: 2 },
    ])
  })

  it('lets a row within the tolerance count as ahead', () => {
    const gap = Float64Array.of(Number.NaN, 0.1, -0.00005, 0.1, -0.0002)
    expect(streaks(gap, 0.0001)).toEqual([{ first: 1, last: 3, length: 3 }])
  })

  it('does not count a row that is behind by exactly the tolerance', () => {
    expect(streaks(Float64Array.of(-0.5, -0.25, -0.5), 0.5)).toEqual([{ first: 1, last: 1, length: 1 }])
  })

  it('finds what a search for the pattern finds', () => {
    fc.assert(
      fc.property(gaps, fc.constantFrom(0, 0.0005), (gap, tie) => {
        expect(streaks(gap, tie)).toEqual(runsByPattern(gap, tie))
      }),
    )
  })

  it('reads nothing after the last row asked for', () => {
    fc.assert(
      fc.property(gaps, fc.nat(40), (gap, through) => {
        expect(streaks(gap, 0, through)).toEqual(streaks(gap.slice(0, through + 1)))
      }),
    )
  })

  it('has the same lengths back to front', () => {
    fc.assert(
      fc.property(gaps, gap => {
        const there = streaks(gap).map(run => run.length)
        const back = streaks(gap.toReversed()).map(run => run.length)
        expect(back.reverse()).toEqual(there)
      }),
    )
  })
})

describe('the current, the longest and the last as long', () => {
  const runs = streaks(Float64Array.of(1, 1, 1, -1, 1, 1, 1, -1, 1, 1, -1, 1, 1))

  it('is current only when it reaches the last row', () => {
    expect(currentStreak(runs, 12)).toEqual({ first: 11, last: 12, length: 2 })
    expect(currentStreak(runs, 13)).toBeNull()
    expect(currentStreak([], 0)).toBeNull()
  })

  it('keeps the oldest of equally long runs', () => {
    expect(longestStreak(runs)).toEqual({ first: 0, last: 2, length: 3 })
    expect(longestStreak([])).toBeNull()
  })

  it('finds the latest earlier run at least as long', () => {
    expect(lastAsLong(runs, runs[3]!)).toEqual({ first: 8, last: 9, length: 2 })
    expect(lastAsLong(runs, runs[1]!)).toEqual(runs[0])
    expect(lastAsLong(runs, runs[0]!)).toBeNull()
  })

  it('finds it among the runs before, whether or not the run itself is one of them', () => {
    const all = streaks(Float64Array.of(1, -1, 1, 1, -1, 1, 1))
    expect(lastAsLong(all.slice(0, 2), all[2]!)).toEqual({ first: 2, last: 3, length: 2 })
    expect(lastAsLong(all.slice(0, 1), all[2]!)).toBeNull()
  })

  it('does not take a later run for an earlier one', () => {
    expect(lastAsLong(streaks(Float64Array.of(1, -1, 1, 1)), { first: 0, last: 0, length: 1 })).toBeNull()
  })
})
