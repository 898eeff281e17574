import { describe, expect, it } from 'vitest'
import { dayOfIso, weekdayOf } from '../../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../../src/report/build.ts'
import type { FigureId } from '../../../src/report/figure-set.ts'
import type { Report } from '../../../src/report/report.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { signals, signalsHeadline, trendHeadline } from '../../../src/sections/technicals/signals.ts'
import { bundledPair } from '../../bundled.ts'
import { pairOf } from '../../report/pairs.ts'
import { bundledReport, reportSince2006 } from '../bundled-report.ts'

/** The report with other values for some figures; a new object, so that nothing is remembered. */
function withValues(report: Report, values: Readonly<Partial<Record<FigureId, number | null>>>): Report {
  const figures = { ...report.figures }
  for (const [id, value] of Object.entries(values) as [FigureId, number | null][]) {
    const { signal: _, ...figure } = figures[id]!
    figures[id] = { ...figure, value, absent: value === null ? 'not enough history' : null }
  }
  return { ...report, figures }
}

describe('the signals', () => {
  const report = bundledReport()

  it('are those the report names, and two of risk', () => {
    expect(signals(report).map(({ id, signal }) => [id, signal])).toEqual([
      ['price-vs-ma20.small', 'Above'],
      ['price-vs-ma50.small', 'Above'],
      ['price-vs-ma200.small', 'Above'],
      ['ma20-vs-ma50.small', 'Bullish'],
      ['gap.arithmetic', 'Ahead'],
      ['mansfield', 'Above'],
      ['vol20.small', 'Higher'],
      ['vol-excess', 'Higher'],
    ])
    expect(signalsHeadline(report)).toBe(
      'Pointing up: 4 of 4 comparisons of IWM with its averages, which overlap; 2 of 2 measures of strength against SPY.',
    )
  })

  it('turn with their values', () => {
    const turned = withValues(report, {
      'price-vs-ma20.small': -0.01,
      'ma20-vs-ma50.small': -0.02,
      'gap.arithmetic': -0.03,
      'vol20.small': 0.05,
      'vol-excess': -0.2,
    })
    const said = Object.fromEntries(
      signals(turned).map(row => [row.id, `${row.signal}: ${row.interpretation}`]),
    )
    expect(said['price-vs-ma20.small']).toBe('Below: Short-term trend down')
    expect(said['ma20-vs-ma50.small']).toBe('Bearish: Medium-term momentum down')
    expect(said['gap.arithmetic']).toBe('Behind: IWM lagged SPY')
    expect(said['vol20.small']).toBe('Lower: Calmer than SPY now')
    expect(said['vol-excess']).toBe('Lower: Narrower moves from day to day in the window')
    expect(signalsHeadline(turned)).toBe(
      'Pointing up: 2 of 4 comparisons of IWM with its averages, which overlap; 1 of 2 measures of strength against SPY.',
    )
  })

  it('say nothing where the figure is absent', () => {
    const absent = withValues(report, { 'price-vs-ma200.small': null, mansfield: null })
    const row = signals(absent).find(({ id }) => id === 'mansfield')
    expect(row).toMatchObject({ signal: '', interpretation: '' })
    expect(signalsHeadline(absent)).toBe(
      'Pointing up: 3 of 3 comparisons of IWM with its averages, which overlap; 1 of 1 measure of strength against SPY.',
    )
  })

  it('are told of in the singular when there is one', () => {
    const days = { from: dayOfIso('2006-07-03'), to: dayOfIso('2006-07-10') }
    expect(signalsHeadline(reportSince2006(days))).toBe(
      'Pointing up: 0 of 1 measure of strength against SPY.',
    )
    expect(signalsHeadline(reportSince2006({ ...days, swap: true }))).toBe(
      'Pointing up: 1 of 1 measure of strength against IWM.',
    )
  })

  it('follow the lengths that the reader chose', () => {
    const other = bundledReport({ ma: [10], vol: 60 })
    expect(signals(other).map(({ id }) => id)).toEqual([
      'price-vs-ma10.small',
      'gap.arithmetic',
      'mansfield',
      'vol60.small',
      'vol-excess',
    ])
    for (const { id } of signals(other)) expect(other.figures[id]).toBeDefined()
  })
})

describe('the signals of risk', () => {
  it('compare what is of one time, where one side has days and the other weeks', () => {
    const { small, large } = bundledPair()
    const weekly = [...large.dates.keys()].filter(row => weekdayOf(large.dates[row]!) === 5)
    const daily = { symbol: 'IWM', dates: small.dates, close: small.close }
    const pair = pairOf(daily, {
      symbol: 'SPY',
      dates: weekly.map(row => large.dates[row]!),
      close: weekly.map(row => large.close[row]!),
    })
    const rows = signals(buildReport(pair, DEFAULT_SETTINGS, JANUARY_NOTE)).filter(
      ({ kind }) => kind === 'risk',
    )
    expect(rows).toMatchObject([
      { id: 'vol20.small', name: '20-day volatility, annualised', signal: '', interpretation: '' },
      {
        id: 'vol-excess',
        name: 'Volatility over SPY, by week',
        interpretation: 'Wider moves from week to week in the window',
      },
    ])
  })
})

describe('the headline of a price chart', () => {
  it('says above and below which averages the fund closed', () => {
    const report = bundledReport()
    expect(trendHeadline(report, 'small')).toBe(
      'IWM ended the window above its 20-, 50- and 200-day averages.',
    )
    expect(trendHeadline(report, 'large')).toBe(
      'SPY ended the window above its 200-day average and below its 20- and 50-day averages.',
    )
  })

  it('leaves out averages that history is too short for', () => {
    const early = reportSince2006({ from: dayOfIso('2006-07-03'), to: dayOfIso('2006-10-02') })
    expect(trendHeadline(early, 'small')).toBe(
      'IWM ended the window above its 50-day average and below its 20-day average.',
    )
    const earliest = reportSince2006({ from: dayOfIso('2006-07-03'), to: dayOfIso('2006-07-10') })
    expect(trendHeadline(earliest, 'small')).toMatch(/too little history/)
  })
})
