/** Prices a quarter, half a year or a year apart: what is said of months must be true of them. */
import { describe, expect, it } from 'vitest'
import { dateOf, dayOf, monthsLater } from '../../src/metrics/day.ts'
import { forwardGaps } from '../../src/metrics/forward-gap.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildAftermath } from '../../src/report/aftermath.ts'
import { buildReport } from '../../src/report/build.ts'
import { buildHistory } from '../../src/report/history.ts'
import { presets } from '../../src/report/presets.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { conventions } from '../../src/sections/method/conventions.ts'
import { pairOf } from './pairs.ts'

const KINDS = [
  { name: 'quarters', months: 3, perYear: 4 },
  { name: 'half-years', months: 6, perYear: 2 },
  { name: 'years', months: 12, perYear: 1 },
] as const

describe.each(KINDS)('$name', ({ name, months, perYear }) => {
  const dates = Array.from({ length: 60 }, (_, i) => monthsLater(dayOf(1950, 12, 1), i * months))
  const close = (phase: number) => dates.map((_, i) => 100 + 2 * i + 30 * Math.sin(i * 1.3 + phase))
  const pair = pairOf({ symbol: 'AAA', dates, close: close(0) }, { symbol: 'BBB', dates, close: close(2) })
  const report = buildReport(pair, DEFAULT_SETTINGS, JANUARY_NOTE)
  const history = buildHistory(report)

  it('makes horizons of as many rows as they are long', () => {
    const rows = {
      '1 month': perYear / 12,
      '3 months': perYear / 4,
      '6 months': perYear / 2,
      '12 months': perYear,
    }
    for (const { name, rows: found } of [...history.streaks.horizons, ...history.rolling.sets])
      expect([name, found]).toEqual([name, rows[name as keyof typeof rows]])
    const [half, year] = history.base.horizons
    expect([half!.rows, year!.rows]).toEqual([perYear / 2, perYear])
    expect(year!.n).toBe(forwardGaps(pair.small.close, pair.large.close, perYear).length)
    expect(history.figures['base.12m.p0']?.value).not.toBeNull()
    expect(history.figures['base.6to12m.p15']?.value).not.toBeNull()
  })

  it('says nothing of months that lie between two rows', () => {
    const half = history.figures['base.6m.p15']!
    if (perYear >= 2) expect(half.value).not.toBeNull()
    else
      expect(half).toMatchObject({
        value: null,
        absent: 'one row a year does not show what 6 months brought',
      })
    const told = `${history.base.sentence} ${history.streaks.sentence}`
    expect(told).not.toMatch(
      perYear === 1 ? /over [36] months|[36] months after/ : perYear === 2 ? /3 months/ : /\b1 month\b/,
    )
    expect(told).toContain('12 months')
    expect(told).not.toMatch(/too few|none old enough/)
    expect(half.definition).not.toMatch(/0\.5|1 (quarters|half-years|years)/)
    for (const way of ['up', 'down'] as const)
      expect(report.figures[`capture.${way}`]).toMatchObject({
        value: null,
        absent: 'needs a whole calendar month in the window',
      })
    expect(history.calendar.months).toEqual([])
    expect(history.calendar.years.length).toBe(dateOf(dates.at(-1)!).year - 1950)
  })

  it('offers no window that is shorter than the time between two rows', () => {
    const absent = presets(report, DEFAULT_SETTINGS).filter(({ absent }) => absent?.startsWith('One row'))
    const short = [
      ['1m', 1],
      ['3m', 3],
      ['6m', 6],
      ['1y', 12],
    ] as const
    expect(absent.map(({ id }) => id)).toEqual(short.filter(([, long]) => long < months).map(([id]) => id))
    expect(new Set(absent.map(preset => preset.absent)).size).toBe(1)
  })

  it('knows what came after so many months only where a row says so', () => {
    const asOf = buildReport(pair, { ...DEFAULT_SETTINGS, to: dates.at(-6)! }, JANUARY_NOTE)
    const { figures, forecast } = buildAftermath(asOf, buildHistory(asOf))
    if (perYear >= 2) expect(forecast.atFrom?.day).toBe(monthsLater(dates.at(-6)!, 6))
    else
      expect(figures['after.gap.6m']).toMatchObject({
        value: null,
        absent: expect.stringMatching(/^there is no close between .* and .*$/),
      })
    expect(forecast.atTo?.day).toBe(monthsLater(dates.at(-6)!, 12))
  })

  it('calls its rows by their name', () => {
    const unit = name.slice(0, -1)
    expect(report.words.unit).toBe(unit)
    expect(report.figures['vol-daily.small']?.label).toBe(
      `AAA, ${unit === 'half-year' ? 'half-yearly' : `${unit}ly`} volatility`,
    )
    const spread = conventions(report).find(({ term }) => term === 'Spread')!.text
    expect(spread).toContain(`√${perYear}`)
    expect(spread).not.toContain('1 years')
  })
})
