import { describe, expect, test } from 'vitest'
import { dayOfIso } from '../../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { checkOfReading } from '../../../src/notes/reader/check-of-reading.ts'
import { readNote } from '../../../src/notes/reader/read-note.ts'
import type { Reading } from '../../../src/notes/reader/reading.ts'
import { type ExpectationCheck, scoredForecast } from '../../../src/report/claims/expectation.ts'
import { verdictBy } from '../../../src/report/claims/own-window.ts'
import { judgedReading } from '../../../src/report/claims/read-claim.ts'
import { robustnessOf as robust } from '../../../src/report/claims/robustness.ts'
import type { Source } from '../../../src/report/claims/sources.ts'
import { CLOSES, ORACLE } from '../../notes/reader/oracle.ts'

const INDICES: Source = {
  id: 'indices',
  names: { small: 'Russell 2000', large: 'S&P 500' },
  named: true,
  basis: 'price',
  closes: CLOSES.indices,
}
const FUNDS: Source = {
  ...INDICES,
  id: 'funds',
  names: { small: 'IWM', large: 'SPY' },
  named: false,
  closes: CLOSES.funds,
}
const SOURCES = [INDICES, FUNDS]

const read = (sentence: string, dated: string) =>
  readNote(sentence, dayOfIso(dated)!, CLOSES.indices)[0]!.readings
const judge = (sentence: string, dated: string) =>
  read(sentence, dated).map(reading => judgedReading(reading, SOURCES))

const robustnessOf = (reading: Reading, sources: readonly Source[]) =>
  robust(checkOfReading(reading)!, sources)

describe('verdicts of what was read', () => {
  test.each([
    [
      'The Russell 2000 gained 11.8% between the end of August and January 20, against 5.2% for the S&P 500.',
      '2026-01-21',
      ['holds', 'holds'],
    ],
    [
      'Small caps beat large caps by almost ten percentage points in the five sessions through July 17.',
      '2024-07-24',
      ['holds'],
    ],
    [
      'The Russell 2000 has now outperformed the S&P 500 for 14 consecutive sessions.',
      '2026-01-23',
      ['holds'],
    ],
    ['It is the longest such run since May 1996.', '2026-01-23', ['holds']],
    ['It is the longest such run since May 1995.', '2026-01-23', ['does not hold']],
    ['It is the longest such run since 2008.', '2026-01-23', ['holds']],
    [
      'In the five sessions through July 17, 2024 the Russell 2000 rallied 11.5%.',
      '2024-07-24',
      ['does not hold'],
    ],
    ['The Russell 2000 trades above its 200-day average.', '2026-01-21', ['holds']],
    ['The Russell 2000 is below its 200-day average.', '2026-01-21', ['does not hold']],
    ['Small caps did not beat large caps in 2024.', '2025-01-06', ['holds']],
    ['In 2024 the Russell 2000 returned 14.0%.', '2025-01-06', ['does not hold']],
    ['From 2023 through 2025 the S&P 500 rose 78%.', '2026-01-29', ['holds']],
    ['The Russell 2000 is up more than 6% year to date.', '2026-01-16', ['holds']],
    ['The Russell 2000 is up more than 12% year to date.', '2026-01-16', ['does not hold']],
    ['In 2019 the Russell 2000 gained 23.7%, including dividends.', '2020-01-06', ['cannot be checked here']],
  ])('%s', (sentence, dated, verdicts) => {
    expect(judge(sentence, dated).map(({ verdict }) => verdict)).toEqual(verdicts)
  })

  test('a number that fails names the window that it fits', () => {
    const [finding] = judge(
      'In the five sessions through July 17, 2024 the Russell 2000 rallied 11.5%.',
      '2024-07-24',
    )
    expect(finding!.why).toMatch(/11\.5% fits the 5 days through Jul 16, 2024: \+11\.54%/)
  })

  test('streaks of the large side are counted with the sides exchanged', () => {
    const [reading] = read('Small caps have lagged for six sessions in a row.', '2013-11-04')
    expect(judgedReading(reading!, [INDICES]).verdict).toBe('holds')
  })

  test('the verdict of the many readings is the verdict of the one', () => {
    for (const { sentence, dated } of ORACLE) {
      for (const reading of read(sentence, dated)) {
        const check = checkOfReading({ ...reading, basis: null })!
        if (!(check.kind === 'measure' || check.kind === 'direction' || check.kind === 'within')) continue
        expect(verdictBy(check, INDICES).verdict).toBe(
          judgedReading({ ...reading, basis: null }, [INDICES]).verdict,
        )
      }
    }
  })
})

describe('robustness', () => {
  test('a claim is read on other data, with other starts and ends, and as a geometric gap', () => {
    const [reading] = read(
      'Small caps beat large caps by almost ten points in the five sessions through July 17.',
      '2024-07-24',
    )
    const result = robustnessOf(reading!, SOURCES)!
    expect(result.readings.map(({ group }) => group)).toEqual([
      'as stated',
      'data',
      ...Array.from({ length: 9 }, () => 'start'),
      ...Array.from({ length: 9 }, () => 'end'),
      'gap',
    ])
    expect(result.readings[0]!.verdict).toBe('holds')
    expect(result.sentence).toBe(
      `Holds in ${result.holds} of ${result.checked} readings; fails with other starts (${failing(result, 'start')} of 9), with other ends (${failing(result, 'end')} of 9).`,
    )
  })

  test('a window of a quarter is read by weeks, one of a year by months as well, and a streak by neither', () => {
    const rows = (sentence: string, dated: string) =>
      robustnessOf(read(sentence, dated)[0]!, SOURCES)!
        .readings.filter(({ group }) => group === 'rows')
        .map(({ label }) => label)
    expect(rows('In the first quarter of 2021 the Russell 2000 gained 12.4%.', '2021-04-06')).toEqual([
      'weekly rows',
    ])
    expect(rows('In 2024 the Russell 2000 gained 10.0%.', '2025-01-06')).toEqual([
      'weekly rows',
      'monthly rows',
    ])
    expect(
      rows('The Russell 2000 has now outperformed the S&P 500 for 14 consecutive sessions.', '2026-01-23'),
    ).toEqual([])
    // Weeks end on December 29, 2023 and December 27, 2024; months where the year does.
    const year = robustnessOf(read('In 2024 the Russell 2000 gained 10.0%.', '2025-01-06')[0]!, SOURCES)!
    const value = (label: string) => year.readings.find(each => each.label === label)!.value as number
    expect(value('monthly rows')).toBeCloseTo(value('as stated'), 12)
    expect(value('weekly rows')).toBeCloseTo(2244.59 / 2027.07 - 1, 4)
  })

  test('total return is a reading where adjusted closes are at hand', () => {
    const [reading] = read('In 2024 the Russell 2000 returned 10.0%.', '2025-01-06')
    const total: Source = { ...FUNDS, basis: 'total' }
    expect(
      robustnessOf(reading!, [INDICES, FUNDS, total])!
        .readings.map(({ group }) => group)
        .slice(0, 3),
    ).toEqual(['as stated', 'data', 'basis'])
  })

  test('a start that lies behind its end is no reading', () => {
    const [reading] = read('On July 11 the Russell 2000 jumped 3.6%.', '2024-07-24')
    const starts = robustnessOf(reading!, SOURCES)!.readings.filter(({ group }) => group === 'start')
    expect(starts).toHaveLength(5)
  })

  test('claims of library notes have one, by the rule of the ledger', () => {
    const days = { from: dayOfIso('2025-08-29')!, to: dayOfIso('2026-01-20')! }
    for (const { check, id } of JANUARY_NOTE.claims) {
      const result = robust(check, SOURCES, JANUARY_NOTE, days)
      const about = 'scope' in check && check.scope !== 'inputs'
      expect(result !== null, id).toBe(about)
    }
    const claim = (id: string) => JANUARY_NOTE.claims.find(each => each.id === id)!.check
    const small = robust(claim('return-small'), SOURCES, JANUARY_NOTE, days)!
    expect(small.readings.slice(0, 3).map(({ label, verdict }) => [label, verdict])).toEqual([
      ['as stated', 'holds'],
      ['IWM and SPY', 'holds roughly'],
      ['weekly rows', 'does not hold'],
    ])
    // A figure as of a day has no start; a streak is another one on every other day.
    const groups = (id: string) => [
      ...new Set(robust(claim(id), SOURCES, JANUARY_NOTE, days)!.readings.map(({ group }) => group)),
    ]
    expect(groups('above-ma20')).toEqual(['as stated', 'data', 'end'])
    expect(groups('streak-2008')).toEqual(['as stated', 'data'])
    expect(groups('gap')).toEqual(['as stated', 'data', 'rows', 'start', 'end', 'gap'])
  })

  test('forecasts and claims without prices have none', () => {
    const [forecast] = read(
      'We expect small caps to outperform by 15-25% over the next 6 to 12 months.',
      '2026-01-21',
    )
    expect(robustnessOf(forecast!, SOURCES)).toBeNull()
    expect(robustnessOf(forecast!, [])).toBeNull()
  })
})

function failing({ readings }: NonNullable<ReturnType<typeof robustnessOf>>, group: string): number {
  return readings.filter(each => each.group === group && each.verdict === 'does not hold').length
}

describe('forecasts', () => {
  const score = (sentence: string, dated: string) =>
    scoredForecast(checkOfReading(read(sentence, dated)[0]!) as ExpectationCheck, SOURCES)!

  test('one for a year is scored by its last close', () => {
    const missed = score(
      'Small caps should beat large caps by at least 5 points in 2024; we put the odds at 60%.',
      '2024-01-02',
    )
    expect(missed).toMatchObject({ state: 'did not come true', daysLeft: 0, brier: 0.36 })
    expect(missed.now!.value).toBeCloseTo(0.100188942661 - 0.233090068199, 9)
    expect(missed.rates).toHaveLength(2)
    const [rate] = missed.rates
    expect(missed.brierOfRate).toBeCloseTo(rate!.share ** 2, 12)
  })

  test('base rates count only windows that had ended before', () => {
    const [reading] = read('Small caps should beat large caps by at least 5 points in 2024.', '2024-01-02')
    const { dates, small, large } = CLOSES.indices
    const end = [...dates].findLastIndex(day => day <= reading!.from!)
    const rows = Math.round(((reading!.to - reading!.from!) / 365.25) * 252)
    let [n, met] = [0, 0]
    for (let a = 0; a + rows <= end; a++) {
      n++
      if (small[a + rows]! / small[a]! - large[a + rows]! / large[a]! >= 0.05) met++
    }
    expect(
      score('Small caps should beat large caps by at least 5 points in 2024.', '2024-01-02').rates[0],
    ).toMatchObject({ n, share: met / n })
  })

  test('one over a stretch of time comes true at the first close that reaches it', () => {
    const hit = score(
      'We expect small caps to outperform by 15-25% over the next 6 to 12 months.',
      '2020-09-01',
    )
    expect(hit.state).toBe('came true')
    expect(hit.decided).toBeGreaterThanOrEqual(dayOfIso('2021-02-28')!)
    const at = hit.path.days.indexOf(hit.decided!)
    expect(hit.path.values[at]).toBeGreaterThanOrEqual(0.15)
    for (const [i, day] of hit.path.days.entries()) {
      if (day >= dayOfIso('2021-02-28')! && i < at) expect(hit.path.values[i]).toBeLessThan(0.15)
    }
  })

  test('one whose day has not come is open', () => {
    const open = score(
      'We expect small caps to outperform by 5-10% over the next 12 months, odds 60%.',
      '2026-06-01',
    )
    expect(open).toMatchObject({ state: 'open', decided: null, brier: null, brierOfRate: null })
    expect(open.daysLeft).toBeGreaterThan(200)
    const [finding] = judge(
      'We expect small caps to outperform by 5-10% over the next 12 months.',
      '2026-06-01',
    )
    expect(finding).toMatchObject({ verdict: 'forecast: open' })
    expect(finding!.why).toMatch(/days are left/)
  })

  test('one of a fall comes true below its band', () => {
    const fall = score('The S&P 500 will lose at least 10% over the next six months.', '2008-08-01')
    expect(fall.state).toBe('came true')
  })
})
