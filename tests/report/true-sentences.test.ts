/**
 * No sentence contradicts the figures that it names, whatever the day, the orientation, the rows and the prices. The
 * numbers in the sentences are read back and compared.
 *
 * `SENTENCE_DAYS=300 npx vitest run --project unit tests/report/true-sentences` reads each set of prices as of 300 days.
 */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfIso, isoOf } from '../../src/metrics/day.ts'
import { seededRandom } from '../../src/metrics/random.ts'
import { LEAST_INDEPENDENT } from '../../src/metrics/share-interval.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { aftermathOf } from '../../src/report/aftermath.ts'
import { buildReport } from '../../src/report/build.ts'
import { ledgerOf, verdictSentence } from '../../src/report/claims.ts'
import type { FigureId } from '../../src/report/figure-set.ts'
import { historyOf } from '../../src/report/history.ts'
import { likelihood } from '../../src/report/likelihood.ts'
import type { Report } from '../../src/report/report.ts'
import { scenarioOf } from '../../src/report/scenario.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { runLengths } from '../../src/sections/history/run-lengths.ts'
import { signalsHeadline, trendHeadline } from '../../src/sections/technicals/signals.ts'
import { bundledPair } from '../bundled.ts'
import { pairOf, weekdays } from './pairs.ts'

/** "+6.61", "−3", "1,234.5" as a number. */
const read = (text: string) => Number(text.replace('−', '-').replace('+', '').replaceAll(',', ''))
const NUMBER = '([+−]?[\\d,]+(?:\\.\\d+)?)'

function matched(text: string, pattern: string): number[] | null {
  const match = new RegExp(pattern).exec(text)
  return match === null ? null : match.slice(1).map(read)
}

const value = (report: Report, id: FigureId) => report.figures[id]?.value as number

/** Every sentence that a report makes, by what it heads. */
function sentencesOf(report: Report): Readonly<Record<string, string>> {
  const history = historyOf(report)
  const ledger = ledgerOf(report)
  return {
    ...report.sentences,
    ...Object.fromEntries((ledger?.claims ?? []).map(({ id, why }) => [`claim ${id}`, why])),
    answer: verdictSentence(report, ledger),
    ledger: ledger?.sentence ?? '',
    base: history.base.sentence,
    likewise: history.afterLeads.sentence,
    lab: history.streaks.sentence,
    leadership: history.leadership.sentence,
    calendar: history.calendar.sentence,
    triangle: history.triangle.sentence,
    rolling: history.rolling.sentence,
    significance: history.significance.sentence,
    chance: runLengths(report).headline,
    after: aftermathOf(report).sentence,
    scenario: scenarioOf(report)?.sentence ?? '',
    signals: signalsHeadline(report),
    small: trendHeadline(report, 'small'),
    large: trendHeadline(report, 'large'),
  }
}

function checkWords(name: string, text: string): void {
  const said = `${name}: ${text}`
  expect(said).not.toMatch(/NaN|undefined|null|Infinity|n\/a/)
  expect(said).not.toMatch(/[+−]0(\.0+)?( pp|%|×|\b(?![.,\d]))/)
  // A zero has no direction.
  expect(said).not.toMatch(
    /(^|[^\d.,])0(\.0+)?( pp|%) (ahead|behind|lower|higher|below|off|the other way|more|less)|by 0(\.0+)?(%| pp)/,
  )
  // A one with a plural, and any other count with a singular.
  expect(said).not.toMatch(
    /(^|[^\d.,–-])1 (trading days|days|weeks|months|years|returns|runs|cases|points|comparisons|measures)\b/,
  )
  expect(said).not.toMatch(
    /(^|[^\d.,–-])(0|[2-9]|[\d,]*\d\d) (trading day|day|week|month|year|return|run|case|comparison|measure)\b(?!-)/,
  )
  expect(said).not.toMatch(/\b[Aa]ll 2\b|[Nn]one of the 2\b/)
  expect(said).not.toMatch(/ {2}|\.\.|,,| ,| \./)
  expect(said).not.toMatch(/behind of|ahead (?!of|by|on|in|after|at|to|\d)[A-Z]/)
}

function checkGap(report: Report, { verdict, performance }: Readonly<Record<string, string>>): void {
  const gap = value(report, 'gap.arithmetic')
  if (typeof gap !== 'number') return
  const shown = Math.round(Math.abs(gap) * 1e4) / 100
  for (const text of [verdict!, performance!]) {
    const [size] = matched(text, `${NUMBER} pp`) ?? []
    if (Math.abs(gap) > 10) expect(text).toContain('more than 1,000 pp')
    else if (size !== undefined) expect(Math.abs(size - Math.abs(gap) * 100)).toBeLessThanOrEqual(0.00501)
    expect(/ahead|did beat/.test(text)).toBe(gap > 0 && shown > 0)
    expect(/behind|did not beat/.test(text)).toBe(gap < 0 && shown > 0)
  }
}

function checkStreak(report: Report, { streak, lab }: Readonly<Record<string, string>>): void {
  const { tie } = report.settings
  const current = value(report, 'streak.current')
  const [told] = matched(streak!, `for ${NUMBER} \\w+`) ?? []
  if (told !== undefined) expect(told).toBe(current)
  if (tie > 0 && typeof current === 'number')
    for (const text of [streak!, lab!].filter(each => /beaten|ahead of|in a row/.test(each)))
      expect(text).toContain(`within ${tie} bp`)
}

function checkAverages(
  report: Report,
  { averages, small, large, signals }: Readonly<Record<string, string>>,
): void {
  for (const [side, text] of [
    ['small', small!],
    ['large', large!],
  ] as const) {
    const of = (signal: string) =>
      report.settings.ma.filter(length => report.figures[`price-vs-ma${length}.${side}`]?.signal === signal)
    for (const [signal, word] of [
      ['Above', 'above'],
      ['Below', 'below'],
      ['At it', 'at'],
    ] as const) {
      const lengths = of(signal)
      expect(new RegExp(`\\b${word} its`).test(text)).toBe(lengths.length > 0)
      for (const length of lengths) expect(text).toContain(`${length}-`)
    }
    // The two sentences of one fund say the same.
    const own = averages!.split(';').find(part => part.includes(report.names[side]))
    if (own !== undefined && report.names.small !== report.names.large)
      for (const word of ['above its', 'below its', ' at its'])
        expect(own.includes(word)).toBe(text.includes(word))
  }
  if (report.settings.ma.length === 0) {
    expect(small).toBe('No moving average is chosen.')
    expect(averages).toBe('No moving average is chosen.')
  }
  const counts = [...signals!.matchAll(/(\d+) of (\d+)/g)].map(([, up, all]) => [Number(up), Number(all)])
  for (const [up, all] of counts) expect(up).toBeLessThanOrEqual(all!)
}

function checkHistory(report: Report, sentences: Readonly<Record<string, string>>): void {
  const { base, leadership, significance, streaks } = historyOf(report)
  const { ratio, b } = { ratio: historyOf(report).ratio, b: report.window.b }
  // Nothing is told of fewer than three independent windows.
  const independent = Math.max(
    ...base.horizons.map(({ effective }) => (Number.isFinite(effective) ? effective : 0)),
  )
  if (independent < LEAST_INDEPENDENT) expect(sentences.base).toMatch(/too few|too short/)
  // The swing is told with its own numbers.
  const last = leadership.legs.at(-1)
  const [moved] = matched(sentences.leadership!, `it has moved ${NUMBER}%`) ?? []
  if (last !== undefined && moved !== undefined) {
    expect(Math.abs(moved - (ratio[b]! / ratio[last.from]! - 1) * 100)).toBeLessThanOrEqual(0.0501)
    expect(sentences.leadership).toContain(last.amplitude > 0 ? 'last turned up' : 'last turned down')
    expect(sentences.leadership).not.toContain('has led')
  }
  // A verdict on the mean gap needs sixty returns, and both tests.
  if (/can be told from chance/.test(sentences.significance!)) {
    const { test, interval } = significance.window!
    expect(test.n).toBeGreaterThanOrEqual(60)
    expect(Math.sign(interval!.low)).toBe(Math.sign(interval!.high))
    const bounds = matched(sentences.significance!, `interval ${NUMBER} pp to ${NUMBER} pp`)!
    for (const bound of bounds) expect(bound).not.toBe(0)
  }
  if (significance.window !== null && report.window.sessions > 60) {
    const mean = significance.window.test.mean
    const level = Math.abs(mean) < 5e-11
    expect(sentences.significance).toContain(level ? ' were level ' : mean >= 0 ? ' beat ' : ' trailed ')
    const gap = value(report, 'gap.arithmetic')
    if (Math.abs(gap) >= 0.00005 && Math.sign(gap) !== Math.sign(mean))
      expect(sentences.significance).toMatch(/all the same/)
  }
  const expected = Number(/would give ([\d.,]+)/.exec(sentences.chance!)?.[1]?.replaceAll(',', ''))
  expect(Math.abs(expected - streaks.expected)).toBeLessThanOrEqual(
    streaks.expected < 0.95 ? 0.00501 : 0.0501,
  )
}

function checkAnswer(report: Report, { answer }: Readonly<Record<string, string>>): void {
  const rate = historyOf(report).base.horizons.at(-1)?.rates.p0
  const [share] = matched(answer!, `months later after ${NUMBER}% of`) ?? []
  if (share !== undefined) {
    expect(rate!.effective).toBeGreaterThanOrEqual(LEAST_INDEPENDENT)
    expect(Math.abs(share - rate!.share * 100)).toBeLessThanOrEqual(0.501)
    expect(answer).toContain(likelihood(rate!.share))
  }
  expect(answer).not.toMatch(/history is against it|leaves room/)
  if (/a lead of/.test(answer!)) expect(answer).toContain(`a lead of ${report.names.small} of`)
}

function checkAll(report: Report): void {
  const sentences = sentencesOf(report)
  for (const [name, text] of Object.entries(sentences)) checkWords(name, text)
  checkGap(report, sentences)
  checkStreak(report, sentences)
  checkAverages(report, sentences)
  checkHistory(report, sentences)
  checkAnswer(report, sentences)
}

/** As-of days of each set of prices; the last day alone in a normal run. */
const DAYS = Number(process.env.SENTENCE_DAYS ?? 1)
const LONG = 3_600_000

/** Days spread evenly over the rows of a pair, the last one first. */
function asOfDays(dates: ArrayLike<number>): number[] {
  const n = Math.min(DAYS, dates.length)
  return Array.from({ length: n }, (_, i) => dates[Math.round((dates.length - 1) * (1 - i / n))]!)
}

const pair = bundledPair()
const [FIRST, LAST] = [dayOfIso('2000-06-01')!, dayOfIso('2026-10-05')!]
const settings = fc.record({
  from: fc.option(fc.integer({ min: FIRST, max: LAST })),
  to: fc.integer({ min: FIRST, max: LAST }),
  swap: fc.boolean(),
  rows: fc.constantFrom('as loaded', 'weekly', 'monthly'),
  basis: fc.constantFrom('price', 'total'),
  ma: fc.constantFrom([20, 50, 200], [10], [], [20, 50]),
  tie: fc.constantFrom(0, 0, 5, 50),
  gap: fc.constantFrom('arithmetic', 'arithmetic', 'geometric'),
  whatIf: fc.constantFrom({}, {}, { 'eps.2026.small': 0.118 }, { 'eps.2026.small': -0.99, 'pe.large': 1000 }),
})

describe('the sentences on the bundled prices', () => {
  it(
    'contradict no figure, whatever is chosen',
    () => {
      fc.assert(
        fc.property(settings, chosen => {
          const one = { ...DEFAULT_SETTINGS, ...chosen } as Settings
          checkAll(
            buildReport(
              pair,
              one.from !== null && one.from > one.to! ? { ...one, from: null } : one,
              JANUARY_NOTE,
            ),
          )
        }),
        { numRuns: Math.max(300, DAYS * 6) },
      )
    },
    LONG,
  )
})

const dates = weekdays(dayOfIso('2015-01-01')!, 1300)
const random = seededRandom(5)
const walk = (size: number, start = 100, count = dates.length) => {
  let close = start
  return Array.from({ length: count }, () => (close *= 1 + size * (random() + random() + random() - 1.5)))
}
const steady = (rate: number, count = dates.length) =>
  Array.from({ length: count }, (_, i) => 100 * (1 + rate) ** i)
const side = (symbol: string, close: number[], days: number[] = dates) => ({
  symbol,
  dates: days.slice(0, close.length),
  close,
})
const monthly = Array.from({ length: 60 }, (_, i) => dayOfIso('2010-01-31')! + Math.round(i * 30.44))
const split = walk(0.01).map((close, i) => (i < 900 ? close : close / 10))
const gappy = dates.filter((_, i) => i % 7 !== 0)

/** Prices of every odd kind, small side first. */
const ODD: Readonly<Record<string, readonly [ReturnType<typeof side>, ReturnType<typeof side>]>> = {
  'both constant': [side('AAA', steady(0)), side('BBB', steady(0))],
  'small constant': [side('AAA', steady(0)), side('BBB', walk(0.01))],
  'large constant': [side('AAA', walk(0.01)), side('BBB', steady(0))],
  'the same twice': [side('AAA', steady(0.001)), side('BBB', steady(0.001))],
  'steady growth': [side('AAA', steady(0.002)), side('BBB', steady(0.001))],
  pennies: [side('AAA', walk(0.4, 0.01)), side('BBB', walk(0.01))],
  'a fortune': [side('AAA', walk(0.01, 1e9)), side('BBB', walk(0.01, 1e-4))],
  'a split': [side('AAA', split), side('BBB', walk(0.01))],
  'a reverse split': [side('AAA', split.toReversed()), side('BBB', walk(0.01))],
  'rows missing': [side('AAA', walk(0.01)), side('BBB', walk(0.01, 100, gappy.length), gappy)],
  'two exchanges': [side('VUSA.L', walk(0.01)), side('SPY', walk(0.01))],
  'one row': [side('AAA', [100]), side('BBB', [50])],
  'two rows': [side('AAA', [100, 101]), side('BBB', [50, 49])],
  'three rows': [side('AAA', [100, 100, 101]), side('BBB', [50, 50, 50])],
  '25 rows': [side('AAA', walk(0.01, 100, 25)), side('BBB', walk(0.01, 100, 25))],
  '60 rows': [side('AAA', walk(0.01, 100, 60)), side('BBB', walk(0.01, 100, 60))],
  'a year': [side('AAA', walk(0.01, 100, 253)), side('BBB', walk(0.01, 100, 253))],
  months: [side('AAA', walk(0.05, 100, 60), monthly), side('BBB', walk(0.04, 100, 60), monthly)],
  alternating: [
    side(
      'AAA',
      dates.map((_, i) => 100 + (i % 2)),
    ),
    side(
      'BBB',
      dates.map((_, i) => 100 + ((i + 1) % 2)),
    ),
  ],
  'alternating, to an even end': [
    side(
      'AAA',
      dates.slice(3).map((_, i) => 100 + (i % 2)),
    ),
    side(
      'BBB',
      dates.slice(3).map((_, i) => 100 + ((i + 1) % 2)),
    ),
  ],
  'a crash': [
    side(
      'AAA',
      walk(0.01).map((close, i) => (i < 1200 ? close : close * 1e-6)),
    ),
    side('BBB', walk(0.01)),
  ],
  nameless: [side('', walk(0.01)), side('', walk(0.01))],
}

describe.each(Object.entries(ODD))('the sentences on odd prices: %s', (name, [small, large]) => {
  it.each([false, true])(
    'contradict no figure, swapped %s',
    swap => {
      const odd = pairOf(small, large)
      asOfDays(odd.aligned.dates).forEach((to, i) => {
        for (const rows of ['as loaded', 'weekly', 'monthly'] as const)
          for (const tie of i === 0 ? [0, 10] : [(i % 2) * 10])
            for (const note of i === 0 ? [null, JANUARY_NOTE] : [i % 4 < 2 ? null : JANUARY_NOTE]) {
              const chosen = { ...DEFAULT_SETTINGS, swap, rows, tie, ...(i > 0 && { to }) }
              try {
                checkAll(buildReport(odd, chosen, note))
              } catch (error) {
                throw new Error(`as of ${isoOf(to)}, ${rows}, tie ${tie}, note ${note?.id}`, { cause: error })
              }
            }
      })
    },
    LONG,
  )

  it('come with a caution where the prices need one', () => {
    const { verdict } = buildReport(pairOf(small, large), DEFAULT_SETTINGS, null).sentences
    expect(/looks like a split/.test(verdict!)).toBe(/split/.test(name))
    expect(/has no close on/.test(verdict!)).toBe(name === 'rows missing')
    expect(/different currencies/.test(verdict!)).toBe(name === 'two exchanges')
  })
})
