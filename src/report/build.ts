/**
 * Computes the report from prices, settings and a note.
 */
import type { PricePair } from '../data/series/series.ts'
import { returnsSinceFirst } from '../metrics/returns.ts'
import type { Note } from '../notes/note.ts'
import { united } from './figure-set.ts'
import { type BegunReport, beginReport } from './first.ts'
import type { Report } from './report.ts'
import { sentencesOf } from './sentences.ts'
import type { Settings } from './settings.ts'
import { averageFigures } from './topics/averages.ts'
import { captureFigures } from './topics/capture.ts'
import { coMovementFigures } from './topics/co-movement.ts'
import { drawdownFigures, drawdownSeries } from './topics/drawdown.ts'
import { fundamentalFigures } from './topics/fundamentals.ts'
import { passportFigures } from './topics/passport.ts'
import { reportedFigures } from './topics/reported.ts'
import { streaksOf } from './topics/streaks.ts'

/**
 * Computes every figure, series and sentence of the page.
 *
 * Figures as of the window's end use nothing after it. A figure that cannot be computed is there with value null
 * and a sentence that says why. Pure: the same prices, settings and note give the same report.
 *
 * @param note with the published numbers; null leaves out everything that a note reports
 */
export function buildReport(loaded: PricePair, settings: Settings, note: Note | null): Report {
  return completeReport(beginReport(loaded, settings, note))
}

/** Adds to a report that has been begun what the first screen does not show. */
export function completeReport({ first, context, runs, topics }: BegunReport): Report {
  const { note, window, series, words } = context
  const computed = united(
    passportFigures(context),
    topics.window,
    topics.returns,
    topics.gaps,
    topics.ratio,
    topics.streaks,
    averageFigures(context),
    topics.volatility,
    coMovementFigures(context),
    captureFigures(context),
    drawdownFigures(context),
    note === null ? {} : fundamentalFigures(context, note),
  )
  const figures = note === null ? computed : united(computed, reportedFigures(context, note, computed))
  const report: Report = {
    ...first,
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
    words,
    sentences: sentencesOf({ ...context, figures }),
  }
  streaksOf.know(report, runs)
  return report
}
