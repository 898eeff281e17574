import { describe, expect, it } from 'vitest'
import { dayOfIso, isoOf } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { allFigures } from '../../src/report/figure-set.ts'
import { buildHistory, type History } from '../../src/report/history.ts'
import { DEFAULT_SETTINGS } from '../../src/report/settings.ts'
import { bundledPair, bundledSince2006 } from '../bundled.ts'
import expected from '../fixtures/history-2000.json' with { type: 'json' }
import { until } from '../truncated.ts'
import { pairOf } from './pairs.ts'

// Made with pandas; this project's code had no part in it.
const report = buildReport(bundledPair(), DEFAULT_SETTINGS, JANUARY_NOTE)
const history = buildHistory(report)

function near(actual: number | null | undefined, wanted: number): void {
  expect(actual).toBeTypeOf('number')
  expect(Math.abs(actual! - wanted)).toBeLessThanOrEqual(1e-9)
}
const day = (row: number) => isoOf(history.dates[row]!)

describe('base rates', () => {
  it.each([0, 1] as const)('agree with pandas at horizon %i', at => {
    const horizon = history.base.horizons[at]!
    const wanted = expected.base[horizon.name as '6m' | '12m']
    expect(horizon.n).toBe(wanted.n)
    near(horizon.effective, wanted.effective_n)
    near(horizon.mean, wanted.mean)
    for (const key of ['p0', 'p15', 'p25'] as const) {
      near(horizon.rates[key]!.share, wanted[key])
      near(history.figures[`base.${horizon.name}.${key}`]!.value as number, wanted[key])
    }
    for (const [k, level] of (['5', '25', '50', '75', '95'] as const).entries()) {
      near(horizon.quantiles![k], wanted.quantiles[level])
    }
  })

  it('puts each share inside its bootstrap interval and every gap in a bin', () => {
    for (const horizon of history.base.horizons) {
      for (const rate of Object.values(horizon.rates)) {
        expect(rate!.interval!.low).toBeLessThanOrEqual(rate!.share)
        expect(rate!.interval!.high).toBeGreaterThanOrEqual(rate!.share)
      }
      expect(horizon.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(horizon.n)
    }
  })

  it('opens a fan from nothing to the quantiles of a year', () => {
    const { fan, horizons } = history.base
    expect(fan[0]).toMatchObject({ rows: 0, quantiles: [0, 0, 0, 0, 0] })
    expect(fan.at(-1)!.rows).toBe(252)
    expect(fan.at(-1)!.quantiles).toEqual(horizons[1]!.quantiles)
    expect(fan.find(point => point.rows === 126)!.quantiles).toEqual(horizons[0]!.quantiles)
  })

  it('says how often the forecast came true before', () => {
    expect(history.base.sentence).toContain('3.5%')
    expect(history.base.sentence).toContain('7.5%')
    expect(history.base.sentence).toContain('25 independent')
  })
})

describe('the streak lab', () => {
  it('lists the runs with what came during and after', () => {
    expect(history.streaks.outcomes).toHaveLength(expected.streaks.length)
    for (const [k, wanted] of expected.streaks.entries()) {
      const { run, during, after } = history.streaks.outcomes[k]!
      expect([run.length, day(run.first), day(run.last)]).toEqual([wanted.sessions, wanted.start, wanted.end])
      near(during!.small, wanted.small_during)
      near(during!.large, wanted.large_during)
      const forward = wanted.forward as Record<string, number[]>
      for (const [h, horizon] of history.streaks.horizons.entries()) {
        const pair = forward[String(horizon.rows)]
        if (pair === undefined) expect(after[h]).toBeNull()
        else {
          near(after[h]!.small, pair[0]!)
          near(after[h]!.large, pair[1]!)
        }
      }
    }
  })

  it('counts runs of every length', () => {
    const counts = Object.fromEntries(
      history.streaks.lengths.filter(({ count }) => count > 0).map(({ length, count }) => [length, count]),
    )
    expect(counts).toEqual(expected.streak_lengths)
  })

  it('knows the share of sessions won, and sets the counts against chance', () => {
    near(history.streaks.share, expected.share_of_sessions_small_wins)
    // Every row belongs to a run of one length: the expected rows ahead are the rows won.
    const n = history.dates.length - 1
    const rows = history.streaks.lengths.reduce((sum, { length, expected: e }) => sum + length * e, 0)
    expect(Math.abs(rows / (n * history.streaks.share!) - 1)).toBeLessThan(0.01)
  })

  it('has any time beside it over every start', () => {
    const { anyTime } = history.streaks.horizons.at(-1)!
    expect(anyTime!.n).toBe(expected.base['12m'].n)
    near(anyTime!.small - anyTime!.large, expected.base['12m'].mean)
  })
})

describe('leadership', () => {
  it('is told of what came before alone', () => {
    const to = dayOfIso('2006-07-10')!
    const then = buildHistory(buildReport(bundledSince2006(), { ...DEFAULT_SETTINGS, to }, JANUARY_NOTE))
    expect(then.leadership.sentence).toMatch(/not turned by \d+% up to the as-of day\.$/)
  })

  it('says how far the ratio stands from its last turn, not how far it had come at the extreme', () => {
    const then = buildHistory(
      buildReport(bundledPair(), { ...DEFAULT_SETTINGS, to: dayOfIso('2025-10-10')! }, JANUARY_NOTE),
    )
    const last = then.leadership.legs.at(-1)!
    const moved = then.ratio.at(-1)! / then.ratio[last.from]! - 1
    expect(Math.abs(moved - last.amplitude)).toBeGreaterThan(0.01)
    expect(then.leadership.sentence).toContain(`${(Math.abs(moved) * 100).toFixed(1)}%`)
  })

  it('turns where pandas turns', () => {
    expect(history.leadership.turns.map(turn => [day(turn.row), turn.kind])).toEqual(
      expected.cycles_10pct.map(turn => [turn.date, turn.kind]),
    )
    for (const [k, turn] of history.leadership.turns.entries())
      near(turn.value, expected.cycles_10pct[k]!.ratio)
  })

  it('finds the deepest fall, not recovered', () => {
    const deepest = history.leadership.episodes[0]!
    near(deepest.depth, expected.max_drawdown_ratio.value)
    expect([day(deepest.peak), day(deepest.trough), deepest.recovery]).toEqual([
      expected.max_drawdown_ratio.peak,
      expected.max_drawdown_ratio.trough,
      null,
    ])
    near(deepest.needed, 1 / (1 + expected.max_drawdown_ratio.value) - 1)
  })
})

describe('the calendar', () => {
  it('has the years', () => {
    const years = Object.fromEntries(history.calendar.years.map(year => [String(year.year), year]))
    expect(Object.keys(years)).toEqual(Object.keys(expected.years))
    for (const [year, wanted] of Object.entries(expected.years)) {
      for (const key of ['small', 'large', 'arithmetic', 'geometric'] as const) {
        near(years[year]![key], wanted[key])
      }
    }
    expect(history.calendar.lastYearComplete).toBe(false)
  })

  it('has the average of each month with its t', () => {
    for (const average of history.calendar.averages) {
      const wanted = expected.months[String(average.month) as keyof typeof expected.months]
      expect(average.n).toBe(wanted.n)
      near(average.mean, wanted.mean)
      near(average.t, wanted.t)
    }
  })
})

describe('the triangle', () => {
  it('marks the note’s window with the page’s own gap', () => {
    const { gaps, marked, starts, ends } = history.triangle
    expect([day(starts[marked!.start]!), day(ends[marked!.end]!)]).toEqual(['2025-08-29', '2026-01-20'])
    near(gaps[marked!.start]![marked!.end], report.figures['gap.arithmetic']!.value as number)
    expect(starts.length).toBeLessThanOrEqual(40)
  })

  it('counts the sessions of the window as the rest of the page does', () => {
    expect(history.triangle.sentence).toContain(`(${report.figures['window.sessions']!.value} trading days)`)
    expect(history.triangle.sentence).toMatch(/no larger than the chosen window’s\.$/)
  })

  it('agrees with the calendar on single years', () => {
    const { gaps, starts, ends } = history.triangle
    const s = starts.findIndex(row => day(row) === '2019-12-31')
    const e = ends.findIndex(row => day(row) === '2020-12-31')
    near(gaps[s]![e], expected.years['2020'].arithmetic)
  })
})

describe('rolling', () => {
  it('ends on the base rates’ own windows', () => {
    const year = history.rolling.sets.at(-1)!
    expect(year.rows).toBe(252)
    const known = year.gap.filter(value => !Number.isNaN(value))
    near(known.reduce((sum, gap) => sum + gap, 0) / known.length, expected.base['12m'].mean)
  })

  it('has beta as correlation times the volatility ratio', () => {
    for (const { beta, correlation, volatilityRatio } of history.rolling.sets) {
      for (const row of [1000, 3000, history.dates.length - 1]) {
        near(beta![row]!, correlation![row]! * volatilityRatio![row]!)
      }
    }
  })
})

describe('significance', () => {
  it('says that a gap did not vary, where that is why nothing can be told', () => {
    const { small, passport } = bundledPair()
    const close = Array.from(small.close)
    const same = { symbol: passport.small.symbol, dates: Array.from(small.dates), close }
    const sentence = buildHistory(buildReport(pairOf(same, same), DEFAULT_SETTINGS, JANUARY_NOTE))
      .significance.sentence
    expect(sentence).toContain('did not vary')
    const short = buildReport(
      bundledPair(),
      { ...DEFAULT_SETTINGS, from: dayOfIso('2026-01-15')! },
      JANUARY_NOTE,
    )
    expect(buildHistory(short).significance.sentence).toContain('fewer than the 60 that a test')
  })

  it('cannot tell the note’s window from chance', () => {
    const window = history.significance.window!
    expect(window.test.n).toBe(97)
    expect(window.distinguishable).toBe(false)
    expect(history.significance.sentence).toContain('cannot be told from chance')
    expect(window.interval!.low).toBeLessThan(window.test.mean)
    expect(window.interval!.high).toBeGreaterThan(window.test.mean)
  })
})

describe('no look-ahead', () => {
  it.each(['2008-06-06', '2016-12-30', '2026-01-20'])('nothing after %s matters', iso => {
    const to = dayOfIso(iso)!
    const settings = { ...DEFAULT_SETTINGS, from: to - 120, to }
    const whole = buildHistory(buildReport(bundledPair(), settings, JANUARY_NOTE))
    const cut = buildHistory(buildReport(until(bundledPair(), to), settings, JANUARY_NOTE))
    expect(cut).toEqual(whole)
  })
})

describe('other data', () => {
  it.each([
    ['no row more than two', 2],
    ['a month', 22],
    ['half a year', 130],
  ])('computes what %s allows, and says what it does not', (_, rows) => {
    const pair = bundledPair()
    const short = until(pair, pair.small.dates[rows - 1]!)
    const result: History = buildHistory(
      buildReport(
        short,
        {
          ...DEFAULT_SETTINGS,
          from: short.small.dates[0]!,
          to: short.small.dates[rows - 1]!,
        },
        JANUARY_NOTE,
      ),
    )
    for (const figure of allFigures(result.figures)) {
      if (figure.value === null) expect(figure.absent).toMatch(/\w{3}/)
      else
        expect(figure.value).toSatisfy(
          (value: unknown) => typeof value !== 'number' || Number.isFinite(value),
        )
    }
    const sentences = [
      result.base,
      result.streaks,
      result.leadership,
      result.calendar,
      result.triangle,
      result.rolling,
      result.significance,
    ]
    for (const { sentence } of sentences) expect(sentence).not.toMatch(/NaN|Infinity|undefined|null|n\/a/)
  })
})

describe('other frequencies', () => {
  // The bundled closes thinned out to one a month and one a week.
  const { dates, close } = bundledPair().small
  const large = bundledPair().large.close
  const every = (keep: (row: number) => boolean) => {
    const rows = Array.from(dates.keys()).filter(keep)
    const side = (from: Float64Array) => ({
      dates: rows.map(row => dates[row]!),
      close: rows.map(row => from[row]!),
    })
    return pairOf(side(close), side(large))
  }
  const month = (row: number) => isoOf(dates[row]!).slice(0, 7)
  const monthly = every(row => row + 1 < dates.length && month(row) !== month(row + 1))
  const weekly = every(row => row % 5 === 0)

  it('measures half a year and a year in months', () => {
    const result = buildHistory(buildReport(monthly, DEFAULT_SETTINGS, JANUARY_NOTE))
    expect(result.base.horizons.map(({ rows }) => rows)).toEqual([6, 12])
    expect(result.streaks.horizons.map(({ name, rows }) => [name, rows])).toEqual([
      ['1 month', 1],
      ['3 months', 3],
      ['6 months', 6],
      ['12 months', 12],
    ])
    expect(result.base.sentence).toContain('months')
    expect(result.rolling.sets[0]!.beta).toBeNull()
    // Month-end closes know every calendar month that daily closes know.
    const daily = buildHistory(
      buildReport(bundledPair(), { ...DEFAULT_SETTINGS, to: dates.at(-1)! }, JANUARY_NOTE),
    )
    const known = (all: History) =>
      all.calendar.months.map(({ year, month, geometric }) => [year, month, geometric])
    expect(known(result)).toEqual(known(daily))
  })

  it('measures them in weeks', () => {
    const result = buildHistory(buildReport(weekly, DEFAULT_SETTINGS, JANUARY_NOTE))
    expect(result.base.horizons.map(({ rows }) => rows)).toEqual([26, 52])
    expect(result.streaks.horizons[0]).toMatchObject({ name: '1 week', rows: 1 })
  })

  it('survives a pair with nothing in common', () => {
    const apart = pairOf({ dates: [1, 2], close: [1, 2] }, { dates: [3, 4], close: [1, 2] })
    const result = buildHistory(buildReport(apart, DEFAULT_SETTINGS, JANUARY_NOTE))
    expect(allFigures(result.figures).every(figure => figure.value === null)).toBe(true)
  })
})
