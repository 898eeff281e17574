import { describe, expect, test } from 'vitest'
import { addDays, lastFinishedDay } from '../../../scripts/update-prices/history.mjs'

describe('the last finished day, by the clock of New York', () => {
  test.each([
    ['2026-07-01T20:59:59Z', '2026-06-30', 'summer, a second to five'],
    ['2026-07-01T21:00:00Z', '2026-07-01', 'summer, five'],
    ['2026-12-01T21:00:00Z', '2026-11-30', 'winter, four'],
    ['2026-12-01T22:00:00Z', '2026-12-01', 'winter, five'],
    ['2026-12-02T03:00:00Z', '2026-12-01', 'still the evening before'],
    ['2026-12-02T05:00:00Z', '2026-12-01', 'midnight'],
    ['2027-01-01T12:00:00Z', '2026-12-31', 'over the end of a year'],
  ])('%s is %s (%s)', (now, day) => {
    expect(lastFinishedDay(new Date(now))).toBe(day)
  })
})

test('days are added by the calendar', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
  expect(addDays('2026-03-08', 1)).toBe('2026-03-09')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
})
