/**
 * Computes the report from prices, settings and a note.
 */
import { sourceOf } from '../data/series/provenance.ts'
import type { PricePair } from '../data/series/series.ts'
import { returnsSinceFirst } from '../metrics/returns.ts'
import type { Note } from '../notes/note.ts'
import type { Context } from './context.ts'
import { united } from './figure-set.ts'
import type { Report } from './report.ts'
import { sentencesOf } from './sentences.ts'
import { basisWords, reportSeries } from './series.ts'
import type { Basis, Settings } from './settings.ts'
import { shownPair } from './shown-pair.ts'
import { averageFigures } from './topics/averages.ts'
import { captureFigures } from './topics/capture.ts'
import { coMovementFigures } from './topics/co-movement.ts'
import { drawdownFigures, drawdownSeries } from './topics/drawdown.ts'
import { fundamentalFigures } from './topics/fundamentals.ts'
import { gapFigures } from './topics/gaps.ts'
import { passportFigures } from './topics/passport.ts'
import { ratioFigures } from './topics/ratio.ts'
import { reportedFigures } from './topics/reported.ts'
import { returnFigures } from './topics/returns.ts'
import { runsOf, streakFigures, streaksOf } from './topics/streaks.ts'
import { volatilityFigures } from './topics/volatility.ts'
import { windowFigures } from './topics/window.ts'
import { reportWindow } from './window.ts'

/**
 * Every figure, series and sentence of the page.
 *
 * Figures as of the window's end use nothing after it. A figure that cannot be computed is there with value null
 * and a sentence that says why. Pure: the same prices, settings and note give the same report.
 *
 * @param note whose published numbers stand beside the figures; null leaves out all that a note reports
 */
export function buildReport(loaded: PricePair, settings: Settings, note: Note | null): Report {
  const pair = shownPair(loaded, settings)
  const window = reportWindow(pair, settings, note)
  const series = reportSeries(pair, settings)
  const names = { small: pair.small.symbol || 'Small caps', large: pair.large.symbol || 'Large caps' }
  const { unit, perYear } = series.pair.frequency
  const sourcesOn = (basis: Basis) => {
    const own = (side: 'small' | 'large') =>
      `${sourceOf(pair.passport[side])}, ${basisWords(pair[side], basis)}`
    const [small, large] = [own('small'), own('large')]
    const both = small === large ? small : `${names.small}: ${small}; ${names.large}: ${large}`
    return { small, large, pair: both }
  }
  const context: Context = {
    pair,
    settings,
    note,
    window,
    words: { ...names, unit, perYear },
    series,
    sources: { ...sourcesOn(settings.basis), streaks: sourcesOn('price').pair },
  }
  const streaks = runsOf(context)
  const computed = united(
    passportFigures(context),
    windowFigures(context),
    returnFigures(context),
    gapFigures(context),
    ratioFigures(context),
    streakFigures(context, streaks),
    averageFigures(context),
    volatilityFigures(context),
    coMovementFigures(context),
    captureFigures(context),
    drawdownFigures(context),
    note === null ? {} : fundamentalFigures(context, note),
  )
  const figures = note === null ? computed : united(computed, reportedFigures(context, note, computed))
  const report: Report = {
    settings,
    note,
    names,
    bundled: pair.bundled,
    pair,
    aligned: pair.aligned,
    window,
    figures,
    series,
    growth: {
      small: returnsSinceFirst(series.pair.small.subarray(window.a, window.b + 1)),
      large: returnsSinceFirst(series.pair.large.subarray(window.a, window.b + 1)),
    },
    drawdowns: {
      small: drawdownSeries(context, 'small'),
      large: drawdownSeries(context, 'large'),
      ratio: drawdownSeries(context, 'ratio'),
    },
    words: context.words,
    sentences: sentencesOf({ ...context, figures }),
  }
  streaksOf.know(report, streaks)
  return report
}
