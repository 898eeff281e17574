/**
 * Any figure of the page by its id, wherever on the page it is computed.
 */

import { aftermathOf } from '../report/aftermath.ts'
import { evidenceFigures } from '../report/evidence-figures.ts'
import type { Figure } from '../report/figure.ts'
import { historyOf } from '../report/history.ts'
import type { Report } from '../report/report.ts'
import { scenarioOf } from '../report/scenario.ts'
import { currentEvidence } from '../state/evidence.ts'

export function tracedFigure(report: Report, id: string): Figure | undefined {
  const evidence = currentEvidence()
  return [
    report.figures,
    historyOf(report).figures,
    aftermathOf(report).figures,
    scenarioOf(report)?.figures ?? {},
    evidence === null ? {} : evidenceFigures(report, evidence),
  ].find(figures => Object.hasOwn(figures, id))?.[id]
}
