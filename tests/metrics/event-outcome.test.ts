import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  averageOutcome,
  averagePath,
  eventPath,
  eventRow,
  gapAfter,
} from '../../src/metrics/event-outcome.ts'
import { forwardGaps } from '../../src/metrics/forward-gap.ts'
import { lastRowBy } from '../../src/metrics/row-of-day.ts'
import oracle from '../fixtures/depth.json' with { type: 'json' }
import { type Closes, dayNumber, fundCloses, indexCloses, portfolioCloses } from '../tables.ts'

const P = Float64Array.of(100, 110, 121, 133.1)
const Q = Float64Array.of(100, 100, 110, 110)

const price = fc.double({ min: 1, max: 100, noNaN: true })
const sides = fc
  .array(fc.tuple(price, price), { minLength: 1, maxLength: 40 })
  .map(rows => [Float64Array.from(rows, row => row[0]), Float64Array.from(rows, row => row[1])] as const)

const TABLES: Readonly<Record<string, () => Closes>> = {
  'funds price': () => fundCloses('price'),
  'funds total': () => fundCloses('total'),
  'indices price': indexCloses,
  'size portfolios total': portfolioCloses,
}

describe('outcomes after events', () => {
  for (const [name, kinds] of Object.entries(oracle.events)) {
    it(`equal those computed with pandas for ${name}`, () => {
      const { dates, small, large } = TABLES[name]!()
      const last = lastRowBy(dates, dayNumber(oracle.as_of))
      for (const events of Object.values(kinds)) {
        for (const { event, row: _, ...outcomes } of events) {
          const row = eventRow(dates, dayNumber(event), last)!
          for (const [horizon, expected] of Object.entries(outcomes)) {
            const gap = gapAfter(small, large, row, Number(horizon), last)
            if (expected === null) expect(gap).toBeNull()
            else expect(Math.abs(gap! - (expected as number))).toBeLessThan(1e-9)
          }
        }
      }
    })
  }
})

describe('eventRow', () => {
  const dates = Int32Array.of(10, 11, 14)

  it('is the first row on or after the day', () => {
    expect(eventRow(dates, 10)).toBe(0)
    expect(eventRow(dates, 12)).toBe(2)
    expect(eventRow(dates, 14)).toBe(2)
  })

  it('is absent before the first row and after the last', () => {
    expect(eventRow(dates, 9)).toBeNull()
    expect(eventRow(dates, 15)).toBeNull()
    expect(eventRow(dates, 12, 1)).toBeNull()
    expect(eventRow([], 1)).toBeNull()
  })
})

describe('gapAfter', () => {
  it('measures from the event’s close', () => {
    expect(gapAfter(P, Q, 1, 1)).toBeCloseTo(0.1 - 0.1, 14)
    expect(gapAfter(P, Q, 0, 3)).toBeCloseTo(0.331 - 0.1, 14)
  })

  it('is absent where the horizon ends after the last row', () => {
    expect(gapAfter(P, Q, 1, 3)).toBeNull()
    expect(gapAfter(P, Q, 1, 1, 1)).toBeNull()
    expect(gapAfter(P, Q, 3, 0, 2)).toBeNull()
  })

  it('is the forward gap of its row', () => {
    fc.assert(
      fc.property(sides, fc.integer({ min: 1, max: 6 }), ([p, q], horizon) => {
        const gaps = forwardGaps(p, q, horizon)
        for (const i of p.keys()) expect(gapAfter(p, q, i, horizon)).toBe(gaps[i] ?? null)
      }),
    )
  })
})

describe('eventPath', () => {
  it('is 0 at the event and absent beyond the data', () => {
    const path = eventPath(P, Q, 1, 2, 3)
    expect(path).toHaveLength(6)
    expect(path[0]).toBeNaN()
    expect(path[1]).toBeCloseTo(100 / 110 - 1, 14)
    expect(path[2]).toBe(0)
    expect(path[4]).toBeCloseTo(0.21 - 0.1, 14)
    expect(path[5]).toBeNaN()
  })

  it('reads nothing after the last row', () => {
    fc.assert(
      fc.property(sides, fc.nat(39), fc.nat(39), ([p, q], at, through) => {
        const last = Math.min(through, p.length - 1)
        const row = Math.min(at, last)
        expect(eventPath(p, q, row, 5, 9, last)).toEqual(
          eventPath(p.slice(0, last + 1), q.slice(0, last + 1), row, 5, 9),
        )
      }),
    )
  })
})

describe('averagePath', () => {
  it('averages the paths that have a value at each place', () => {
    const { mean, n } = averagePath([
      Float64Array.of(Number.NaN, 0, 0.1),
      Float64Array.of(Number.NaN, 0, 0.3),
      Float64Array.of(Number.NaN, 0, Number.NaN),
    ])
    expect([...n]).toEqual([0, 3, 2])
    expect(mean[0]).toBeNaN()
    expect(mean[1]).toBe(0)
    expect(mean[2]).toBeCloseTo(0.2, 14)
  })

  it('is empty without paths', () => {
    expect(averagePath([]).mean).toHaveLength(0)
  })
})

describe('averageOutcome', () => {
  it('counts those strictly ahead among those that are over', () => {
    expect(averageOutcome([0.1, 0, -0.4, null])).toEqual({
      mean: expect.closeTo(-0.1, 14),
      ahead: 1,
      share: 1 / 3,
      n: 3,
    })
  })

  it('is absent when none is over', () => {
    expect(averageOutcome([null])).toBeNull()
    expect(averageOutcome([])).toBeNull()
  })
})
