import { describe, expect, it } from 'vitest'
import { dayOf, dayOfIso } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildReport } from '../../src/report/build.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { bundledPair, bundledSince2006 } from '../bundled.ts'
import { pairOf, weekdays } from './pairs.ts'

const bundled = (settings: Partial<Settings> = {}) =>
  buildReport(bundledPair(), { ...DEFAULT_SETTINGS, ...settings }, JANUARY_NOTE).sentences
const since2006 = (settings: Partial<Settings>) =>
  buildReport(bundledSince2006(), { ...DEFAULT_SETTINGS, ...settings }, JANUARY_NOTE).sentences
const of = (small: number[], large: number[], settings: Partial<Settings> = {}) => {
  const dates = weekdays(dayOf(2024, 1, 1), small.length)
  const pair = pairOf({ symbol: 'AAA', dates, close: small }, { symbol: 'BBB', dates, close: large })
  return buildReport(pair, { ...DEFAULT_SETTINGS, ...settings }, JANUARY_NOTE).sentences
}

describe('the headlines of the note’s window', () => {
  it('say what was found', () => {
    expect(bundled()).toMatchObject({
      verdict:
        'Small caps did beat large caps: IWM returned +11.66% against +5.04% for SPY from Aug 29, 2025 to Jan 20, 2026, 6.61 pp ahead.',
      ratio: 'The IWM/SPY ratio ended at its high of the window.',
      streak:
        'IWM has beaten SPY for 12 trading days in a row, the longest streak since the one that ended on Jun 6, 2008.',
      averages:
        'IWM is above its 20-, 50- and 200-day averages; SPY is above its 200-day average and below its 20- and 50-day averages.',
      valuation: 'Small caps are 34% to 57% cheaper than large caps, depending on the measure.',
      drawdown:
        'IWM fell 8.48% at worst and was back by Dec 4, 2025; SPY fell 5.07% at worst and was back by Dec 10, 2025.',
    })
  })
})

describe('a headline changes its words with the finding', () => {
  it('behind', () => {
    const sentences = of([100, 90], [100, 105])
    expect(sentences.verdict).toMatch(/^AAA did not beat BBB: .* 15\.00 pp behind\.$/)
    expect(sentences.performance).toBe('AAA lost 10.00% and BBB gained 5.00%: AAA behind by 15.00 pp.')
    expect(sentences.ratio).toMatch(/14\.29% below its high of the window, the day of Jan 1, 2024/)
    expect(sentences.streak).toBe('AAA was never ahead of BBB up to Jan 2, 2024.')
    expect(sentences.drawdown).toBe(
      'AAA fell 10.00% at worst and has not recovered; BBB never fell from a high.',
    )
  })

  it('level, down to a hundredth of a point', () => {
    const sentences = of([100, 100], [100, 100.0001])
    expect(sentences.verdict).toMatch(/^AAA and BBB came out level: .*2024\.$/)
    expect(sentences.performance).toBe('AAA was unchanged and BBB was unchanged: level with each other.')
  })

  it('by the gap that the reader leads with', () => {
    expect(of([100, 150], [100, 125], { gap: 'geometric' }).verdict).toMatch(
      /20\.00% \(relative return\) ahead\.$/,
    )
  })

  it('a short streak is not called long', () => {
    expect(of([10, 11, 11, 12], [10, 10, 10.5, 10.5]).streak).toBe(
      'AAA has beaten BBB for 1 trading day; a streak as long ended on Jan 2, 2024, and the longest streak was 1 trading day, from Jan 2, 2024 to Jan 2, 2024.',
    )
  })

  it('less volatile, and moving the other way', () => {
    const sentences = of([100, 99, 100, 99], [100, 102, 100, 102])
    expect(sentences.volatility).toMatch(/AAA was \d+\.\d\d% less volatile than BBB/)
    expect(sentences.risk).toMatch(/^AAA moved \d\.\d\d% the other way for each 1% that BBB did/)
  })

  it('dearer, mixed or trailing when the reader changes the inputs', () => {
    const dear = { 'pe.small': 40, 'pb.small': 8, 'ps.small': 5, 'ev-ebitda.small': 30 }
    expect(bundled({ whatIf: dear }).valuation).toBe(
      'Small caps are 79% to 90% dearer than large caps, depending on the measure.',
    )
    expect(bundled({ whatIf: { 'pe.small': 40 } }).valuation).toMatch(/cheaper .* by some measures/)
    const level = { 'pe.small': 21.5, 'pb.small': 5, 'ps.small': 3, 'ev-ebitda.small': 15 }
    const others = { 'pe.large': 21.5, 'pb.large': 5, 'ps.large': 3, 'ev-ebitda.large': 15 }
    const valued = (whatIf: Record<string, number>) =>
      bundled({ whatIf: { ...level, ...others, ...whatIf } }).valuation
    expect(valued({})).toBe('Small caps are valued as large caps are, by every measure.')
    expect(valued({ 'pb.small': 6 })).toBe(
      'Small caps are up to 20% dearer than large caps and cheaper by no measure.',
    )
    expect(valued({ 'pb.small': 4 })).toBe(
      'Small caps are up to 20% cheaper than large caps and dearer by no measure.',
    )
    expect(bundled({ whatIf: { 'eps.2026.small': 0.1 } }).eps).toMatch(/trails by 1\.80 pp in 2026/)
  })

  it('absent, with the reason', () => {
    const sentences = of([100], [100])
    expect(sentences.verdict).toBe('The comparison cannot be computed: needs 2 days, has 1.')
    expect(sentences.averages).toBe(
      'The position against moving averages cannot be computed: needs 20 days, has 1.',
    )
  })
})

it('a streak is compared with what came before it alone', () => {
  expect(since2006({ to: dayOfIso('2006-07-10')! }).streak).toBe(
    'IWM was never ahead of SPY up to Jul 10, 2006.',
  )
  expect(since2006({ to: dayOfIso('2006-07-18')! }).streak).toBe(
    'IWM has beaten SPY for 2 trading days in a row, the longest streak since the data began on Jul 3, 2006.',
  )
})

it('a day asked for in the middle of a streak is counted up to that day', () => {
  const to = dayOfIso('2026-01-09')!
  expect(bundled({ to }).streak).toMatch(/^IWM has beaten SPY for 6 trading days in a row/)
})

describe('a window that the prices do not reach', () => {
  const verdict = (from: string, to: string) => bundled({ from: dayOfIso(from), to: dayOfIso(to) }).verdict

  it('is told with what they cover and what to do', () => {
    expect(verdict('2027-01-01', '2030-01-01')).toBe(
      'The comparison cannot be computed: the prices go from May 26, 2000 to Oct 5, 2026, and the window begins after them, on Jan 1, 2027; choose one that they cover.',
    )
    expect(verdict('1990-01-01', '1995-01-01')).toBe(
      'The comparison cannot be computed: the prices go from May 26, 2000 to Oct 5, 2026, and the window ends before them, on Jan 1, 1995; choose one that they cover.',
    )
    expect(verdict('1990-01-01', '2030-01-01')).toMatch(/^Small caps did/)
  })

  it('is another thing than one of a single session', () => {
    expect(verdict('2025-09-06', '2025-09-07')).toMatch(/needs 2 days, has 1/)
  })
})
