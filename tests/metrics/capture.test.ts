import { describe, expect, it } from 'vitest'
import { monthEnds } from '../../src/metrics/calendar-month.ts'
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

describe('monthEnds', () => {
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

  it('passes over a stretch of more than one month', () => {
    expect(capture(small, large, dates, [0, 3]).down.months).toBe(0)
    expect(capture(small, large, dates, [0, 3]).up.months).toBe(0)
  })

  it('is 1 for a side against itself', () => {
    const { up, down } = capture(large, large, dates, [0, 2, 3, 4])
    expect([up.ratio, down.ratio]).toEqual([1, 1])
  })
})
