import { expect, it } from 'vitest'
import { isoOf } from '../../src/metrics/day.ts'
import { trackingOf } from '../../src/report/tracking.ts'
import { bundledPair } from '../bundled.ts'
import { INDICES, PORTFOLIOS } from '../data-sets.ts'
import { until } from '../truncated.ts'

it('measures the portfolios against the funds as the table’s makers did', () => {
  const small = trackingOf(PORTFOLIOS, bundledPair(), 'small')!
  const large = trackingOf(PORTFOLIOS, bundledPair(), 'large')!
  // 2.9 % and 1.6 % a year for the small side, 1.3 % and 0.2 % for the large one.
  expect(small.error).toBeCloseTo(0.029, 2.5)
  expect(small.ahead).toBeCloseTo(0.016, 2.5)
  expect(large.error).toBeCloseTo(0.013, 2.5)
  expect(large.ahead).toBeCloseTo(0.002, 2.5)
  expect([isoOf(small.first), isoOf(small.last)]).toEqual(['2000-06-30', '2024-12-31'])
})

it('measures the indices on price closes, which the funds follow closely', () => {
  const { error, ahead, months } = trackingOf(INDICES, bundledPair(), 'large')!
  expect(error).toBeLessThan(0.015)
  expect(Math.abs(ahead)).toBeLessThan(0.005)
  expect(months).toBeGreaterThan(300)
})

it('is no difference from itself, and absent for fewer than three months', () => {
  expect(trackingOf(INDICES, INDICES, 'small')).toMatchObject({ error: 0, ahead: 0 })
  expect(trackingOf(INDICES, until(bundledPair(), 11_150), 'small')).toBeNull()
})
