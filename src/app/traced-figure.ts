/**
 * Any figure of the page by its id, wherever on the page it is computed.
 */

import { aftermathOf } from '../report/aftermath.ts'
import type { Evidence } from '../report/evidence.ts'
import { evidenceFigures } from '../report/evidence-figures.ts'
import type { Figure } from '../report/figure.ts'
import { type FigureSet, figureIn } from '../report/figure-set.ts'
import { historyOf } from '../report/history.ts'
import type { Report } from '../report/report.ts'
import { scenarioOf } from '../report/scenario.ts'

export function tracedFigure(report: Report, id: string, evidence: Evidence | null): Figure | undefined {
  const sets: readonly FigureSet[] = [
    report.figures,
    historyOf(report).figures,
    aftermathOf(report).figures,
    scenarioOf(report)?.figures ?? {},
    evidence === null ? {} : evidenceFigures(report, evidence),
  ]
  const set = sets.find(figures => Object.hasOwn(figures, id))
  return set && figureIn(set, id)
}
