/**
 * Prices and settings become the report.
 */
import type { PricePair } from '../data/series/series.ts'
import { returnsSinceFirst } from '../metrics/returns.ts'
import type { Draft } from './draft.ts'
import { putFundamentals, putReported } from './fundamentals.ts'
import { putPassport } from './passport.ts'
import { putPerformance } from './performance.ts'
import type { Report } from './report.ts'
import { putRisk } from './risk.ts'
import { sentencesOf } from './sentences.ts'
import { basisWords, reportSeries } from './series.ts'
import type { Basis, Settings } from './settings.ts'
import { shownPair } from './shown-pair.ts'
import { putStreaks, streaksOf } from './streak.ts'
import { putTechnicals } from './technicals.ts'
import { reportWindow } from './window.ts'

/**
 * Every figure, series and sentence of the page.
 *
 * Figures as of the window's end use nothing after it. A figure that cannot be computed is there with value null
 * and a sentence that says why. Pure: the same prices and settings give the same report.
 */
export function buildReport(loaded: PricePair, settings: Settings): Report {
  const pair = shownPair(loaded, settings)
  const window = reportWindow(pair, settings)
  const series = reportSeries(pair, settings)
  const names = { small: pair.small.symbol || 'Small caps', large: pair.large.symbol || 'Large caps' }
  const { unit, perYear } = series.pair.frequency
  const sourcesOn = (basis: Basis) => {
    const own = (side: 'small' | 'large') => `${pair.passport[side].source}, ${basisWords(pair[side], basis)}`
    const [small, large] = [own('small'), own('large')]
    const both = small === large ? small : `${names.small}: ${small}; ${names.large}: ${large}`
    return { small, large, pair: both }
  }
  const draft: Draft = {
    pair,
    settings,
    window,
    words: { ...names, unit, perYear },
    series,
    sources: { ...sourcesOn(settings.basis), streaks: sourcesOn('price').pair },
    figures: {},
  }
  putPassport(draft)
  putPerformance(draft)
  const streaks = putStreaks(draft)
  putTechnicals(draft)
  const drawdowns = putRisk(draft)
  putFundamentals(draft)
  putReported(draft)
  const report: Report = {
    settings,
    names,
    bundled: pair.bundled,
    pair,
    aligned: pair.aligned,
    window,
    figures: draft.figures,
    series,
    growth: {
      small: returnsSinceFirst(series.pair.small.subarray(window.a, window.b + 1)),
      large: returnsSinceFirst(series.pair.large.subarray(window.a, window.b + 1)),
    },
    drawdowns,
    words: draft.words,
    sentences: sentencesOf(draft),
  }
  streaksOf.know(report, streaks)
  return report
}
