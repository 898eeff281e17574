/**
 * Any figure of the page by its id, wherever on the page it is computed.
 */
import type { Figure } from '../report/figure.ts'
import type { Report } from '../report/report.ts'
import { aftermathOf } from '../sections/aftermath/model.ts'
import { historyOf } from '../sections/history/model.ts'
import { scenarioOf } from '../sections/scenario/model.ts'

export function tracedFigure(report: Report, id: string): Figure | undefined {
  return [
    report.figures,
    historyOf(report).figures,
    aftermathOf(report).figures,
    scenarioOf(report).figures,
  ].find(figures => Object.hasOwn(figures, id))?.[id]
}
