import { describe, expect, it } from 'vitest'
import { dayOf, dayOfIso } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import type { Figure } from '../../src/report/figure.ts'
import type { FigureId, FigureSet } from '../../src/report/figure-set.ts'
import { formatFigure } from '../../src/report/format.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { bundledPair } from '../bundled.ts'
import { walk } from '../metrics/reference.ts'
import { endedOn, pairOf, weekdays } from './pairs.ts'

const day = (iso: string) => dayOfIso(iso)!
const bundled = (settings: Partial<Settings> = {}) =>
  buildReport(bundledPair(), { ...DEFAULT_SETTINGS, ...settings }, JANUARY_NOTE)
const value = (figures: FigureSet, id: FigureId) => figures[id]?.value

const monday = dayOf(2024, 1, 1)
const made = (rows: number) =>
  pairOf(
    { symbol: 'AAA', dates: weekdays(monday, rows), close: walk(rows, 50, 1) },
    { symbol: 'BBB', dates: weekdays(monday, rows), close: walk(rows, 80, 2) },
  )

describe('every figure', () => {
  const reports = {
    bundled: bundled(),
    'total return': bundled({ basis: 'total' }),
    swapped: bundled({ swap: true }),
    'two sessions': buildReport(made(2), DEFAULT_SETTINGS, JANUARY_NOTE),
    'one session': buildReport(made(1), DEFAULT_SETTINGS, JANUARY_NOTE),
    'no session': buildReport(
      pairOf({ dates: [1, 2], close: [1, 2] }, { dates: [3, 4], close: [1, 2] }),
      DEFAULT_SETTINGS,
      JANUARY_NOTE,
    ),
    'prices that never move': buildReport(
      pairOf(
        { dates: weekdays(monday, 300), close: new Array(300).fill(0.1) },
        { dates: weekdays(monday, 300), close: new Array(300).fill(7) },
      ),
      DEFAULT_SETTINGS,
      JANUARY_NOTE,
    ),
    'a steady rise': buildReport(
      pairOf(
        { dates: weekdays(monday, 300), close: Array.from({ length: 300 }, (_, i) => 1.01 ** i) },
        { dates: weekdays(monday, 300), close: Array.from({ length: 300 }, (_, i) => 1.02 ** i) },
      ),
      DEFAULT_SETTINGS,
      JANUARY_NOTE,
    ),
  }

  it.each(Object.entries(reports))('is known or says why not: %s', (_, { figures, sentences }) => {
    for (const [id, figure] of Object.entries(figures) as [string, Figure][]) {
      expect(figure.id).toBe(id)
      if (figure.value === null) expect(figure.absent, id).toMatch(/^\S.{10,}[^.]$/)
      else expect(figure.absent, id).toBeNull()
      if (typeof figure.value === 'number') expect(Number.isFinite(figure.value), id).toBe(true)
      for (const text of [figure.label, figure.definition, figure.formula, figure.source])
        expect(text, id).toMatch(/\S/)
      for (const text of [figure.worked, figure.absent, formatFigure(figure), figure.source])
        expect(text ?? '', id).not.toMatch(/NaN|undefined|null|Infinity|-\d/)
    }
    for (const [key, sentence] of Object.entries(sentences)) {
      expect(sentence, key).toMatch(/^\S.*\.$/)
      expect(sentence, key).not.toMatch(/NaN|undefined|null|Infinity|n\/a|-\d/)
    }
  })

  it('has the same ids whatever the data', () => {
    const ids = Object.keys(reports.bundled.figures).sort()
    for (const { figures } of Object.values(reports)) expect(Object.keys(figures).sort()).toEqual(ids)
  })

  it('is of no volatility and no correlation where nothing moves', () => {
    for (const key of ['prices that never move', 'a steady rise'] as const) {
      const { figures } = reports[key]
      expect(value(figures, 'vol20.small')).toBe(0)
      expect(value(figures, 'vol-daily.large')).toBe(0)
      expect(value(figures, 'correlation')).toBeNull()
      expect(value(figures, 'beta')).toBeNull()
      expect(value(figures, 'information-ratio')).toBeNull()
    }
  })

  it.each([
    'beta',
    'correlation',
    'tracking-error',
    'information-ratio',
    'vol-daily.small',
    'vol-excess',
  ] as const)('has no %s of two returns, of which nothing can be told, and has one of three', id => {
    const to = day('2026-01-20')
    const { figures } = bundled({ from: day('2026-01-15'), to })
    expect(figures[id]).toMatchObject({ value: null, absent: 'needs 3 returns in the window, has 2' })
    expect(value(bundled({ from: day('2026-01-14'), to }).figures, id)).toEqual(expect.any(Number))
  })

  it('is the same twice', () => {
    expect(bundled().figures).toEqual(bundled().figures)
  })
})

describe('the window', () => {
  it('is the note’s for the bundled prices and the whole overlap for others', () => {
    expect(value(bundled().figures, 'window.start')).toBe('2025-08-29')
    expect(value(bundled().figures, 'window.end')).toBe('2026-01-20')
    const { figures, window } = buildReport(made(30), DEFAULT_SETTINGS, JANUARY_NOTE)
    expect(value(figures, 'window.sessions')).toBe(30)
    expect([window.a, window.b]).toEqual([0, 29])
  })

  it('begins and ends on the last session by the days asked for', () => {
    const { figures } = bundled({ from: day('2025-08-31'), to: day('2026-01-19') })
    expect(value(figures, 'window.start')).toBe('2025-08-29')
    expect(value(figures, 'window.end')).toBe('2026-01-16')
  })

  it('holds to the data when asked for days before or after, or back to front', () => {
    const before = bundled({ from: day('1990-01-01'), to: day('1991-01-01') })
    expect([before.window.a, before.window.b]).toEqual([0, 0])
    const after = bundled({ from: day('2050-01-01'), to: day('2051-01-01') })
    expect(after.window.b).toBe(bundledPair().aligned.dates.length - 1)
    expect(after.window.a).toBe(after.window.b)
    expect(bundled({ from: day('2026-01-20'), to: day('2025-08-29') }).window.sessions).toBe(1)
  })
})

describe('as of a day', () => {
  it.each(['2026-01-20', '2008-06-06', '2020-03-31', '2021-05-28'])('%s, nothing later is used', iso => {
    for (const basis of ['price', 'total'] as const) {
      const settings = { ...DEFAULT_SETTINGS, basis, from: day(iso) - 200, to: day(iso) }
      const whole = buildReport(bundledPair(), settings, JANUARY_NOTE)
      const cut = buildReport(endedOn(bundledPair(), day(iso)), settings, JANUARY_NOTE)
      const known = (figures: FigureSet) =>
        Object.fromEntries(Object.entries(figures).filter(([id]) => !id.startsWith('data.')))
      expect(known(cut.figures)).toEqual(known(whole.figures))
      expect(cut.sentences).toEqual(whole.sentences)
    }
  })

  it('June 6, 2008, the streak was 13 sessions, the longest yet', () => {
    const { figures } = bundled({ from: day('2008-05-19'), to: day('2008-06-06') })
    expect(value(figures, 'streak.current')).toBe(13)
    expect(value(figures, 'streak.current-start')).toBe('2008-05-20')
    expect(value(figures, 'streak.longest')).toBe(13)
    expect(value(figures, 'streak.longest-since')).toBeNull()
  })

  it('the end of a month counts as such on its last weekday, whatever follows', () => {
    const { figures } = bundled({ from: day('2025-08-29'), to: day('2025-10-31') })
    expect(figures['capture.up']?.window).toMatchObject({ first: day('2025-08-29'), last: day('2025-10-31') })
    const sooner = bundled({ from: day('2025-08-29'), to: day('2025-10-30') })
    expect(sooner.figures['capture.up']?.window).toMatchObject({ last: day('2025-09-30') })
  })
})

describe('what the reader chooses', () => {
  it('basis changes returns and not the streak', () => {
    const [price, total] = [bundled().figures, bundled({ basis: 'total' }).figures]
    expect(value(total, 'return.small')).not.toBe(value(price, 'return.small'))
    for (const id of [
      'streak.current',
      'streak.current-start',
      'streak.longest',
      'streak.longest-since',
    ] as const)
      expect(value(total, id)).toBe(value(price, id))
  })

  it('swap exchanges the sides', () => {
    const [there, back] = [bundled().figures, bundled({ swap: true }).figures]
    for (const stem of ['return', 'ma50', 'vol20', 'max-drawdown', 'vol-daily'] as const)
      expect(value(back, `${stem}.small`)).toBe(value(there, `${stem}.large`))
    expect(value(back, 'data.small-symbol')).toBe('SPY')
    expect(value(back, 'correlation')).toBeCloseTo(value(there, 'correlation') as number, 12)
  })

  it('lengths of averages and volatility change ids and numbers', () => {
    const { figures, series } = bundled({ ma: [10, 30], vol: 60 })
    expect(Object.keys(figures).filter(id => /^ma\d+\.small$/.test(id))).toEqual(['ma10.small', 'ma30.small'])
    expect(figures['ma10-vs-ma30.small']?.signal).toBe('Bullish')
    expect(figures['vol60.small']?.window?.n).toBe(60)
    expect([...series.small.ma.keys()]).toEqual([10, 30])
    expect(figures.mansfield?.value).toBe(bundled().figures.mansfield?.value)
  })

  it('a tolerance lets near-ties count', () => {
    const prices = {
      dates: weekdays(monday, 4),
      close: [100, 101, 102, 103],
    }
    const pair = pairOf(prices, { dates: prices.dates, close: [100, 100.5, 101.5, 101.6] })
    expect(value(buildReport(pair, DEFAULT_SETTINGS, JANUARY_NOTE).figures, 'streak.current')).toBe(1)
    expect(
      value(buildReport(pair, { ...DEFAULT_SETTINGS, tie: 5 }, JANUARY_NOTE).figures, 'streak.current'),
    ).toBe(3)
    // The second gap is −5.47 basis points.
    const behind = pairOf(prices, { dates: prices.dates, close: [100, 100.5, 101.55, 101.6] })
    expect(
      value(buildReport(behind, { ...DEFAULT_SETTINGS, tie: 5 }, JANUARY_NOTE).figures, 'streak.current'),
    ).toBe(1)
    expect(
      value(buildReport(behind, { ...DEFAULT_SETTINGS, tie: 6 }, JANUARY_NOTE).figures, 'streak.current'),
    ).toBe(3)
  })

  it('a what-if changes what follows from it, and says so', () => {
    const { figures } = bundled({ whatIf: { 'eps.2026.small': 0.2, 'pe.large': 14.2 } })
    expect(figures['eps.2026.small']).toMatchObject({ value: 0.2, origin: 'reported' })
    expect(figures['eps.2026.small']?.source).toMatch(/changed in this view.*35\.7%/)
    expect(value(figures, 'eps-lead.2026')).toBeCloseTo(0.2 - 0.118, 15)
    expect(value(figures, 'eps-multiple.2026')).toBeCloseTo(0.2 / 0.151, 15)
    expect(value(figures, 'discount.pe')).toBe(0)
    expect(figures['discount.pe']?.source).toMatch(/changed in this view/)
    expect(figures['eps-lead.2025']?.source).toBe('[1]')
    expect(value(figures, 'reported.discount.pe')).toBe(0.34)
  })

  it('a what-if that makes no sense is passed over', () => {
    const odd = { __proto__: 3, constructor: 4, 'eps.2026.small': Number.NaN, nothing: 1 }
    expect(bundled({ whatIf: odd }).figures).toEqual(bundled().figures)
  })
})

describe('each side by itself', () => {
  const dates = weekdays(monday, 260)
  const close = walk(260, 50, 3)
  const other = walk(260, 80, 4)
  const skip = (list: ArrayLike<number>) => Array.from(list).filter((_, i) => i % 10 !== 5)

  it('does not change because the other side misses days', () => {
    const full = buildReport(
      pairOf({ dates, close }, { dates, close: other }),
      DEFAULT_SETTINGS,
      JANUARY_NOTE,
    )
    const gappy = buildReport(
      pairOf({ dates, close }, { dates: skip(dates), close: skip(other) }),
      DEFAULT_SETTINGS,
      JANUARY_NOTE,
    )
    for (const stem of ['ma20', 'ma200', 'vol20', 'vol-daily', 'max-drawdown', 'return'] as const)
      expect(value(gappy.figures, `${stem}.small`)).toBe(value(full.figures, `${stem}.small`))
    expect(value(gappy.figures, 'data.dropped')).toBe(26)
  })

  it('is compared over the same interval on both sides', () => {
    const pair = pairOf(
      { dates: [monday, monday + 1, monday + 2], close: [100, 110, 121] },
      { dates: [monday, monday + 2], close: [100, 120] },
    )
    const { figures, series } = buildReport(pair, DEFAULT_SETTINGS, JANUARY_NOTE)
    expect(series.pair.dailyGap).toHaveLength(2)
    expect(series.pair.dailyGap[1]).toBeCloseTo(0.01, 14)
    expect(value(figures, 'streak.current')).toBe(1)
  })
})

describe('the words', () => {
  it('follow the frequency of the data', () => {
    const months = Array.from({ length: 40 }, (_, i) => dayOf(2020, 1 + i, 0) + 31)
    const monthly = pairOf(
      { dates: months, close: walk(40, 50, 1) },
      { dates: months, close: walk(40, 50, 2) },
    )
    const { figures, words, sentences } = buildReport(monthly, DEFAULT_SETTINGS, JANUARY_NOTE)
    expect(words).toMatchObject({ unit: 'month', perYear: 12 })
    expect(figures['tracking-error']?.formula).toContain('√12')
    expect(figures['vol20.small']?.formula).toContain('√12')
    expect(figures['ma50.small']?.absent).toBe('needs 50 months, has 40')
    expect(sentences.volatility).toMatch(/^From month to month, Small caps/)
  })

  it('of one side are those of its own rows', () => {
    const days = weekdays(monday, 260)
    const fridays = days.filter((_, i) => i % 5 === 4)
    const pair = pairOf(
      { symbol: 'AAA', dates: days, close: walk(260, 50, 1) },
      { symbol: 'BBB', dates: fridays, close: walk(52, 50, 2) },
    )
    const { figures, words } = buildReport(pair, DEFAULT_SETTINGS, JANUARY_NOTE)
    expect(words).toMatchObject({ unit: 'week', perYear: 52 })
    expect(figures['ma20.small']?.label).toBe('AAA, 20-day average')
    expect(figures['ma20.large']?.label).toBe('BBB, 20-week average')
    expect(figures['vol20.small']?.formula).toContain('√252')
    expect(figures['vol20.large']?.formula).toContain('√52')
    expect(figures['vol-daily.large']?.label).toBe('BBB, weekly volatility')
    expect(figures['tracking-error']?.formula).toContain('√52')
  })

  it('say which closes a figure rests on', () => {
    const dates = weekdays(monday, 5)
    const pair = pairOf(
      { symbol: 'AAA', dates, close: [1, 2, 3, 4, 5], adjusted: [1, 2, 3, 4, 6] },
      { symbol: 'BBB', dates, close: [1, 2, 3, 4, 5] },
    )
    const { figures } = buildReport(pair, { ...DEFAULT_SETTINGS, basis: 'total' }, JANUARY_NOTE)
    expect(value(figures, 'return.small')).toBe(5)
    expect(value(figures, 'return.large')).toBe(4)
    expect(figures['gap.arithmetic']?.source).toBe(
      'AAA: your file “small.csv”, dividend-adjusted closes; BBB: your file “large.csv”, price closes, as it has no adjusted ones',
    )
    expect(value(figures, 'data.basis')).toBe('AAA: price and total return; BBB: price')
    expect(figures['streak.current']?.source).toBe(
      'AAA: your file “small.csv”, price closes; BBB: your file “large.csv”, price closes',
    )
  })

  it('say so where the closes that streaks are counted on are not price closes', () => {
    const dates = weekdays(monday, 3)
    const adjusted = (symbol: string) => ({ symbol, dates, close: [1, 2, 3], basis: 'total' as const })
    const { figures } = buildReport(pairOf(adjusted('AAA'), adjusted('BBB')), DEFAULT_SETTINGS, JANUARY_NOTE)
    expect(figures['streak.current']?.source).toContain('dividend-adjusted closes, the only ones it has')
  })
})
