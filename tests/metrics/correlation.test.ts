import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beta, rollingBeta } from '../../src/metrics/beta.ts'
import { correlation, rollingCorrelation } from '../../src/metrics/correlation.ts'
import { simpleReturns } from '../../src/metrics/returns.ts'
import { closes, exactCovariance, exactDeviation } from './reference.ts'

const pairs = closes(8, 50).chain(p => fc.tuple(fc.constant(p), closes(p.length, p.length)))
const steady = simpleReturns(Float64Array.from({ length: 30 }, (_, i) => 100 * 1.1 ** i))

describe('correlation and beta', () => {
  it('find a line where there is one', () => {
    const y = Float64Array.of(0.01, -0.02, 0.03, 0.005)
    const x = y.map(value => 1.5 * value + 0.001)
    expect(beta(x, y, 0, 3)).toBeCloseTo(1.5, 12)
    expect(correlation(x, y, 0, 3)).toBeCloseTo(1, 12)
    expect(
      correlation(
        x.map(value => -value),
        y,
        0,
        3,
      ),
    ).toBeCloseTo(-1, 12)
  })

  it('never pass 1 by rounding', () => {
    for (let k = 1; k < 400; k++) {
      const y = Float64Array.of(0.01, (0.02 * k) / 7, -0.03)
      for (const slope of [0.1, 1.5, 3]) {
        const r = correlation(
          y.map(value => value * slope),
          y,
          0,
          2,
        )!
        const opposite = correlation(
          y.map(value => -value * slope),
          y,
          0,
          2,
        )!
        expect(r).toBeLessThanOrEqual(1)
        expect(opposite).toBeGreaterThanOrEqual(-1)
      }
    }
  })

  it('never pass 1 by rounding as they slide either', () => {
    const y = Float64Array.of(0, -0.9, -0.8)
    expect(rollingCorrelation(y, y, 3)[2]).toBe(1)
    expect(
      rollingCorrelation(
        y.map(value => -value),
        y,
        3,
      )[2],
    ).toBe(-1)
  })

  it('lose no digits where the mean of a high level has to be rounded', () => {
    const level = 2 ** 40
    const high = Float64Array.of(level, level, level + 2 ** -4)
    const other = Float64Array.of(0, 1, 1)
    expect(beta(high, high, 0, 2)).toBeCloseTo(1, 12)
    expect(beta(other, high, 0, 2)! * 2 ** -4).toBeCloseTo(0.5, 12)
    expect(correlation(high, other, 0, 2)).toBeCloseTo(0.5, 12)
  })

  it('start sliding on the first full window of a series that begins with a number', () => {
    const y = Float64Array.of(0.01, -0.02, 0.03, 0.005, -0.01, 0.02)
    const x = Float64Array.of(0.02, 0.01, 0.03, -0.04, 0.005, 0.01)
    for (const length of [2, 3, 4, 5, 6]) {
      const [r, b] = [rollingCorrelation(x, y, length), rollingBeta(x, y, length)]
      for (let i = 0; i < length - 1; i++) {
        expect(r[i]).toBeNaN()
        expect(b[i]).toBeNaN()
      }
      expect(r[length - 1]).toBeCloseTo(correlation(x, y, 0, length - 1)!, 12)
      expect(b[length - 1]).toBeCloseTo(beta(x, y, 0, length - 1)!, 12)
    }
  })

  it('slide over no more rows than the shorter side has', () => {
    const long = Float64Array.of(0.01, -0.02, 0.03, 0.005, -0.01)
    const short = Float64Array.of(0.02, 0.01, 0.03)
    for (const rolling of [rollingCorrelation, rollingBeta]) {
      expect(rolling(long, short, 2)).toEqual(rolling(long.subarray(0, 3), short, 2))
      expect(rolling(short, long, 2)).toEqual(rolling(short, long.subarray(0, 3), 2))
      expect(Array.from(rolling(long, short, 4))).toEqual([Number.NaN, Number.NaN, Number.NaN])
    }
  })

  it('are absent for rows that either side does not have, and for none', () => {
    const long = Float64Array.of(0.01, -0.02, 0.03)
    const short = Float64Array.of(0.02, 0.01)
    for (const measure of [correlation, beta]) {
      expect(measure(long, short, 0, 1)).not.toBeNull()
      expect(measure(long, short, 0, 2)).toBeNull()
      expect(measure(short, long, 0, 2)).toBeNull()
      expect(measure(long, short, -1, 1)).toBeNull()
      expect(measure(long, short, 1, 1)).toBeNull()
      expect(measure(long, short, 1, 0)).toBeNull()
    }
  })

  it('count a side as moving from just above the rounding of 1 and its returns', () => {
    const moving = Float64Array.of(0, 1)
    for (const level of [0, 3]) {
      // Two returns are half of their difference away from their mean.
      const rounding = 2 * 2 ** -46 * (1 + level)
      const [above, below] = [
        Float64Array.of(level, level + 1.5 * rounding),
        Float64Array.of(level, level + rounding),
      ]
      expect(correlation(above, moving, 0, 1)).toBeCloseTo(1, 12)
      expect(correlation(moving, above, 0, 1)).toBeCloseTo(1, 12)
      expect(rollingCorrelation(above, moving, 2)[1]).toBeCloseTo(1, 12)
      expect(rollingCorrelation(moving, above, 2)[1]).toBeCloseTo(1, 12)
      expect(beta(above, moving, 0, 1)).toBe(1.5 * rounding)
      expect(correlation(below, moving, 0, 1)).toBeNull()
      expect(correlation(moving, below, 0, 1)).toBeNull()
      expect(rollingCorrelation(below, moving, 2)[1]).toBeNaN()
      expect(rollingCorrelation(moving, below, 2)[1]).toBeNaN()
      expect(beta(below, moving, 0, 1)).toBe(0)
      expect(beta(moving, below, 0, 1)).toBeNull()
      expect(rollingBeta(moving, below, 2)[1]).toBeNaN()
    }
  })

  it('are as the definitions say', () => {
    fc.assert(
      fc.property(pairs, ([p, q]) => {
        const [x, y] = [simpleReturns(p), simpleReturns(q)]
        const [u, v] = [Array.from(x.subarray(1)), Array.from(y.subarray(1))]
        const [sx, sy, c] = [exactDeviation(u), exactDeviation(v), exactCovariance(u, v)]
        if (sx < 1e-6 || sy < 1e-6) return
        expect(Math.abs(correlation(x, y, 1, p.length - 1)! - c / sx / sy)).toBeLessThan(1e-12)
        expect(Math.abs(beta(x, y, 1, p.length - 1)! - c / sy ** 2)).toBeLessThan(1e-12 * (1 + sx / sy))
      }),
    )
  })

  it('slide as they stand', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 2, max: 7 }), ([p, q], length) => {
        const [x, y] = [simpleReturns(p), simpleReturns(q)]
        const [r, b] = [rollingCorrelation(x, y, length), rollingBeta(x, y, length)]
        for (let i = 0; i < p.length; i++) {
          if (i < length) {
            expect(r[i]).toBeNaN()
            expect(b[i]).toBeNaN()
            continue
          }
          const window = [i - length + 1, i] as const
          const [u, v] = [x, y].map(side => exactDeviation(Array.from(side.subarray(window[0], i + 1))))
          if (u! < 1e-6 || v! < 1e-6) continue
          expect(Math.abs(r[i]! - correlation(x, y, ...window)!)).toBeLessThan(1e-9)
          expect(Math.abs(b[i]! - beta(x, y, ...window)!)).toBeLessThan(1e-9 * (1 + u! / v!))
        }
      }),
    )
  })

  it('are absent against a side that does not move but for rounding', () => {
    const moving = simpleReturns(Float64Array.from({ length: 30 }, (_, i) => 100 + (i % 3)))
    expect(correlation(moving, steady, 1, 29)).toBeNull()
    expect(correlation(steady, moving, 1, 29)).toBeNull()
    expect(beta(moving, steady, 1, 29)).toBeNull()
    expect(beta(steady, moving, 1, 29)).toBe(0)
    expect(rollingCorrelation(moving, steady, 5).every(Number.isNaN)).toBe(true)
    expect(rollingCorrelation(steady, moving, 5).every(Number.isNaN)).toBe(true)
    expect(rollingBeta(moving, steady, 5).every(Number.isNaN)).toBe(true)
  })

  it('do not care which unit either side is priced in', () => {
    fc.assert(
      fc.property(pairs, ([p, q]) => {
        const [x, y] = [simpleReturns(p), simpleReturns(q)]
        const [u, v] = [simpleReturns(p.map(v => v * 1e6)), simpleReturns(q.map(v => v * 1e-6))]
        const last = p.length - 1
        const [one, other] = [correlation(x, y, 1, last), correlation(u, v, 1, last)]
        if (one === null || other === null) expect(other).toBe(one)
        else expect(Math.abs(one - other)).toBeLessThan(1e-9)
      }),
    )
  })
})
