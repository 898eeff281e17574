import { expect, test } from 'vitest'
import { pricePair, sideOf, swapped } from '../../../src/data/series/pair.ts'
import { sentence } from '../../../src/data/series/problem.ts'
import { bundledPair } from '../../bundled.ts'
import { problemsOf } from '../../results.ts'

test('the bundled prices pair on every session', () => {
  const pair = bundledPair()
  expect(pair.aligned.dates.length).toBe(6628)
  expect(pair.aligned.onlySmall.length + pair.aligned.onlyLarge.length).toBe(0)
  expect(pair.passport.small.frequency.kind).toBe('daily')
  expect(pair.bundled).toBe(true)
})

test('swapping changes the sides over, and twice is no change', () => {
  const pair = bundledPair()
  const other = swapped(pair)
  expect(other.small.symbol).toBe('SPY')
  expect(other.aligned.small.close).toBe(pair.aligned.large.close)
  expect(other.passport.large.symbol).toBe('IWM')
  expect(swapped(other)).toEqual(pair)
})

test('two series without two common dates are refused in a sentence that names both spans', () => {
  const small = sideOf(bundledPair(), 'small')
  const shifted = {
    ...small,
    series: { ...small.series, dates: small.series.dates.map(day => day + 20_000) },
    passport: { ...small.passport, source: 'later.csv', first: 33_332, last: 40_731 },
  }
  const result = problemsOf(pricePair(small, shifted))
  expect(result).toHaveLength(1)
  const said = sentence(result[0]!)
  expect(said).toContain('no date that both sides have')
  expect(said).toContain('2026-10-05')
  expect(said).toContain('same period')
})
