/**
 * The past of a report: everything up to its as-of day and nothing later. The history is computed from this
 * alone, so that it cannot look ahead.
 */
import type { Run } from '../../metrics/streaks.ts'
import { type ForecastQuestion, questionOf } from '../forecast-question.ts'
import type { Report } from '../report.ts'
import type { Settings } from '../settings.ts'
import { streaksOf } from '../topics/streaks.ts'
import { endsMonth } from '../window.ts'
import type { Words } from '../words.ts'

/** Rows 0..b of the aligned sessions, on the chosen basis; arrays are views that end at b. */
export interface Past {
  readonly dates: Int32Array
  readonly small: Float64Array
  readonly large: Float64Array
  readonly ratio: Float64Array
  readonly returns: { readonly small: Float64Array; readonly large: Float64Array; readonly gap: Float64Array }
  /** Daily gap on price closes, which streaks are counted on. */
  readonly streakGap: Float64Array
  readonly runs: readonly Run[]
  /** The as-of row, which is the last one; −1 without rows. */
  readonly b: number
  /** First row of the report's window. */
  readonly a: number
  /** Whether row b ends its calendar month. */
  readonly endsMonth: boolean
  readonly words: Words
  /** The question that the note's forecast puts to the history. */
  readonly question: ForecastQuestion
  readonly settings: Settings
  readonly source: string
  /** Source line of the closes on which streaks are counted. */
  readonly streakSource: string
}

export function pastOf(report: Report): Past {
  const { series, window, words, settings, note } = report
  const { pair } = series
  const rows = window.b + 1
  return {
    dates: pair.dates.subarray(0, rows),
    small: pair.small.subarray(0, rows),
    large: pair.large.subarray(0, rows),
    ratio: pair.ratio.subarray(0, rows),
    returns: {
      small: pair.returns.small.subarray(0, rows),
      large: pair.returns.large.subarray(0, rows),
      gap: pair.returns.gap.subarray(0, rows),
    },
    streakGap: pair.dailyGap.subarray(0, rows),
    runs: streaksOf(report),
    a: window.a,
    b: window.b,
    endsMonth: window.sessions > 0 && endsMonth(window.last, pair.frequency, report.bundled),
    words,
    question: questionOf(note),
    settings,
    source: report.figures['gap.arithmetic']?.source ?? '',
    streakSource: report.figures['streak.current']?.source ?? '',
  }
}
