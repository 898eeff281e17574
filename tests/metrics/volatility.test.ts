import { describe, expect, it } from 'vitest'
import { simpleReturns } from '../../src/metrics/returns.ts'
import { rollingVolatility, volatility } from '../../src/metrics/volatility.ts'
import { exactDeviation } from './reference.ts'

describe('volatility', () => {
  it('is 0 for a steady +10 %, whose returns differ in their last bits', () => {
    const returns = simpleReturns(Float64Array.from({ length: 40 }, (_, i) => 100 * 1.1 ** i))
    expect(new Set(returns.subarray(1)).size).toBeGreaterThan(1)
    expect(volatility(returns, 1, 39)).toBe(0)
    expect(new Set(rollingVolatility(returns, 20, 252).subarray(20))).toEqual(new Set([0]))
  })

  it('counts what is just above the rounding of quotients near 1, and nothing below it', () => {
    const [above, below] = [Float64Array.of(0, 2 ** -45), Float64Array.of(0, 2 ** -46)]
    expect(volatility(above, 0, 1)).toBeCloseTo(2 ** -45.5, 28)
    expect(volatility(below, 0, 1)).toBe(0)
    expect(rollingVolatility(above, 2, 1)[1]).toBeCloseTo(2 ** -45.5, 28)
    expect(rollingVolatility(below, 2, 1)[1]).toBe(0)
  })

  it('counts as rounding what is exactly as large, wherever the window ends', () => {
    const returns = Float64Array.from({ length: 9 }, (_, i) => (i % 3) * 2 ** -46)
    expect(volatility(returns, 0, 2)).toBe(0)
    expect(new Set(rollingVolatility(returns, 3, 1).subarray(2))).toEqual(new Set([0]))
    const twice = returns.map(value => value * 2)
    expect(new Set(rollingVolatility(twice, 3, 1).subarray(2))).toEqual(new Set([2 ** -45]))
  })

  it('takes the rounding of large returns for larger', () => {
    const [above, below] = [Float64Array.of(3, 3 + 2 ** -43), Float64Array.of(3, 3 + 2 ** -44)]
    expect(volatility(above, 0, 1)).toBeCloseTo(2 ** -43.5, 26)
    expect(volatility(below, 0, 1)).toBe(0)
    expect(rollingVolatility(above, 2, 1)[1]).toBeCloseTo(2 ** -43.5, 26)
    expect(rollingVolatility(below, 2, 1)[1]).toBe(0)
  })

  it('is put on a yearly scale by the root of the rows in a year', () => {
    const returns = simpleReturns(Float64Array.of(100, 101, 99, 104, 103))
    const spread = exactDeviation(Array.from(returns.subarray(1)))
    expect(volatility(returns, 1, 4)).toBeCloseTo(spread, 15)
    expect(rollingVolatility(returns, 4, 252)[4]).toBeCloseTo(spread * Math.sqrt(252), 14)
    expect(rollingVolatility(returns, 4, 12)[4]).toBeCloseTo(spread * Math.sqrt(12), 14)
  })

  it('needs as many returns as the window is long, and so one close more', () => {
    const vol = rollingVolatility(simpleReturns(Float64Array.of(1, 2, 3, 5)), 3, 252)
    expect(Array.from(vol).map(Number.isNaN)).toEqual([true, true, true, false])
  })
})
