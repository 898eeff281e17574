import { describe, expect, it } from 'vitest'
import { dayOfIso } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { calendarPeriods } from '../../src/report/calendar-periods.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'

const day = (iso: string) => dayOfIso(iso)!

describe('calendar periods', () => {
  const periods = (asOf: string) => {
    const settings = { ...DEFAULT_SETTINGS, to: day(asOf) }
    return calendarPeriods(buildReport(bundledPair(), settings, JANUARY_NOTE), settings)
  }
  it.each([
    ['2026-01-20', ['Dec 2025', 'Q4 2025', '2025']],
    ['2025-12-31', ['Dec 2025', 'Q4 2025', '2025']],
    ['2025-12-30', ['Nov 2025', 'Q3 2025', '2024']],
    ['2025-11-30', ['Nov 2025', 'Q3 2025', '2024']],
  ])('as of %s are the last complete ones', (asOf, labels) => {
    expect(periods(asOf).map(period => period.label)).toEqual(labels)
  })

  it('run from the last day before to their own last day, and stay what they are once chosen', () => {
    const [, quarter] = periods('2026-01-20')
    expect(quarter!.window).toEqual({ from: day('2025-09-30'), to: day('2025-12-31') })
    const settings = { ...DEFAULT_SETTINGS, ...quarter!.window }
    const again = calendarPeriods(buildReport(bundledPair(), settings, JANUARY_NOTE), settings)
    expect(again.map(period => period.current)).toEqual([false, true, false])
    expect(again[1]!.window).toEqual(quarter!.window)
  })
})
