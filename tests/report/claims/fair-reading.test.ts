/**
 * The January note read fairly: who says what, what is a condition, what only may be, and what is its own arithmetic.
 */
import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { aftermathOf } from '../../../src/report/aftermath.ts'
import { buildReport } from '../../../src/report/build.ts'
import { ledgerOf } from '../../../src/report/claims.ts'
import { historyOf } from '../../../src/report/history.ts'
import { DEFAULT_SETTINGS } from '../../../src/report/settings.ts'
import { bundledPair } from '../../bundled.ts'

const report = buildReport(bundledPair(), DEFAULT_SETTINGS, JANUARY_NOTE)
const ledger = ledgerOf(report)!
const claim = (id: string) => ledger.claims.find(each => each.id === id)!

describe('who says what', () => {
  // As the note gives its references, statement by statement.
  const BY_CLAIM: Readonly<Record<string, string | null>> = {
    'return-small': '[0]',
    'return-large': '[0]',
    gap: '[0]',
    streak: '[1]',
    'streak-2008': '[1]',
    'off-high': null,
    momentum: null,
    'above-ma20': null,
    trend: null,
    undervalued: '[1]',
    gdp: '[1]',
    cuts: '[1]',
    'eps-2025': '[1]',
    'eps-multiple': null,
    'discount-pe': '[1]',
    'discount-range': '[1]',
    vol20: null,
    'vol-daily-small': '[0]',
    'vol-excess': '[0]',
    recession: null,
    credit: null,
    liquidity: null,
    optimistic: null,
    forecast: null,
    correction: null,
  }

  it.each(Object.entries(BY_CLAIM))('the claim %s cites %s', (id, source) => {
    expect(claim(id).source).toBe(source)
  })

  it('only the first of the five risks cites anything', () => {
    expect(JANUARY_NOTE.passages!.risks.map(({ source }) => source)).toEqual(['[0]', null, null, null, null])
  })

  it('the four points of strategy, the horizons and the judgement are the note’s own', () => {
    const { strategy, horizons, judgment, recommendation } = JANUARY_NOTE.passages!
    for (const { source } of [...strategy, ...horizons, judgment]) expect(source).toBeNull()
    expect(recommendation.source).toBe('[1]')
  })

  it('the provider of data is spelt as the note has it in each place', () => {
    expect(JANUARY_NOTE.publisher).toBe('Ginlix AI')
    expect(JANUARY_NOTE.references[0]!.publisher).toBe('Gilin AI Financial Database')
  })
})

describe('what is a condition, and what only may be', () => {
  it('the forecast stands with both of its conditions and that nothing is known of them', () => {
    expect(JANUARY_NOTE.forecast!.conditions.map(({ text }) => text)).toEqual([
      'earnings expectations are met',
      'the Federal Reserve cuts rates',
    ])
    expect(claim('forecast').why.match(/whether it was met is not known here/g)).toHaveLength(2)
  })

  it('a correction that may come cannot fail, and has its base rate beside it', () => {
    expect(claim('correction').verdict).toBe('cannot fail')
    // Counted by hand: starts up to January 20, 2026 whose ratio fell 5% below a close since within 63 sessions.
    const { ratio } = report.series.pair
    let [n, fell] = [0, 0]
    for (let start = 0; start + 63 <= report.window.b; start++) {
      n++
      let high = 0
      for (let i = start; i <= start + 63; i++) {
        high = Math.max(high, ratio[i]!)
        if (ratio[i]! <= high * 0.95) {
          fell++
          break
        }
      }
    }
    const rate = claim('correction').variants.find(({ label }) => label.startsWith('Earlier starts'))!
    expect(rate.quantity.value).toBeCloseTo(fell / n, 3)
    expect(fell / n).toBeGreaterThan(0.4)
    expect(claim('correction').why).toContain(`Of ${n.toLocaleString('en-US')} earlier starts 46% saw`)
  })
})

describe('what agrees with the note itself', () => {
  it('is counted apart from what prices tell', () => {
    const { counts, sentence } = ledger
    const own = counts['agrees with itself'] + counts['contradicts itself']
    expect(own).toBeGreaterThanOrEqual(12)
    expect(sentence).toContain(
      `${counts['agrees with itself']} of ${own} about the note’s own figures agree with them.`,
    )
    const told = counts.holds + counts['holds roughly'] + counts['does not hold']
    expect(sentence).toContain(`Of ${ledger.claims.length} claims ${told} can be checked against prices`)
  })

  it('is worked out from its own numbers', () => {
    expect(claim('vol-annualised').recomputed!.value).toBeCloseTo(0.0116 * Math.sqrt(252), 12)
    expect(claim('vol-annualised').why).toContain('18.41%')
    expect(claim('strength-percent').recomputed!.value).toBeCloseTo(1.1184 / 1.0466 - 1, 12)
    expect(claim('forecast-inputs').why).toContain('+23.9 pp')
  })

  it('and “significantly” is put to the t of the mean gap', () => {
    expect(claim('significant').recomputed!.value).toBe(historyOf(report).figures['spread.t']!.value)
    expect(claim('significant').text).toContain('uses the word loosely')
  })
})

it('what came is read from the page’s pair where nothing else is at hand', () => {
  expect(claim('forecast').recomputed!.value).toBe(aftermathOf(report).figures['after.gap']!.value)
})
