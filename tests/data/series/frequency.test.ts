import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frequency } from '../../../src/data/series/frequency.ts'
import { dayOf, isWeekend, monthsLater, weekdayOf } from '../../../src/metrics/day.ts'

const start = Date.UTC(2020, 0, 6) / 86_400_000 // a Monday

test('weekdays only are daily, also with holidays missing', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), fc.infiniteStream(fc.nat(30)), (offset, holes) => {
      const dates: number[] = []
      for (let day = offset; dates.length < 300; day++)
        if (!isWeekend(day) && holes.next().value !== 0) dates.push(day)
      expect(frequency(Int32Array.from(dates))).toEqual({ kind: 'daily', perYear: 252, unit: 'day' })
    }),
    { numRuns: 30 },
  )
})

test.each([
  ['Sunday to Thursday, as in the Gulf', [0, 1, 2, 3, 4]],
  ['Saturday to Wednesday, as in Riyadh until 2013', [6, 0, 1, 2, 3]],
  ['Monday to Saturday, as in New York until 1952', [1, 2, 3, 4, 5, 6]],
])('a market that is closed on one day of the week at least is daily: %s', (_, open) => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: 5, max: 400 }), (from, rows) => {
      const dates: number[] = []
      for (let day = from; dates.length < rows; day++) if (open.includes(weekdayOf(day))) dates.push(day)
      expect(frequency(Int32Array.from(dates)).kind).toBe('daily')
    }),
    { numRuns: 50 },
  )
})

test('Saturdays until 1952 do not make a century seven-day', () => {
  const dates: number[] = []
  for (let day = dayOf(1896, 5, 26); day < dayOf(2020, 1, 1); day++)
    if (!isWeekend(day) || (weekdayOf(day) === 6 && day < dayOf(1952, 6, 1))) dates.push(day)
  expect(frequency(Int32Array.from(dates)).kind).toBe('daily')
})

test('every day of the week is seven-day, steps of a week are weekly', () => {
  const by = (step: number) => frequency(Int32Array.from({ length: 60 }, (_, i) => start + i * step)).kind
  expect(by(1)).toBe('seven-day')
  expect(by(7)).toBe('weekly')
})

test.each([
  [1, { kind: 'monthly', perYear: 12, unit: 'month' }],
  [3, { kind: 'quarterly', perYear: 4, unit: 'quarter' }],
  [6, { kind: 'half-yearly', perYear: 2, unit: 'half-year' }],
  [12, { kind: 'yearly', perYear: 1, unit: 'year' }],
] as const)('%i months from row to row is called what it is, at either end of a month', (months, found) => {
  const starts = Int32Array.from({ length: 24 }, (_, i) => monthsLater(dayOf(1998, 1, 1), i * months))
  const ends = Int32Array.from({ length: 24 }, (_, i) => monthsLater(dayOf(1998, 12, 31), i * months))
  for (const dates of [starts, ends]) {
    expect(frequency(dates)).toEqual(found)
    // One row missing here and there.
    expect(frequency(dates.filter((_, i) => i % 5 !== 3)).kind).toBe(found.kind)
    expect(frequency(dates.subarray(0, 2)).kind).toBe(found.kind)
  }
})

test('too few dates contradict nothing', () => {
  expect(frequency(new Int32Array(0)).kind).toBe('daily')
  expect(frequency(Int32Array.of(3)).kind).toBe('daily')
})
