/**
 * History: what the years before the as-of day say about the report's claims. Nothing here reads a later row.
 */

import type { Figure } from './figure.ts'
import type { FigureSet } from './figure-set.ts'
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

type PartName = 'base' | 'streaks' | 'leadership' | 'significance' | 'calendar' | 'triangle' | 'rolling'

/** The parts, and what besides the prices and the as-of day each depends on. */
const PARTS: {
  readonly [Name in PartName]: readonly [
    build: (past: Past, figures: Record<string, Figure>) => History[Name],
    on: (past: Past) => readonly unknown[],
  ]
} = {
  base: [baseRates, ({ question }) => [JSON.stringify(question)]],
  streaks: [streakLab, ({ settings }) => [settings.run, settings.tie]],
  leadership: [leadership, ({ settings }) => [settings.turn]],
  significance: [significance, ({ a }) => [a]],
  calendar: [calendar, ({ endsMonth }) => [endsMonth]],
  triangle: [triangle, ({ a, endsMonth }) => [a, endsMonth]],
  rolling: [rolling, () => []],
}

/** One part, built anew only when something that it depends on has changed. */
function kept({ series }: Report, past: Past, build: Part, on: readonly unknown[]): Kept {
  const known = latest.get(series.pair) ?? new Map<Part, Kept>()
  latest.set(series.pair, known)
  const key = [past.b, ...on].join(' ')
  const before = known.get(build)
  if (before?.key === key) return before
  const figures: Record<string, Figure> = {}
  const after = { key, part: build(past, figures), figures }
  known.set(build, after)
  return after
}

/**
 * Builds the history that `historyOf` will be asked for, one part at each step, for a page that must not stand still
 * for all of them. No steps where it is known.
 */
export function* historySteps(report: Report): Generator<void> {
  if (historyOf.knows(report)) return
  const past = pastOf(report)
  for (const [build, on] of Object.values(PARTS)) {
    yield
    kept(report, past, build, on(past))
  }
}

/** Everything about history as of the report's last day, from the report's own series. Pure. */
export function buildHistory(report: Report): History {
  const past = pastOf(report)
  const figures: Record<string, Figure> = {}
  const parts = Object.entries(PARTS).map(([name, [build, on]]) => {
    const one = kept(report, past, build, on(past))
    Object.assign(figures, one.figures)
    return [name, one.part]
  })
  const { dates, small, large, ratio } = past
  return { dates, small, large, ratio, figures, ...(Object.fromEntries(parts) as Pick<History, PartName>) }
}

/** The history of a report, computed once. */
export const historyOf = perReport(buildHistory)
