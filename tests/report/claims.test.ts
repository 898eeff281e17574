import { describe, expect, it } from 'vitest'
import type { PricePair } from '../../src/data/series/series.ts'
import { dayOfIso, isoOf } from '../../src/metrics/day.ts'
import { JANUARY_NOTE } from '../../src/notes/2026-01-21/note.ts'
import { buildAftermath } from '../../src/report/aftermath.ts'
import { buildReport } from '../../src/report/build.ts'
import { VERDICTS } from '../../src/report/claims/claim.ts'
import { buildLedger, verdictSentence } from '../../src/report/claims.ts'
import { figureIn } from '../../src/report/figure-set.ts'
import { buildHistory } from '../../src/report/history.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/report/settings.ts'
import { bundledPair, bundledSince2006 } from '../bundled.ts'
import { INDICES } from '../data-sets.ts'
import { until } from '../truncated.ts'

function ledgerOf(settings: Partial<Settings> = {}, pair: PricePair = bundledPair()) {
  const report = buildReport(pair, { ...DEFAULT_SETTINGS, ...settings }, JANUARY_NOTE)
  const history = buildHistory(report)
  const aftermath = buildAftermath(report, history)
  const ledger = buildLedger(report, () => aftermath)!
  const claim = (id: string) => {
    const found = ledger.claims.find(each => each.id === id)
    if (found === undefined) throw new Error(`no claim ${id}`)
    return found
  }
  const figures = { ...report.figures, ...history.figures, ...aftermath.figures }
  return { report, ledger, claim, figures, sentence: verdictSentence(report, ledger) }
}
const day = (iso: string) => dayOfIso(iso)!

/** The note as though it had been written after another close; claims are not enumerable, and are carried by hand. */
const JANUARY_NOTE_OF = (to: string) => ({
  ...JANUARY_NOTE,
  window: { from: '2025-01-31', to },
  passages: JANUARY_NOTE.passages,
  references: JANUARY_NOTE.references,
})

/** The bundled prices as though a reader had loaded them under other names. */
function loaded(small: string, large: string, last?: string): PricePair {
  const pair = last === undefined ? bundledPair() : until(bundledPair(), day(last))
  return {
    ...pair,
    bundled: false,
    small: { ...pair.small, symbol: small },
    large: { ...pair.large, symbol: large },
  }
}

describe('the note’s claims on its own window', () => {
  const { ledger, claim, figures, sentence } = ledgerOf()

  it.each([
    ['return-small', 'holds roughly'],
    ['return-large', 'holds roughly'],
    ['gap', 'holds roughly'],
    ['gap-sum', 'agrees with itself'],
    ['ahead', 'holds'],
    ['streak', 'holds'],
    ['streak-2008', 'holds'],
    ['off-high', 'does not hold'],
    ['above-ma20', 'holds'],
    ['above-ma50', 'holds'],
    ['ma20-ma50', 'holds'],
    ['vol20', 'does not hold'],
    ['vol-daily-small', 'holds'],
    ['vol-daily-large', 'holds'],
    ['vol-excess', 'holds'],
    ['eps-2024', 'agrees with itself'],
    ['eps-2025', 'agrees with itself'],
    ['eps-2026', 'agrees with itself'],
    ['eps-average', 'agrees with itself'],
    ['eps-multiple', 'agrees with itself'],
    ['discount-ev-ebitda', 'agrees with itself'],
    ['discount-range', 'agrees with itself'],
    ['significant', 'holds roughly'],
    ['strength-percent', 'agrees with itself'],
    ['vol-annualised', 'agrees with itself'],
    ['forecast-inputs', 'agrees with itself'],
    ['correction', 'cannot fail'],
    ['optimistic', 'cannot fail'],
    ['forecast', 'forecast: open'],
    ['gdp', 'cannot be checked here'],
    ['ism', 'cannot be checked here'],
    ['gasoline', 'cannot be checked here'],
    ['cuts', 'cannot be checked here'],
  ])('%s: %s', (id, verdict) => {
    expect(claim(id).verdict).toBe(verdict)
  })

  it('has a verdict, a rule and a reason for every claim', () => {
    expect(ledger.claims.map(({ id }) => id)).toEqual(JANUARY_NOTE.claims.map(({ id }) => id))
    for (const { verdict, tolerance, why } of ledger.claims) {
      expect(VERDICTS).toContain(verdict)
      expect(tolerance).toMatch(/\.$/)
      expect(why).toMatch(/^[^\n]+\.$/)
      expect(`${tolerance} ${why}`).not.toMatch(/NaN|undefined|Infinity|null/)
    }
  })

  it('counts its verdicts', () => {
    expect(Object.values(ledger.counts).reduce((sum, count) => sum + count, 0)).toBe(ledger.claims.length)
    expect(ledger.counts['not applicable']).toBe(0)
    expect(ledger.sentence).toContain(`${ledger.counts.holds} hold`)
  })

  it('speaks of no verdict that no claim has, and of one claim as of one', () => {
    for (const { ledger } of [
      ledgerOf({ from: day('2006-07-03'), to: day('2006-07-10') }, bundledSince2006()),
      ledgerOf({}, loaded('AAA', 'BBB')),
      ledgerOf({ swap: true }),
    ])
      expect(ledger.sentence).not.toMatch(/\b0 |\b1 (hold|do|are)\b/)
  })

  it('recomputes what the page shows, under the same id', () => {
    for (const { id, figure, recomputed, difference, reported } of ledger.claims) {
      if (figure === null || recomputed === null || figure.startsWith('reported.')) continue
      if (typeof recomputed.value === 'number')
        expect(recomputed.value, id).toBe(figureIn(figures, figure)!.value)
      if (difference !== null && typeof reported?.value === 'number') {
        expect(difference.value).toBe((recomputed.value as number) - reported.value)
      }
    }
  })

  it('shows variants that are figures of the page with the page’s value', () => {
    for (const { id, variants } of ledger.claims) {
      for (const { figure, quantity, label } of variants) {
        if (figure !== null) expect(figureIn(figures, figure)?.value, `${id}: ${label}`).toBe(quantity.value)
      }
    }
    expect(claim('gap').variants.map(({ label }) => label)).toContain('Total return, dividends included')
  })

  it('finds the nearest window as a plain search does', () => {
    const { dates, close } = bundledPair().small
    const large = bundledPair().large.close
    const first = dates.indexOf(day('2025-08-29'))
    const last = dates.indexOf(day('2026-01-20'))
    let best = 1
    for (let from = first; from <= last; from++) {
      for (let to = from + 1; to <= last; to++) {
        const p = Math.abs(close[to]! / close[from]! - 1.1184)
        const q = Math.abs(large[to]! / large[from]! - 1.0466)
        best = Math.min(best, Math.max(p, q))
      }
    }
    expect(ledger.nearest!.off).toBeCloseTo(best, 12)
    // However the period is cut, no window of closes gives both returns as printed.
    expect(ledger.nearest!.off).toBeGreaterThan(0.001)
    expect(claim('gap').why).toContain('nearest')
  })

  it('answers the question under the title', () => {
    expect(sentence).toContain('did beat')
    expect(sentence).toMatch(/Of the note’s \d+ claims that prices can check, 3 fail;/)
    expect(sentence).toContain('sustained is open')
    expect(sentence).not.toContain('2026-10')
  })
})

describe('the note’s claims by what it names', () => {
  const settings = { ...DEFAULT_SETTINGS }
  const report = buildReport(bundledPair(), settings, JANUARY_NOTE)
  const ledger = buildLedger(report, () => buildAftermath(report, buildHistory(report)), {
    indices: INDICES,
  })!
  const claim = (id: string) => ledger.claims.find(each => each.id === id)!

  it.each([
    ['return-small', 'holds', 0.117874257317],
    ['return-large', 'holds roughly', 0.052103166126],
    ['gap', 'holds roughly', 0.065771091191],
    ['off-high', 'does not hold', 0],
    ['above-ma20', 'holds', 0.025835316701],
    ['above-ma50', 'holds', 0.054434247254],
    ['trend', 'holds', 0.092512589359],
    ['vol-daily-small', 'holds', 0.011471875045],
    ['vol-daily-large', 'holds', 0.00723679373],
  ])('%s: %s', (id, verdict, computed) => {
    expect(claim(id).verdict).toBe(verdict)
    expect(claim(id).recomputed!.value).toBeCloseTo(computed, 9)
    expect(claim(id).by).toBe('Russell 2000 and S&P 500')
    const fund = claim(id).variants.find(({ label }) => label === 'By IWM and SPY')!
    expect(fund.quantity.value).toBe(figureIn(report.figures, fund.figure!)!.value)
  })

  it('leave alone what is about the note’s own figures, or about no figure', () => {
    for (const id of ['eps-2025', 'gap-sum', 'gdp']) expect(claim(id).by).toBeUndefined()
  })

  it('score what was to come, and show the funds as another reading', () => {
    // Russell 2000 and S&P 500 from January 20 to August 21, 2026, where the table of levels ends.
    const gap = 3017.87 / 2645.36 - 7674.37 / 6796.86
    const forecast = claim('forecast')
    expect(forecast.by).toBe('Russell 2000 and S&P 500')
    expect(forecast.verdict).toBe('forecast: open')
    expect(forecast.recomputed!.value).toBeCloseTo(gap, 4)
    expect(forecast.why).toContain('By Aug 21, 2026 the gap, by Russell 2000 and S&P 500, was +1.17 pp')
    const fund = forecast.variants.find(({ label }) => label === 'By IWM and SPY, to Oct 5, 2026: open')!
    expect(fund.quantity.value).toBe(buildAftermath(report, buildHistory(report)).figures['after.gap']!.value)
    expect(claim('correction').by).toBe('Russell 2000 and S&P 500')
    expect(claim('correction').variants.some(({ label }) => label.startsWith('By IWM and SPY'))).toBe(true)
  })

  it('are all judged by it, or about no prices', () => {
    for (const { id, check } of JANUARY_NOTE.claims) {
      const about = 'scope' in check ? check.scope !== 'inputs' : /forecast|correction/.test(check.kind)
      expect(claim(id).by, id).toBe(about ? 'Russell 2000 and S&P 500' : undefined)
    }
  })

  it('leave a forecast to the funds where only these reach its end', () => {
    const short = until(INDICES, day('2026-02-20'))
    const later = { ...settings, to: day('2025-06-30') }
    const at = buildReport(bundledPair(), later, {
      ...JANUARY_NOTE_OF('2025-06-30'),
      claims: JANUARY_NOTE.claims,
    })
    const judged = buildLedger(at, () => buildAftermath(at, buildHistory(at)), { indices: short })!
    const forecast = judged.claims.find(({ id }) => id === 'forecast')!
    expect(forecast.verdict).not.toBe('forecast: open')
    expect(forecast.by).toBeUndefined()
    expect(forecast.variants.map(({ label }) => label)).toContain(
      'By Russell 2000 and S&P 500, to Feb 20, 2026: open',
    )
  })

  it('say what the forecast was conditional on', () => {
    expect(claim('forecast').why).toMatch(
      /conditions: earnings expectations are met .* and the Federal Reserve cuts/,
    )
  })
})

describe('another window', () => {
  it('takes claims about the note’s window out, and computes those as of a day', () => {
    const { claim, ledger } = ledgerOf({ from: day('2025-06-30'), to: day('2025-11-14') })
    expect(claim('return-small').verdict).toBe('not applicable')
    expect(claim('return-small').why).toContain('Nov 14, 2025')
    expect(claim('return-small').recomputed).toBeNull()
    expect(claim('forecast').verdict).toBe('not applicable')
    expect(ledger.nearest).toBeNull()
    // On that day the volatility was what the report gives for January 20.
    expect(claim('vol20').verdict).toBe('holds')
    expect(claim('vol20').why).toContain('the note wrote as of Jan 20, 2026')
    expect(claim('streak-2008').verdict).toBe('does not hold')
    // Highs are those of the window, so another window has other ones.
    expect(claim('off-high').verdict).toBe('not applicable')
    expect(claim('eps-2025').verdict).toBe('agrees with itself')
  })

  it('counts what fails as read of another day, and speaks of a lead only where there is one', () => {
    const after = ledgerOf({ to: day('2026-10-05') })
    expect(after.sentence).toMatch(/Read as of Oct 5, 2026 instead of Jan 20, 2026, of the note’s \d+ claims/)
    const behind = ledgerOf({ from: day('2006-07-03'), to: day('2026-10-05') }, bundledSince2006())
    expect(behind.sentence).toContain('behind.')
    expect(behind.sentence).toContain('whether a lead will follow is open')
    expect(behind.sentence).not.toContain('the lead')
    const early = ledgerOf({ from: day('2006-09-01'), to: day('2007-06-29') }, bundledSince2006())
    expect(early.sentence).toMatch(/cannot be said, as the history before Jun 29, 2007 is too short\.$/)
  })

  it('says what the forecast would have come to, made on another day', () => {
    const { claim } = ledgerOf({ from: day('2020-06-30'), to: day('2020-09-11') })
    expect(claim('forecast').verdict).toBe('not applicable')
    expect(claim('forecast').why).toContain('have come true')
  })

  it('does not know what came later, but for the forecasts', () => {
    const whole = ledgerOf()
    const cut = ledgerOf({}, until(bundledPair(), day('2026-01-20')))
    const told = (all: typeof whole) =>
      all.ledger.claims.filter(({ id }) => id !== 'forecast' && id !== 'correction')
    expect(told(cut)).toEqual(told(whole))
    expect(cut.sentence).toBe(whole.sentence)
    expect(cut.claim('forecast').verdict).toBe('forecast: open')
    expect(cut.claim('correction').verdict).toBe('cannot fail')
  })
})

describe('other data', () => {
  it('is not what the claims about the funds are about', () => {
    const { ledger, claim, sentence } = ledgerOf(
      { from: day('2025-08-29'), to: day('2026-01-20') },
      loaded('AAA', 'BBB'),
    )
    for (const { id, check } of JANUARY_NOTE.claims) {
      const about = 'scope' in check && check.scope !== 'inputs'
      if (about || check.kind === 'forecast' || check.kind === 'correction') {
        expect(claim(id).verdict, id).toBe('not applicable')
        expect(claim(id).why).toContain('AAA against BBB')
        expect(claim(id).variants).toEqual([])
      }
    }
    expect(claim('discount-pe').verdict).toBe('agrees with itself')
    expect(claim('gdp').verdict).toBe('cannot be checked here')
    expect(ledger.nearest).toBeNull()
    expect(sentence).toContain('AAA')
    expect(sentence).not.toContain('claims')
  })

  it('can be the indices themselves, on the note’s days', () => {
    const settings = { from: day('2025-08-29'), to: day('2026-01-20') }
    const { claim } = ledgerOf(settings, loaded('^RUT', '^GSPC'))
    expect(claim('return-small').verdict).toBe('holds roughly')
    expect(claim('streak-2008').verdict).toBe('holds')
    expect(ledgerOf(settings, loaded('^GSPC', '^RUT')).claim('gap').verdict).toBe('not applicable')
    expect(ledgerOf({}, loaded('^RUT', '^GSPC', '2024-12-31')).claim('above-ma20').verdict).toBe(
      'not applicable',
    )
  })

  it('turned round is no longer what the claims are about', () => {
    expect(ledgerOf({ swap: true }).claim('gap').verdict).toBe('not applicable')
  })
})

describe('the reader’s settings', () => {
  it('take claims about changed inputs out', () => {
    const { claim } = ledgerOf({ whatIf: { 'eps.2025.small': 0.2 } })
    expect(claim('eps-2025').verdict).toBe('not applicable')
    expect(claim('eps-multiple').verdict).toBe('not applicable')
    expect(claim('eps-2026').verdict).toBe('agrees with itself')
    expect(claim('eps-2025').why).toContain('changed in this view')
  })

  it('take claims about averages and volatilities of other lengths out', () => {
    const { claim } = ledgerOf({ ma: [10, 30], vol: 60 })
    for (const id of ['above-ma20', 'ma20-ma50', 'trend', 'vol20', 'vol20-higher', 'momentum']) {
      expect(claim(id).verdict, id).toBe('not applicable')
    }
    expect(claim('return-small').verdict).toBe('holds roughly')
  })

  it('move the numbers with the basis, and the variants show both', () => {
    const total = ledgerOf({ basis: 'total' }).claim('return-small')
    const price = ledgerOf().claim('return-small')
    expect(total.recomputed!.value).not.toBe(price.recomputed!.value)
    const both = (claim: typeof total) => claim.variants.slice(0, 2).map(({ quantity }) => quantity.value)
    expect(both(total)).toEqual(both(price))
    expect(both(total)).toEqual([price.recomputed!.value, total.recomputed!.value])
  })

  it('leave a reason where a figure is absent', () => {
    const first = bundledPair().small.dates
    const { claim, sentence } = ledgerOf({ from: first[0]!, to: first[15]! })
    expect(claim('above-ma20').verdict).toBe('cannot be checked here')
    expect(claim('above-ma20').why).toContain('needs 20 days, has 16')
    expect(sentence).toContain('too short')
    expect(isoOf(first[0]!)).toBe('2000-05-26')
  })
})
