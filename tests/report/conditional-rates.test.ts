import { describe, expect, it } from 'vitest'
import { dayOfIso } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { historyOf } from '../../src/report/history.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'

const report = buildReport(bundledPair(), DEFAULT_SETTINGS, JANUARY_NOTE)
const history = historyOf(report)

describe('what followed leads like the window’s', () => {
  it.each([
    [6, 126],
    [12, 252],
  ])('after %d months is what counting one by one gives', (months, h) => {
    const { a, b } = report.window
    const { small, large } = report.series.pair
    const gap = (i: number, j: number) => small[j]! / small[i]! - large[j]! / large[i]!
    const n = b - a
    const lead = gap(a, b)
    const starts: number[] = []
    for (let i = n; i <= b - h; i++) if (gap(i - n, i) >= lead) starts.push(i)
    const ahead = starts.filter(i => gap(i, i + h) >= 0).length
    const episodes = starts.filter((i, k) => k === 0 || i - starts[k - 1]! > n).length
    const { figures } = history
    expect(figures[`base.after-lead.${months}m.p0`]).toMatchObject({
      value: ahead / starts.length,
      window: { n: starts.length },
    })
    expect(figures[`base.after-lead.${months}m.episodes`]?.value).toBe(episodes)
    const row = history.afterLeads.horizons.find(each => each.months === months)!
    expect(row.anyTime).toBe(figures[`base.${months}m.p0`]?.value)
    expect(history.afterLeads.sentence).toContain(`${months} months later`)
  })

  it('says nothing of fewer than three episodes', () => {
    const to = dayOfIso('2006-01-20')!
    const crash = buildReport(
      bundledPair(),
      { ...DEFAULT_SETTINGS, from: dayOfIso('2003-03-11')!, to },
      JANUARY_NOTE,
    )
    const { afterLeads, figures } = historyOf(crash)
    expect(afterLeads.horizons.at(-1)!.episodes).toBeLessThan(3)
    expect(figures['base.after-lead.12m.p0']).toMatchObject({ value: null })
    expect(afterLeads.sentence).toContain('too few to say what follows')
  })
})

describe('a window of several years', () => {
  const long = buildReport(
    bundledPair(),
    { ...DEFAULT_SETTINGS, from: dayOfIso('2016-01-20')!, to: dayOfIso('2026-01-20')! },
    JANUARY_NOTE,
  ).figures

  it('is annualised, and compounds to its whole', () => {
    const years = (dayOfIso('2026-01-20')! - dayOfIso('2016-01-20')!) / 365.25
    for (const [yearly, whole] of [
      ['return-annualised.small', 'return.small'],
      ['return-annualised.large', 'return.large'],
      ['gap-annualised', 'gap.geometric'],
    ] as const) {
      const compounded = (1 + (long[yearly]!.value as number)) ** years - 1
      expect(Math.abs(compounded - (long[whole]!.value as number))).toBeLessThan(1e-11)
    }
    expect(report.figures['gap-annualised']).toMatchObject({
      value: null,
      absent: 'a window of a year or less is not annualised',
    })
  })

  it('has an alpha that the mean gap and beta add up to', () => {
    const [mean, slope] = [
      historyOf(report).figures['spread.mean']!.value as number,
      report.figures.beta!.value as number,
    ]
    const { pair } = report.series
    let large = 0
    for (let i = report.window.a + 1; i <= report.window.b; i++) large += pair.returns.large[i]!
    const yearly = (large / (report.window.b - report.window.a)) * 252
    // r_small − β r_large = (r_small − r_large) + (1 − β) r_large
    expect(Math.abs((report.figures.alpha!.value as number) - (mean + (1 - slope) * yearly))).toBeLessThan(
      1e-12,
    )
    expect(Math.sign(report.figures['alpha.t']!.value as number)).toBe(
      Math.sign(report.figures.alpha!.value as number),
    )
  })
})
