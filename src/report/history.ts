/**
 * History: what the years before the as-of day say about the report's claims. Nothing here reads a later row.
 */

import type { Figure, FigureSet } from './figure.ts'
import { type BaseRates, baseRates } from './history/base-rates.ts'
import { type Calendar, calendar } from './history/calendar.ts'
import { type Leadership, leadership } from './history/leadership.ts'
import { type Past, pastOf } from './history/past.ts'
import { type Rolling, rolling } from './history/rolling.ts'
import { type Significance, significance } from './history/significance.ts'
import { type StreakLab, streakLab } from './history/streak-lab.ts'
import { type Triangle, triangle } from './history/triangle.ts'
import { perReport } from './per-report.ts'
import type { PairSeries, Report } from './report.ts'

export interface History {
  /** The past on aligned sessions, row 0 to the as-of row; rows named elsewhere are rows of these. */
  readonly dates: Int32Array
  readonly small: Float64Array
  readonly large: Float64Array
  readonly ratio: Float64Array
  /** `base.6m.p15` and the like, `streak.share-ahead`, `streak.chance`, `spread.mean`, `spread.t`, `ratio.off-record`, `ratio.lead-needed`. */
  readonly figures: FigureSet
  readonly base: BaseRates
  readonly streaks: StreakLab
  readonly leadership: Leadership
  readonly calendar: Calendar
  readonly triangle: Triangle
  readonly rolling: Rolling
  readonly significance: Significance
}

interface Kept {
  readonly key: string
  readonly part: unknown
  readonly figures: FigureSet
}

/** The latest parts of each pair's history: moving the start of the window changes few of them. */
const latest = new WeakMap<PairSeries, Map<Part, Kept>>()

type Part = (past: Past, figures: Record<string, Figure>) => unknown

/** Everything about history as of the report's last day, from the report's own series. Pure. */
export function buildHistory(report: Report): History {
  const past = pastOf(report)
  const { a, b, endsMonth, settings } = past
  const figures: Record<string, Figure> = {}
  const known = latest.get(report.series.pair) ?? new Map<Part, Kept>()
  latest.set(report.series.pair, known)
  /** A part, built anew only when something that it depends on has changed. */
  const part = <T>(build: (past: Past, figures: Record<string, Figure>) => T, ...on: unknown[]): T => {
    const key = [b, ...on].join(' ')
    let kept = known.get(build)
    if (kept?.key !== key) {
      const own: Record<string, Figure> = {}
      kept = { key, part: build(past, own), figures: own }
      known.set(build, kept)
    }
    Object.assign(figures, kept.figures)
    return kept.part as T
  }
  return {
    dates: past.dates,
    small: past.small,
    large: past.large,
    ratio: past.ratio,
    base: part(baseRates),
    streaks: part(streakLab, settings.run, settings.tie),
    leadership: part(leadership, settings.turn),
    significance: part(significance, a),
    calendar: part(calendar, endsMonth),
    triangle: part(triangle, a, endsMonth),
    rolling: part(rolling),
    figures,
  }
}

/** The history of a report, computed once. */
export const historyOf = perReport(buildHistory)
