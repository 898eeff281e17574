import { addMonths, getDaysInMonth } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateOf,
  dayOf,
  dayOfIso,
  daysInMonth,
  isoOf,
  isWeekend,
  monthsLater,
  weekdayOf,
} from '../../src/metrics/day.ts'

const anyDay = fc.integer({ min: -100_000, max: 2_900_000 })

describe('calendar days', () => {
  it('agree with the platform clock in UTC', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const platform = new Date(day * 86_400_000)
        expect(dateOf(day)).toEqual({
          year: platform.getUTCFullYear(),
          month: platform.getUTCMonth() + 1,
          day: platform.getUTCDate(),
        })
        expect(weekdayOf(day)).toBe(platform.getUTCDay())
        expect(isWeekend(day)).toBe([0, 6].includes(platform.getUTCDay()))
        expect(isoOf(day)).toBe(platform.toISOString().slice(0, -14))
      }),
    )
  })

  it('come back from ISO text and from their parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), day => {
        const { year, month, day: date } = dateOf(day)
        expect(dayOf(year, month, date)).toBe(day)
        expect(dayOfIso(isoOf(day))).toBe(day)
      }),
    )
  })

  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-04-00',
    '2025-01-32',
    '2025-12-32',
    '2025-4-1',
    '20250401',
    ' 2025-04-01',
    '',
  ])('refuse %j, which is no date', text => {
    expect(dayOfIso(text)).toBeNull()
  })

  it('take the first and the last day of the first and the last month', () => {
    for (const text of ['2025-01-01', '2025-01-31', '2025-12-01', '2025-12-31', '0000-01-01', '9999-12-31'])
      expect(isoOf(dayOfIso(text)!)).toBe(text)
  })

  it('write a sign and six digits before year 0 and past 9999', () => {
    expect(isoOf(dayOf(-1, 12, 31))).toBe('-000001-12-31')
    expect(isoOf(dayOf(0, 1, 1))).toBe('0000-01-01')
    expect(isoOf(dayOf(9999, 12, 31))).toBe('9999-12-31')
    expect(isoOf(dayOf(10_000, 1, 1))).toBe('+010000-01-01')
  })

  it('find the leap day that ends four hundred years, and the days beside it', () => {
    for (const year of [-400, 0, 1600, 2000, 2400]) {
      const leap = dayOf(year, 2, 29)
      expect([leap - 1, leap, leap + 1].map(dateOf)).toEqual([
        { year, month: 2, day: 28 },
        { year, month: 2, day: 29 },
        { year, month: 3, day: 1 },
      ])
    }
  })

  it('know leap years', () => {
    expect([2024, 2023, 1900, 2000].map(year => daysInMonth(year, 2))).toEqual([29, 28, 28, 29])
  })

  it('step by months, and count their days, as date-fns does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -25_000, max: 60_000 }),
        fc.integer({ min: -600, max: 600 }),
        (day, months) => {
          const { year, month, day: date } = dateOf(day)
          // At noon no change of the clocks can move the day, whatever the time zone.
          const expected = addMonths(new Date(year, month - 1, date, 12), months)
          expect(dateOf(monthsLater(day, months))).toEqual({
            year: expected.getFullYear(),
            month: expected.getMonth() + 1,
            day: expected.getDate(),
          })
          expect(daysInMonth(year, month)).toBe(getDaysInMonth(new Date(year, month - 1, 1, 12)))
        },
      ),
    )
  })

  it('step by months without leaving the month', () => {
    const step = (iso: string, months: number) => isoOf(monthsLater(dayOfIso(iso)!, months))
    expect(step('2025-08-31', 6)).toBe('2026-02-28')
    expect(step('2026-01-20', 12)).toBe('2027-01-20')
    expect(step('2024-03-31', -1)).toBe('2024-02-29')
    expect(step('2026-01-15', -13)).toBe('2024-12-15')
  })
})
