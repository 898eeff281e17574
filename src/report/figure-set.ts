/**
 * The ids that figures have, and sets of figures by id.
 */
import type { Figure } from './figure.ts'
import type { AfterLeadId } from './topics/after-lead.ts'
import type { AftermathId } from './topics/aftermath.ts'
import type { AveragesId } from './topics/averages.ts'
import type { BaseRatesId } from './topics/base-rates.ts'
import type { CaptureId } from './topics/capture.ts'
import type { CoMovementId } from './topics/co-movement.ts'
import type { DepthId } from './topics/depth.ts'
import type { DrawdownId } from './topics/drawdown.ts'
import type { EventsId } from './topics/events.ts'
import type { FundamentalsId } from './topics/fundamentals.ts'
import type { GapsId } from './topics/gaps.ts'
import type { LeadershipId } from './topics/leadership.ts'
import type { PassportId } from './topics/passport.ts'
import type { RatioId } from './topics/ratio.ts'
import type { RegimesId } from './topics/regimes.ts'
import type { ReportedId } from './topics/reported.ts'
import type { ReturnsId } from './topics/returns.ts'
import type { RunsId } from './topics/runs.ts'
import type { ScenarioId } from './topics/scenario.ts'
import type { SignificanceId } from './topics/significance.ts'
import type { StreaksId } from './topics/streaks.ts'
import type { VolatilityId } from './topics/volatility.ts'
import type { WindowId } from './topics/window.ts'

/** Every id that the product computes or quotes. Published ids never change: saved links and files name them. */
export type FigureId =
  | AfterLeadId
  | ScenarioId
  | ReportedId
  | FundamentalsId
  | BaseRatesId
  | AftermathId
  | AveragesId
  | CaptureId
  | CoMovementId
  | DepthId
  | DrawdownId
  | EventsId
  | GapsId
  | LeadershipId
  | PassportId
  | RatioId
  | RegimesId
  | ReturnsId
  | RunsId
  | SignificanceId
  | StreaksId
  | VolatilityId
  | WindowId

/** Figures by id. An id that no topic specifies does not compile; `figureIn` reads ids that come from outside. */
export type FigureSet = { readonly [Id in FigureId]?: Figure }

/** @returns the figure of an id that comes from outside (an address, a note), or undefined */
export function figureIn(figures: FigureSet, id: string): Figure | undefined {
  return Object.hasOwn(figures, id) ? figures[id as FigureId] : undefined
}

/** @returns all figures of a set, in the order in which they were put */
export function allFigures(figures: FigureSet): readonly Figure[] {
  return Object.values(figures) as Figure[]
}

/**
 * Unites several sets.
 * @throws when two of them have a figure of the same id, since one of the two values would be lost
 */
export function united(...sets: readonly FigureSet[]): FigureSet {
  const all: Record<string, Figure> = {}
  for (const figure of sets.flatMap(allFigures)) {
    const { id } = figure
    if (Object.hasOwn(all, id)) throw new Error(`The figure ${id} is in two topics`)
    all[id] = figure
  }
  return all
}

/** The value of a figure that is a number, else null. */
export function numberOf(figure: Figure | undefined): number | null {
  return typeof figure?.value === 'number' ? figure.value : null
}
