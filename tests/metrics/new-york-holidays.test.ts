import { describe, expect, it } from 'vitest'
import { dayOfIso, isoOf } from '../../src/metrics/day.ts'
import { easter, isMonthEndHoliday } from '../../src/metrics/new-york-holidays.ts'
import { bundledPair } from '../bundled.ts'

describe('easter', () => {
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('of %d is on %s', (year, iso) => {
    expect(isoOf(easter(year))).toBe(iso)
  })
})

describe('isMonthEndHoliday', () => {
  it('is no session of the bundled prices, and there is none on it', () => {
    const sessions = new Set(bundledPair().aligned.dates)
    const [first, last] = [dayOfIso('2000-06-01')!, dayOfIso('2026-09-30')!]
    const holidays = Array.from({ length: last - first }, (_, i) => first + i).filter(isMonthEndHoliday)
    // A Good Friday and a Memorial Day a year.
    expect(holidays.length).toBe(26 + 26)
    for (const day of holidays) expect(sessions.has(day)).toBe(false)
  })
})
