/**
 * History: what the years before the as-of day say about the report's claims. Nothing here reads a later row.
 */

import type { Figure, FigureSet } from './figure.ts'
import { type BaseRates, baseRates } from './history/base-rates.ts'
import { type Calendar, calendar } from './history/calendar.ts'
import { type Leadership, leadership } from './history/leadership.ts'
import { pastOf } from './history/past.ts'
import { type Rolling, rolling } from './history/rolling.ts'
import { type Significance, significance } from './history/significance.ts'
import { type StreakLab, streakLab } from './history/streak-lab.ts'
import { type Triangle, triangle } from './history/triangle.ts'
import { perReport } from './per-report.ts'
import type { Report } from './report.ts'

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

/** Everything about history as of the report's last day, from the report's own series. Pure. */
export function buildHistory(report: Report): History {
  const past = pastOf(report)
  const figures: Record<string, Figure> = {}
  const base = baseRates(past, figures)
  const streaks = streakLab(past, figures)
  const cycles = leadership(past, figures)
  const spread = significance(past, figures)
  return {
    dates: past.dates,
    small: past.small,
    large: past.large,
    ratio: past.ratio,
    figures,
    base,
    streaks,
    leadership: cycles,
    calendar: calendar(past),
    triangle: triangle(past),
    rolling: rolling(past),
    significance: spread,
  }
}

/** The history of a report, computed once. */
export const historyOf = perReport(buildHistory)
