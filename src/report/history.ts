/**
 * The history before the as-of day, for the note's claims. Nothing here reads a later row.
 */

import { type FigureSet, united } from './figure-set.ts'
import { type AfterLeads, afterLeads } from './history/after-lead.ts'
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
import { afterLeadFigures } from './topics/after-lead.ts'
import { baseRateFigures } from './topics/base-rates.ts'
import { leadershipFigures } from './topics/leadership.ts'
import { runFigures } from './topics/runs.ts'
import { significanceFigures } from './topics/significance.ts'

export interface History {
  /** The past on aligned sessions, row 0 to the as-of row; rows named elsewhere are rows of these. */
  readonly dates: Int32Array
  readonly small: Float64Array
  readonly large: Float64Array
  readonly ratio: Float64Array
  /** `base.6m.p15` and the like, `streak.share-ahead`, `streak.chance`, `spread.mean`, `spread.t`, `ratio.off-record`, `ratio.lead-needed`. */
  readonly figures: FigureSet
  readonly base: BaseRates
  readonly afterLeads: AfterLeads
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

/** Cache of the parts of each pair's history: moving the start of the window changes few of them. */
const latest = new WeakMap<PairSeries, Map<Part, Kept>>()

/** A part of the history, and its dependencies besides the prices and the as-of day. */
interface Part<Model = unknown> {
  readonly build: (past: Past) => Model
  readonly on: (past: Past) => readonly unknown[]
  /** The figures of the part, where it has some. */
  figures?(past: Past, model: Model): FigureSet
}

type PartName =
  | 'base'
  | 'afterLeads'
  | 'streaks'
  | 'leadership'
  | 'significance'
  | 'calendar'
  | 'triangle'
  | 'rolling'

const PARTS: { readonly [Name in PartName]: Part<History[Name]> } = {
  base: { build: baseRates, on: ({ question }) => [JSON.stringify(question)], figures: baseRateFigures },
  afterLeads: {
    build: afterLeads,
    on: ({ a, question }) => [a, JSON.stringify(question)],
    figures: afterLeadFigures,
  },
  streaks: {
    build: streakLab,
    on: ({ settings }) => [settings.run, settings.tie],
    figures: (past, { share }) => runFigures(past, share),
  },
  leadership: { build: leadership, on: ({ settings }) => [settings.turn], figures: leadershipFigures },
  significance: {
    build: significance,
    on: ({ a }) => [a],
    figures: (past, { window }) => significanceFigures(past, window?.test ?? null),
  },
  calendar: { build: calendar, on: ({ endsMonth }) => [endsMonth] },
  triangle: { build: triangle, on: ({ a, endsMonth }) => [a, endsMonth] },
  rolling: { build: rolling, on: ({ settings }) => [settings.roll] },
}

/** One part, recomputed only when one of its dependencies has changed. */
function kept({ series }: Report, past: Past, part: Part): Kept {
  const known = latest.get(series.pair) ?? new Map<Part, Kept>()
  latest.set(series.pair, known)
  const key = [past.b, ...part.on(past)].join(' ')
  const before = known.get(part)
  if (before?.key === key) return before
  const model = part.build(past)
  const after = { key, part: model, figures: part.figures?.(past, model) ?? {} }
  known.set(part, after)
  return after
}

/**
 * Computes the history for `historyOf` part by part, so that the page can respond between two steps. Without steps where
 * it is known already.
 */
export function* historySteps(report: Report): Generator<void> {
  if (historyOf.knows(report)) return
  const past = pastOf(report)
  for (const part of Object.values(PARTS)) {
    yield
    kept(report, past, part as Part)
  }
}

/** Everything about history as of the report's last day, from the report's own series. Pure. */
export function buildHistory(report: Report): History {
  const past = pastOf(report)
  const parts = Object.entries(PARTS).map(([name, part]) => [name, kept(report, past, part as Part)] as const)
  const models = Object.fromEntries(parts.map(([name, { part }]) => [name, part])) as Pick<History, PartName>
  const { dates, small, large, ratio } = past
  return { dates, small, large, ratio, figures: united(...parts.map(([, each]) => each.figures)), ...models }
}

/** The history of a report, computed once. */
export const historyOf = perReport(buildHistory)
