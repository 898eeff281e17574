import { describe, expect, it } from 'vitest'
import { dayOfIso } from '../../../src/metrics/day.ts'
import { historyOf } from '../../../src/report/history.ts'
import { calendarMap } from '../../../src/sections/history/calendar-map.ts'
import { bundledReport } from '../bundled-report.ts'

/** The cells of the calendar that hold only a part of their month or year, each with its value. */
function parts(to: string): Record<string, number> {
  const { rows, columns, values, partial = [] } = calendarMap(bundledReport({ to: dayOfIso(to) }))!
  return Object.fromEntries(
    partial.map(place => [
      `${rows[Math.floor(place / columns.length)]} ${columns[place % columns.length]}`,
      values[place]!,
    ]),
  )
}

describe('the calendar', () => {
  it('marks the months and years that the data begin or end within, at both ends', () => {
    expect(Object.keys(parts('2026-01-20')).sort()).toEqual([
      '2000 May',
      '2000 Year',
      '2026 Jan',
      '2026 Year',
    ])
    expect(Object.keys(parts('2025-11-28')).sort()).toEqual(['2000 May', '2000 Year', '2025 Year'])
    expect(Object.keys(parts('2025-12-31')).sort()).toEqual(['2000 May', '2000 Year'])
  })

  it('measures a part from the first close, or to the as-of day', () => {
    const { dates, ratio } = historyOf(bundledReport())
    const at = (iso: string) => ratio[dates.indexOf(dayOfIso(iso)!)]!
    const found = parts('2026-01-20')
    expect(found['2000 May']).toBeCloseTo(at('2000-05-31') / at('2000-05-26') - 1, 12)
    expect(found['2000 Year']).toBeCloseTo(at('2000-12-29') / at('2000-05-26') - 1, 12)
    expect(found['2026 Jan']).toBeCloseTo(at('2026-01-20') / at('2025-12-31') - 1, 12)
    expect(found['2026 Year']).toBe(found['2026 Jan'])
  })

  it('averages whole months alone', () => {
    const { averages, months } = historyOf(bundledReport()).calendar
    for (const { month, n } of averages) expect(months.filter(one => one.month === month)).toHaveLength(n)
    expect(months.some(({ year, month }) => year === 2026 || (year === 2000 && month === 5))).toBe(false)
  })
})
