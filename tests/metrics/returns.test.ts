import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodReturn, returnsSinceFirst, simpleReturns } from '../../src/metrics/returns.ts'

const prices = fc
  .array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 2, maxLength: 60 })
  .map(values => Float64Array.from(values))

describe('simpleReturns', () => {
  it('has no return on the first row', () => {
    const returns = simpleReturns(Float64Array.of(100, 110, 99))
    expect(returns[0]).toBeNaN()
    expect(returns[1]).toBeCloseTo(0.1, 15)
    expect(returns[2]).toBeCloseTo(-0.1, 15)
    expect(simpleReturns(Float64Array.of(100))).toEqual(Float64Array.of(Number.NaN))
    expect(simpleReturns(new Float64Array(0))).toHaveLength(0)
  })

  it('compounds to the whole return', () => {
    fc.assert(
      fc.property(prices, series => {
        const grown = simpleReturns(series)
          .subarray(1)
          .reduce((product, r) => product * (1 + r), 1)
        const whole = periodReturn(series, 0, series.length - 1)! + 1
        expect(Math.abs(grown / whole - 1)).toBeLessThan(1e-9)
      }),
    )
  })

  it('does not depend on the unit of price', () => {
    fc.assert(
      fc.property(prices, fc.integer({ min: -30, max: 30 }), (series, power) => {
        expect(simpleReturns(series.map(p => p * 2 ** power))).toEqual(simpleReturns(series))
      }),
    )
  })
})

describe('returnsSinceFirst', () => {
  it('starts at nothing and grows by quotients', () => {
    expect([...returnsSinceFirst(Float64Array.of(80, 100, 60))]).toEqual([0, 0.25, -0.25])
    expect(returnsSinceFirst(new Float64Array(0))).toHaveLength(0)
  })

  it('does not depend on the unit of price', () => {
    fc.assert(
      fc.property(prices, series => {
        expect(returnsSinceFirst(series.map(price => price * 8))).toEqual(returnsSinceFirst(series))
      }),
    )
  })

  it('ends at the whole return', () => {
    fc.assert(
      fc.property(prices, series => {
        expect(returnsSinceFirst(series).at(-1)).toBe(periodReturn(series, 0, series.length - 1))
      }),
    )
  })
})

describe('periodReturn', () => {
  it('chains: the return over two stretches is the product of both', () => {
    fc.assert(
      fc.property(prices, fc.nat(), (series, at) => {
        const b = series.length - 1
        const middle = at % series.length
        if (middle === 0 || middle === b) return
        const chained = (1 + periodReturn(series, 0, middle)!) * (1 + periodReturn(series, middle, b)!)
        expect(Math.abs(chained / (1 + periodReturn(series, 0, b)!) - 1)).toBeLessThan(1e-12)
      }),
    )
  })

  it('is undone by the same way back', () => {
    fc.assert(
      fc.property(prices, series => {
        const b = series.length - 1
        const there = 1 + periodReturn(series, 0, b)!
        const back = 1 + periodReturn(series.toReversed(), 0, b)!
        expect(Math.abs(there * back - 1)).toBeLessThan(1e-12)
      }),
    )
  })

  it('is absent where no time passes or a row is missing', () => {
    const series = Float64Array.of(1, 2, 3)
    expect(periodReturn(series, 1, 1)).toBeNull()
    expect(periodReturn(series, 2, 1)).toBeNull()
    expect(periodReturn(series, -1, 1)).toBeNull()
    expect(periodReturn(series, 0, 3)).toBeNull()
  })
})
