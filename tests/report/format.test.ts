import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/metrics/day.ts'
import type { Unit } from '../../src/report/figure.ts'
import {
  counted,
  formatDay,
  formatIso,
  formatPlain,
  formatValue,
  listed,
  observed,
} from '../../src/report/format.ts'

describe('formatValue', () => {
  it.each<[number | string | null, Unit, string]>([
    [0.11655398, 'fraction', '11.66%'],
    [-0.01568, 'fraction', '−1.57%'],
    [0.0661, 'points', '+6.61 pp'],
    [-0.026, 'points', '−2.60 pp'],
    [0, 'points', '0.00 pp'],
    [-0.000001, 'fraction', '0.00%'],
    [-0, 'fraction', '0.00%'],
    [2.7947, 'times', '2.79×'],
    [1234567.891, 'price', '1,234,567.89'],
    [0.0000123456, 'price', '0.0000123'],
    [0.387526, 'ratio', '0.3875'],
    [0.00012345678, 'ratio', '0.0001235'],
    [1.2637, 'number', '1.26'],
    [5096, 'count', '5,096'],
    [12, 'sessions', '12'],
    ['2026-01-20', 'date', 'Jan 20, 2026'],
    ['price', 'text', 'price'],
    [null, 'fraction', 'n/a'],
    [Number.NaN, 'fraction', 'n/a'],
    [Number.POSITIVE_INFINITY, 'price', 'n/a'],
  ])('%s as %s is %s', (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text)
  })

  it('signs, trims and rounds as asked', () => {
    expect(formatValue(0.1166, 'fraction', { signed: true })).toBe('+11.66%')
    expect(formatValue(0, 'fraction', { signed: true })).toBe('0.00%')
    expect(formatValue(0.195, 'fraction', { trim: true })).toBe('19.5%')
    expect(formatValue(0.6, 'fraction', { trim: true })).toBe('60%')
    expect(formatValue(100, 'number', { trim: true })).toBe('100')
    expect(formatValue(0.339, 'fraction', { digits: 0 })).toBe('34%')
  })

  it('can be read back, whatever the number', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), value => {
        const text = formatValue(value, 'number')
        expect(text).toMatch(/^−?\d{1,3}(,\d{3})*\.\d\d$/)
        const read = Number(text.replace('−', '-').replaceAll(',', ''))
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.005 + Math.abs(value) * 1e-15)
      }),
    )
  })
})

describe('days', () => {
  it('read as people say them', () => {
    const day = dayOf(2026, 1, 5)
    expect(formatDay(day)).toBe('Jan 5, 2026')
    expect(formatDay(day, 'long')).toBe('January 5, 2026')
    expect(formatDay(day, 'month')).toBe('Jan 2026')
    expect(formatDay(day, 'year')).toBe('2026')
    expect(formatIso('1969-12-31', 'long')).toBe('December 31, 1969')
    expect(formatIso('soon')).toBe('soon')
  })
})

describe('counts and plain numbers', () => {
  it('have the right plural and six digits', () => {
    expect(counted(1, 'session')).toBe('1 session')
    expect(counted(1200, 'week')).toBe('1,200 weeks')
    expect(observed({ first: 0, last: 9, n: 97, of: 'returns' })).toBe('97 returns')
    expect(observed({ first: 9, last: 9, n: 1, of: 'closes' })).toBe('1 close')
    expect(observed({ first: 0, last: 9, n: 1, of: 'overlapping windows, about 0.1 independent' })).toBe(
      '1 overlapping window, about 0.1 independent',
    )
    expect(formatPlain(262.58)).toBe('262.58')
    expect(formatPlain(0.38752619)).toBe('0.387526')
    expect(formatPlain(-1234567)).toBe('−1,234,567')
    expect(formatPlain(0)).toBe('0')
  })
})

describe('listed', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j', (words, text) => {
    expect(listed(words)).toBe(text)
  })
})
