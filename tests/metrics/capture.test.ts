import { describe, expect, it } from 'vitest'
import { monthEnds, monthOf } from '../../src/metrics/calendar-month.ts'
import { capture } from '../../src/metrics/capture.ts'
import { dayOf } from '../../src/metrics/day.ts'

const dates = Int32Array.of(
  dayOf(2025, 1, 31),
  dayOf(2025, 2, 14),
  dayOf(2025, 2, 28),
  dayOf(2025, 3, 31),
  dayOf(2025, 4, 30),
  dayOf(2025, 5, 15),
)

describe('monthOf', () => {
  it('counts months from January of year 0, on through the turn of the year', () => {
    expect(monthOf(dayOf(0, 1, 31))).toBe(0)
    expect(monthOf(dayOf(1, 1, 1))).toBe(12)
    expect(monthOf(dayOf(2025, 12, 31))).toBe(2025 * 12 + 11)
    expect(monthOf(dayOf(2026, 1, 1)) - monthOf(dayOf(2025, 12, 31))).toBe(1)
  })
})

describe('monthEnds', () => {
  it('sees a month begin on its first day, over the turn of the year as well', () => {
    const days = Int32Array.of(
      dayOf(2025, 11, 30),
      dayOf(2025, 12, 1),
      dayOf(2025, 12, 31),
      dayOf(2026, 1, 1),
      dayOf(2026, 1, 31),
      dayOf(2026, 3, 1),
    )
    expect(monthEnds(days, 0, 5, true)).toEqual([0, 2, 4, 5])
  })

  it('has none in rows that do not exist', () => {
    expect(monthEnds(dates, -1, 5, true)).toEqual([])
    expect(monthEnds(dates, 0, 6, true)).toEqual([])
    expect(monthEnds(dates, 5, 4, true)).toEqual([])
    expect(monthEnds(dates, 5, 5, true)).toEqual([5])
  })

  it('takes the last row of each month, and the final row only when told that it ends its month', () => {
    expect(monthEnds(dates, 0, 5, false)).toEqual([0, 2, 3, 4])
    expect(monthEnds(dates, 0, 4, true)).toEqual([0, 2, 3, 4])
    expect(monthEnds(dates, 0, 4, false)).toEqual([0, 2, 3])
    expect(monthEnds(dates, 1, 1, false)).toEqual([])
    expect(monthEnds(dates, 2, 1, true)).toEqual([])
  })
})

describe('capture', () => {
  const large = Float64Array.of(100, 0, 110, 99, 108.9, 0)
  const small = Float64Array.of(100, 0, 120, 102, 122.4, 0)

  it('compares geometric means over the months in which the large side rose, and in which it fell', () => {
    const { up, down } = capture(small, large, dates, [0, 2, 3, 4])
    expect(up.months).toBe(2)
    expect(up.ratio).toBeCloseTo((Math.sqrt(1.2 * 1.2) - 1) / (Math.sqrt(1.1 * 1.1) - 1), 12)
    expect(down.months).toBe(1)
    expect(down.ratio).toBeCloseTo(-0.15 / -0.1, 12)
  })

  it('is absent without such a month', () => {
    const { up, down } = capture(small, large, dates, [0, 2])
    expect(up.ratio).not.toBeNull()
    expect(down).toEqual({ ratio: null, months: 0 })
    expect(capture(small, large, dates, [3]).up.ratio).toBeNull()
  })

  it('averages over the months, up and down alike', () => {
    const q = Float64Array.of(100, 0, 110, 121 * 1.1, 121, 0)
    const p = Float64Array.of(100, 0, 120, 150, 120, 0)
    const { up, down } = capture(p, q, dates, [0, 2, 3, 4])
    expect(up.ratio).toBeCloseTo((Math.sqrt(1.5) - 1) / (Math.sqrt(1.331) - 1), 12)
    expect(down.ratio).toBeCloseTo((120 / 150 - 1) / (1 / 1.1 - 1), 12)
  })

  it('counts a month in which the large side stood still for neither', () => {
    const { up, down } = capture(small, Float64Array.of(100, 0, 100, 110, 100, 0), dates, [0, 2, 3, 4])
    expect([up.months, down.months]).toEqual([1, 1])
    const hardly = capture(
      small,
      Float64Array.of(1, 0, 1 + 2 ** -47, 1, 1 + 2 ** -45, 0),
      dates,
      [0, 2, 3, 4],
    )
    expect([hardly.up.months, hardly.down.months]).toEqual([1, 0])
  })

  it('passes over a stretch of more than one month', () => {
    expect(capture(small, large, dates, [0, 3]).down.months).toBe(0)
    expect(capture(small, large, dates, [0, 3]).up.months).toBe(0)
  })

  it('is 1 for a side against itself', () => {
    const { up, down } = capture(large, large, dates, [0, 2, 3, 4])
    expect([up.ratio, down.ratio]).toEqual([1, 1])
  })
})
