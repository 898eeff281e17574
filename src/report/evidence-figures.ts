/**
 * Collects all figures that are computed from the evidence.
 */
import { depthOf } from './depth.ts'
import { eventsOf } from './events.ts'
import type { Evidence } from './evidence.ts'
import { type FigureSet, united } from './figure-set.ts'
import { regimesOf } from './regimes.ts'
import type { Report } from './report.ts'

export function evidenceFigures(report: Report, evidence: Evidence): FigureSet {
  return united(
    depthOf(report, evidence).figures,
    eventsOf(report, evidence).figures,
    regimesOf(report, evidence).figures,
  )
}
