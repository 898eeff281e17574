import { describe, expect, it } from 'vitest'
import { informationRatio, trackingError } from '../../src/metrics/tracking-error.ts'
import { exactDeviation, exactMean } from './reference.ts'

const gap = Float64Array.of(Number.NaN, 0.001, -0.002, 0.004, 0.0005)
const known = Array.from(gap.subarray(1))

describe('tracking error and information ratio', () => {
  it('are the spread of the gap a year, and the mean gap a year for each unit of it', () => {
    const risk = exactDeviation(known) * Math.sqrt(252)
    expect(trackingError(gap, 1, 4, 252)).toBeCloseTo(risk, 14)
    expect(informationRatio(gap, 1, 4, 252)).toBeCloseTo((exactMean(known) * 252) / risk, 12)
  })

  it('have no ratio when the gap does not vary', () => {
    const steady = Float64Array.of(0.1, 0.1 + 1e-17, 0.1)
    expect(trackingError(steady, 0, 2, 252)).toBe(0)
    expect(informationRatio(steady, 0, 2, 252)).toBeNull()
  })

  it('count a gap that varies by just more than the rounding of returns', () => {
    expect(trackingError(Float64Array.of(0, 2 ** -45), 0, 1, 1)).toBeCloseTo(2 ** -45.5, 28)
    expect(trackingError(Float64Array.of(0, 2 ** -46), 0, 1, 1)).toBe(0)
  })

  it('need two rows', () => {
    expect(trackingError(gap, 1, 1, 252)).toBeNull()
    expect(informationRatio(gap, 1, 1, 252)).toBeNull()
  })
})
