import { describe, expect, it } from 'vitest'
import { dayOfIso, isoOf } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildAftermath } from '../../src/report/aftermath.ts'
import { buildReport } from '../../src/report/build.ts'
import { allFigures, type FigureId } from '../../src/report/figure-set.ts'
import { buildHistory } from '../../src/report/history.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'
import expected from '../fixtures/history-2000.json' with { type: 'json' }
import { until } from '../truncated.ts'

function aftermath(to: string, pair = bundledPair(), settings: Partial<Settings> = {}) {
  const day = dayOfIso(to)!
  const report = buildReport(
    pair,
    { ...DEFAULT_SETTINGS, from: day - 100, to: day, ...settings },
    JANUARY_NOTE,
  )
  return buildAftermath(report, buildHistory(report))
}

describe('what happened after January 20, 2026', () => {
  const after = aftermath('2026-01-20')

  it('agrees with pandas', () => {
    const value = (id: FigureId) => after.figures[id]!.value as number
    expect(Math.abs(value('after.return.small') - expected.after.small)).toBeLessThan(1e-12)
    expect(Math.abs(value('after.return.large') - expected.after.large)).toBeLessThan(1e-12)
    expect(Math.abs(value('after.gap') - expected.after.gap)).toBeLessThan(1e-12)
    expect(after.figures['after.end']!.value).toBe(expected.after.end)
  })

  it('starts level and ends with the figures', () => {
    expect([after.small[0], after.large[0], after.gap[0]]).toEqual([0, 0, 0])
    expect(after.gap.at(-1)).toBe(after.figures['after.gap']!.value)
    expect(after.dates).toHaveLength(after.sessions + 1)
  })

  it('draws the forecast between its dates and keeps it open until the later', () => {
    expect([isoOf(after.band!.from), isoOf(after.band!.to)]).toEqual(['2026-07-20', '2027-01-20'])
    expect([after.band!.low, after.band!.high]).toEqual([0.15, 0.25])
    expect(after.forecast.state).toBe('open')
    expect(isoOf(after.forecast.atFrom!.day)).toBe('2026-07-20')
    expect(after.forecast.atTo).toBeNull()
    expect(after.figures['after.gap.12m']!.absent).toContain('Oct 5, 2026')
    expect(after.sentence).toContain('6.43 pp behind')
    expect(after.sentence).toContain('open until Jan 20, 2027')
  })

  it('ranks the gap among earlier windows of its length', () => {
    const pair = bundledPair()
    const b = pair.small.dates.indexOf(dayOfIso('2026-01-20')!)
    let worse = 0
    let all = 0
    for (let i = 0; i + after.sessions <= b; i++, all++) {
      const [p, q] = [pair.small.close, pair.large.close].map(c => c[i + after.sessions]! / c[i]! - 1)
      if (p! - q! <= after.gap.at(-1)!) worse++
    }
    expect(after.rank).toBeCloseTo(worse / all, 12)
  })

  it('puts the fan on trading days, and on the calendar past the data', () => {
    const half = after.fan.find(point => point.rows === 126)!
    expect(half.day).toBe(after.dates[126])
    const days = after.fan.map(point => point.day)
    expect(days).toEqual([...days].sort((p, q) => p - q))
    expect(isoOf(days.at(-1)!)).toMatch(/^2027-01/)
  })
})

describe('the forecast, had it been made on another day', () => {
  it('came true where a lead of 15 points closed between 6 and 12 months on', () => {
    // The vaccine rally: small caps led by well over 25 points half a year after September 2020.
    const after = aftermath('2020-09-11')
    expect(after.forecast.state).toBe('came true')
    expect(after.forecast.best!.gap).toBeGreaterThan(0.15)
    expect(after.sentence).toContain('like the note’s of Jan 20, 2026, would have come true')
  })

  it('did not where a year passed without one', () => {
    const after = aftermath('2017-01-03')
    expect(after.forecast.state).toBe('did not come true')
    expect(after.forecast.best!.gap).toBeLessThan(0.15)
    expect(after.forecast.atTo!.gap).toBe(after.figures['after.gap.12m']!.value)
    expect(after.sentence).toContain('would not have come true')
  })

  it('agrees with a plain search on days through the history', () => {
    const { dates, close } = bundledPair().small
    const large = bundledPair().large.close
    for (let b = 100; b < dates.length - 260; b += 350) {
      const { forecast, ...after } = aftermath(isoOf(dates[b]!))
      const band = after.band!
      let reached = false
      for (let i = b + 1; i < dates.length; i++) {
        const inside = dates[i]! >= band.from && dates[i]! <= band.to
        if (inside && close[i]! / close[b]! - large[i]! / large[b]! >= 0.15) reached = true
      }
      expect(forecast.state).toBe(reached ? 'came true' : 'did not come true')
    }
  })
})

describe('data that end with the as-of day', () => {
  it('has no aftermath and says so', () => {
    const to = dayOfIso('2026-01-20')!
    const after = aftermath('2026-01-20', until(bundledPair(), to))
    expect(after.sessions).toBe(0)
    expect(after.forecast.state).toBe('open')
    for (const figure of allFigures(after.figures)) {
      expect(figure.value).toBeNull()
      expect(figure.absent).toContain('Jan 20, 2026')
    }
    expect(after.sentence).toContain('not known here')
  })
})
