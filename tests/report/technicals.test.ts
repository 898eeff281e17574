import { describe, expect, it } from 'vitest'
import { weekdayOf } from '../../src/metrics/day.ts'
import { sampleStandardDeviation } from '../../src/metrics/standard-deviation.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'
import { pairOf } from './pairs.ts'

describe('the volatility of one side over the other’s', () => {
  const { small, large } = bundledPair()
  const fridays = (side: typeof small) => {
    const rows = [...side.dates.keys()].filter(row => weekdayOf(side.dates[row]!) === 5)
    return {
      symbol: side.symbol,
      dates: rows.map(row => side.dates[row]!),
      close: rows.map(row => side.close[row]!),
    }
  }
  const daily = { symbol: 'IWM', dates: small.dates, close: small.close }
  const excess = (report: ReturnType<typeof buildReport>) => report.figures['vol-excess']!
  const bothWeekly = buildReport(pairOf(fridays(small), fridays(large)), DEFAULT_SETTINGS, JANUARY_NOTE)
  const mixed = buildReport(pairOf(daily, fridays(large)), DEFAULT_SETTINGS, JANUARY_NOTE)

  it('is taken over the same intervals, where one side has days and the other weeks', () => {
    expect(excess(mixed).value).toBe(excess(bothWeekly).value)
    expect(excess(mixed).value).toBeGreaterThan(0.2)
    expect(excess(mixed).window).toEqual(excess(bothWeekly).window)
    expect(excess(mixed).worked).toBe(excess(bothWeekly).worked)
    expect(mixed.sentences.volatility).toBe(bothWeekly.sentences.volatility)
  })

  it('leaves each side’s own volatility on its own rows', () => {
    const { dates, returns } = mixed.series.small
    const figure = mixed.figures['vol-daily.small']!
    const [first, last] = [dates.indexOf(figure.window!.first), dates.indexOf(figure.window!.last)]
    expect(figure.value).toBe(sampleStandardDeviation(returns, first, last, 1))
    expect(figure.window!.n).toBeGreaterThan(4 * excess(mixed).window!.n)
  })

  it('is absent, with what is missing, where too few intervals are common', () => {
    const few = fridays(large)
    const short = { ...few, dates: few.dates.slice(0, 2), close: few.close.slice(0, 2) }
    const weeks = { ...short, dates: [...short.dates, 40_000, 40_007], close: [...short.close, 1, 2] }
    const report = buildReport(pairOf(daily, weeks), DEFAULT_SETTINGS, JANUARY_NOTE)
    expect(excess(report)).toMatchObject({ value: null, absent: 'needs 3 returns in the window, has 1' })
    expect(report.sentences.volatility).toContain('needs 3 returns in the window, has 1')
  })
})
