import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frequency } from '../../src/data/frequency.ts'
import { isWeekend } from '../../src/metrics/day.ts'

const start = Date.UTC(2020, 0, 6) / 86_400_000 // a Monday

test('weekdays only are daily, also with holidays missing', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), fc.infiniteStream(fc.nat(30)), (offset, holes) => {
      const dates: number[] = []
      for (let day = offset; dates.length < 300; day++)
        if (!isWeekend(day) && holes.next().value !== 0) dates.push(day)
      expect(frequency(Int32Array.from(dates))).toEqual({ kind: 'daily', perYear: 252, unit: 'session' })
    }),
    { numRuns: 30 },
  )
})

test('every day of the week is seven-day, week and month steps are weekly and monthly', () => {
  const by = (step: number) => frequency(Int32Array.from({ length: 60 }, (_, i) => start + i * step)).kind
  expect(by(1)).toBe('seven-day')
  expect(by(7)).toBe('weekly')
  const months = Int32Array.from({ length: 40 }, (_, i) => Date.UTC(2020, i, 1) / 86_400_000)
  expect(frequency(months)).toEqual({ kind: 'monthly', perYear: 12, unit: 'month' })
})

test('too few dates contradict nothing', () => {
  expect(frequency(new Int32Array(0)).kind).toBe('daily')
  expect(frequency(Int32Array.of(3)).kind).toBe('daily')
})
