import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chanceOfRun,
  expectedRuns,
  expectedRunsFrom,
  runLengthCounts,
  shareAhead,
} from '../../src/metrics/run-lengths.ts'
import { streaks } from '../../src/metrics/streaks.ts'

/** Every sequence of n rows ahead or not, with its probability. */
function* sequences(n: number, p: number): Generator<[Float64Array, number]> {
  for (let bits = 0; bits < 2 ** n; bits++) {
    const gap = Float64Array.from({ length: n }, (_, i) => ((bits >> i) & 1 ? 1 : -1))
    const ahead = gap.filter(value => value > 0).length
    yield [gap, p ** ahead * (1 - p) ** (n - ahead)]
  }
}

describe('runLengthCounts', () => {
  it('counts runs by length', () => {
    expect(runLengthCounts(streaks(Float64Array.of(1, -1, 1, 1, -1, 1)))).toEqual([0, 2, 1])
    expect(runLengthCounts([])).toEqual([0])
  })
})

describe('shareAhead', () => {
  it('leaves out rows without a gap, and ties', () => {
    expect(shareAhead(Float64Array.of(Number.NaN, 1, 0, -1, 2), 0, 0, 4)).toBe(0.5)
    expect(shareAhead(Float64Array.of(Number.NaN), 0, 0, 0)).toBeNull()
  })

  it('counts rows behind by less than the tolerance, in the rows asked for', () => {
    const gap = Float64Array.of(1, -0.5, -0.25, -1, 1)
    expect(shareAhead(gap, 0.5, 1, 3)).toBe(1 / 3)
    expect(shareAhead(gap, 0, 0, 0)).toBe(1)
    expect(shareAhead(gap, 0, 3, 2)).toBeNull()
  })
})

describe('chance', () => {
  const n = 9
  const p = 0.45

  it('expects the runs that all sequences have on average', () => {
    for (let length = 1; length <= n; length++) {
      let expected = 0
      for (const [gap, probability] of sequences(n, p)) {
        expected += probability * streaks(gap).filter(run => run.length === length).length
      }
      expect(expectedRuns(n, p, length)).toBeCloseTo(expected, 12)
    }
    expect(expectedRuns(n, p, n + 1)).toBe(0)
    expect(expectedRuns(n, p, 0)).toBe(0)
  })

  it('finds the chance of a long run that all sequences give', () => {
    for (let length = 1; length <= n; length++) {
      let chance = 0
      for (const [gap, probability] of sequences(n, p)) {
        if (streaks(gap).some(run => run.length >= length)) chance += probability
      }
      expect(chanceOfRun(n, p, length)).toBeCloseTo(chance, 12)
    }
    expect(chanceOfRun(n, p, n + 1)).toBe(0)
    expect(chanceOfRun(n, p, 0)).toBe(1)
  })
})

describe('expectedRunsFrom', () => {
  it('is the sum over all lengths, those longer than any observed included', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (n, p, length) => {
          let sum = 0
          for (let k = length; k <= n; k++) sum += expectedRuns(n, p, k)
          expect(Math.abs(expectedRunsFrom(n, p, length) - sum)).toBeLessThan(1e-12)
        },
      ),
    )
  })
})
