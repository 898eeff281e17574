import { describe, expect, it } from 'vitest'
import { dayOfIso } from '../../src/metrics/day.ts'
import { seededRandom } from '../../src/metrics/random.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { buildHistory } from '../../src/report/history.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { runLengths } from '../../src/sections/history/run-lengths.ts'
import { bundledPair, bundledSince2006 } from '../bundled.ts'
import { pairOf } from './pairs.ts'

const at = (from: string, to: string) =>
  buildReport(bundledPair(), { ...DEFAULT_SETTINGS, from: dayOfIso(from)!, to: dayOfIso(to)! }, JANUARY_NOTE)

describe('capture', () => {
  it('says nothing of fewer than twelve months of a kind', () => {
    const { figures } = at('2025-08-29', '2026-01-20')
    expect(figures['capture.down']).toMatchObject({
      value: null,
      absent: 'needs 12 whole months in which SPY fell, has 1',
    })
    expect(figures['capture.up']?.absent).toBe('needs 12 whole months in which SPY rose, has 3')
    const long = at('2020-12-31', '2025-12-31').figures
    expect(long['capture.up']?.window?.n).toBeGreaterThanOrEqual(12)
    for (const way of ['up', 'down'] as const) expect(long[`capture.${way}`]?.value).toBeTypeOf('number')
  })
})

/** Prices of two sides that chance alone tells apart, on weekdays. */
function chance(seed: number, rows: number) {
  const random = seededRandom(seed)
  const step = () => 1 + 0.01 * (random() + random() + random() + random() - 2)
  const dates: number[] = []
  for (let day = 0; dates.length < rows; day++) if ((day + 4) % 7 > 0 && (day + 4) % 7 < 6) dates.push(day)
  const walk = () => {
    let close = 100
    return dates.map(() => (close *= step()))
  }
  return pairOf({ symbol: 'AAA', dates, close: walk() }, { symbol: 'BBB', dates, close: walk() })
}

describe('annualised returns', () => {
  it('are of windows over a year alone', () => {
    const ids = ['return-annualised.small', 'return-annualised.large', 'gap-annualised'] as const
    const year = at('2024-01-19', '2025-01-17').figures
    const longer = at('2024-01-19', '2025-02-21').figures
    for (const id of ids) {
      expect(year[id], id).toMatchObject({
        value: null,
        absent: 'a window of a year or less is not annualised',
      })
      expect(longer[id]?.value, id).toBeTypeOf('number')
    }
  })
})

describe('a test of twelve months', () => {
  it('calls a month unusual in about one of twenty histories that hold nothing', () => {
    let found = 0
    const histories = 120
    for (let seed = 1; seed <= histories; seed++) {
      const { calendar } = buildHistory(buildReport(chance(seed, 10 * 252), DEFAULT_SETTINGS, null))
      if (
        /has a January effect|has gone against|stands? out$|stands? out\./.test(
          calendar.sentence.replace('no other month stands out', ''),
        )
      )
        found++
    }
    // 6 are expected; before, 55 to 65 were found.
    expect(found).toBeLessThanOrEqual(14)
  })
})

describe('the test of the mean gap', () => {
  it('gives no verdict on fewer than 60 returns', () => {
    const report = at('2025-11-28', '2026-01-20')
    const { window, sentence } = buildHistory(report).significance
    expect(window!.test.n).toBeLessThan(60)
    expect(window!.distinguishable).toBe(false)
    expect(sentence).toBe(
      `The window has ${window!.test.n} returns, fewer than the 60 that a test of the gap between IWM and SPY needs.`,
    )
  })

  it('finds a gap in about one of twenty windows that hold none', () => {
    let found = 0
    const windows = 300
    for (let seed = 1; seed <= windows; seed++) {
      const { significance } = buildHistory(buildReport(chance(1000 + seed, 61), DEFAULT_SETTINGS, null))
      expect(significance.window!.test.n).toBe(60)
      if (significance.window!.distinguishable) found++
    }
    expect(found / windows).toBeLessThan(0.085)
    expect(found).toBeGreaterThan(0)
  })
})

describe('the runs that chance would give', () => {
  it('do not stop at the longest that was', () => {
    const to = dayOfIso('2008-05-01')!
    const report = buildReport(bundledSince2006(), { ...DEFAULT_SETTINGS, from: to - 300, to }, JANUARY_NOTE)
    const { streaks } = buildHistory(report)
    expect(streaks.outcomes).toEqual([])
    expect(streaks.expected).toBeGreaterThan(0.6)
    expect(streaks.expected).toBeLessThan(0.66)
    expect(streaks.lengths.at(-1)!.length).toBeGreaterThanOrEqual(streaks.least)
    expect(runLengths(report).headline).toContain('would give 0.6')
  })
})

describe('Mansfield’s relative strength', () => {
  it.each([
    ['weekly', 7, 52],
    ['monthly', 30.4, 12],
  ])('of %s prices averages a year', (_, apart, rows) => {
    const dates = Array.from({ length: 120 }, (_unused, i) => Math.round(i * apart))
    const close = dates.map((_unused, i) => 100 + i)
    const pair = pairOf(
      { symbol: 'AAA', dates, close: dates.map((_unused, i) => 50 + (i % 7)) },
      { symbol: 'BBB', dates, close },
    )
    const { mansfield } = buildReport(pair, DEFAULT_SETTINGS, null).figures
    expect(mansfield?.window?.n).toBe(rows)
    expect(mansfield?.definition).toContain(`own ${rows}-`)
    expect(mansfield?.value).toBeTypeOf('number')
  })
})

describe('a month that ends before a holiday', () => {
  // Good Friday, and the day before Memorial Day.
  it.each(['2024-03-28', '2018-03-29', '2013-03-28', '2010-05-28', '2004-05-28', '2021-05-28'])(
    'ends on %s in New York',
    iso => {
      const to = dayOfIso(iso)!
      const { window, months } = lastMonth(bundledPair(), to)
      expect(window.last).toBe(to)
      expect(months.at(-1)!.to).toBe(window.b)
    },
  )

  it('is not over before its last session', () => {
    const { window, months } = lastMonth(bundledPair(), dayOfIso('2024-03-27')!)
    expect(months.at(-1)!.to).toBeLessThan(window.b)
  })
})

function lastMonth(pair: ReturnType<typeof bundledPair>, to: number) {
  const report = buildReport(pair, { ...DEFAULT_SETTINGS, from: to - 400, to }, null)
  return { window: report.window, months: buildHistory(report).calendar.months }
}
