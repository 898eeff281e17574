import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legs, turningPoints } from '../../src/metrics/turning-points.ts'

const values = fc
  .array(fc.double({ min: 1, max: 2, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map(list => Float64Array.from(list))

describe('turningPoints', () => {
  it('confirms a turn when the series has moved far enough from its extreme', () => {
    const series = Float64Array.of(100, 104, 120, 115, 107, 90, 95, 98, 99.5)
    expect(turningPoints(series, 0.1, 0, 8)).toEqual([
      { row: 0, kind: 'trough', value: 100, confirmed: 2 },
      { row: 2, kind: 'peak', value: 120, confirmed: 4 },
      { row: 5, kind: 'trough', value: 90, confirmed: 8 },
    ])
  })

  it('confirms a turn on the row that is away by exactly the given size', () => {
    expect(turningPoints(Float64Array.of(100, 75), 0.25, 0, 1)).toEqual([
      { row: 0, kind: 'peak', value: 100, confirmed: 1 },
    ])
    expect(turningPoints(Float64Array.of(100, 125), 0.25, 0, 1)).toEqual([
      { row: 0, kind: 'trough', value: 100, confirmed: 1 },
    ])
    expect(turningPoints(Float64Array.of(100, 75.01, 93), 0.25, 0, 2)).toEqual([])
  })

  it('dates a turn from the first of equal extremes', () => {
    const series = Float64Array.of(100, 150, 150, 90, 90, 150, 150)
    expect(turningPoints(series, 0.25, 0, 6).map(turn => turn.row)).toEqual([0, 1, 3])
    expect(turningPoints(Float64Array.of(150, 150, 90), 0.25, 0, 2).map(turn => turn.row)).toEqual([0])
    expect(turningPoints(Float64Array.of(90, 90, 150), 0.25, 0, 2).map(turn => turn.row)).toEqual([0])
  })

  it('looks at the window only, and finds nothing in rows that do not exist', () => {
    const series = Float64Array.of(10, 100, 120, 90, 10)
    expect(turningPoints(series, 0.2, 1, 3)).toEqual([
      { row: 1, kind: 'trough', value: 100, confirmed: 2 },
      {
        row: 2,
        kind: 'peak',
        value: 120,
        confirmed: 3,
      },
    ])
    expect(turningPoints(series, 0.2, -1, 3)).toEqual([])
    expect(turningPoints(series, 0.2, 3, 2)).toEqual([])
    expect(turningPoints(series, 0.2, 0, 5)).toEqual([])
  })

  it('takes turns, each far enough from the last', () => {
    fc.assert(
      fc.property(values, series => {
        const turns = turningPoints(series, 0.1, 0, series.length - 1)
        for (const [k, turn] of turns.entries()) {
          const last = turns[k - 1]
          if (last === undefined) continue
          expect(turn.kind).not.toBe(last.kind)
          expect(turn.row).toBeGreaterThan(last.row)
          if (turn.kind === 'peak') expect(turn.value).toBeGreaterThanOrEqual(last.value * 1.1)
          else expect(turn.value).toBeLessThanOrEqual(last.value * 0.9)
        }
      }),
    )
  })

  it('does not take back what it has confirmed when more rows come', () => {
    fc.assert(
      fc.property(values, fc.nat(59), (series, at) => {
        const b = Math.min(at, series.length - 1)
        const early = turningPoints(series, 0.1, 0, b)
        expect(turningPoints(series, 0.1, 0, series.length - 1).slice(0, early.length)).toEqual(early)
      }),
    )
  })
})

describe('legs', () => {
  it('joins the turns and leaves the last leg open', () => {
    const series = Float64Array.of(100, 120, 90, 99, 108, 105)
    const turns = turningPoints(series, 0.1, 0, 5)
    const all = legs(series, turns, 5)
    expect(all.map(leg => [leg.from, leg.to, leg.open])).toEqual([
      [0, 1, false],
      [1, 2, false],
      [2, 4, true],
    ])
    expect(all[1]!.amplitude).toBeCloseTo(-0.25, 14)
    expect(all[2]!.amplitude).toBeCloseTo(0.2, 14)
    expect(all.map(leg => leg.rows)).toEqual([1, 1, 2])
  })

  it('ends the open leg at the first of equal extremes, up to the last row asked for', () => {
    const rising = Float64Array.of(100, 50, 70, 80, 80, 90)
    const up = turningPoints(rising, 0.25, 0, 4)
    expect(legs(rising, up, 4).at(-1)).toMatchObject({ from: 1, to: 3, open: true, rows: 2 })
    expect(legs(rising, up, 5).at(-1)).toMatchObject({ from: 1, to: 5, open: true, rows: 4 })
    const falling = Float64Array.of(50, 100, 70, 60, 60, 55)
    const down = turningPoints(falling, 0.25, 0, 4)
    expect(legs(falling, down, 4).at(-1)).toMatchObject({ from: 1, to: 3, open: true, rows: 2 })
    expect(legs(falling, down, 5).at(-1)).toMatchObject({ from: 1, to: 5, open: true, rows: 4 })
  })

  it('has none before the first turn', () => {
    expect(legs(Float64Array.of(1, 1), [], 1)).toEqual([])
  })
})
