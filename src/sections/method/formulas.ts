/**
 * The formulas of the figures, each once, by topic.
 */

import type { Figure } from '../../report/figure.ts'
import { allFigures } from '../../report/figure-set.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'
import { TOPICS } from '../../report/topics/specification.ts'

export interface FormulaGroup {
  readonly title: string
  /** One figure for each formula; the same formula for the other side is left out. */
  readonly figures: readonly Figure[]
}

/** What was loaded, quoted or dated has no formula worth listing. */
function isFormula({ unit, topic, origin }: Figure): boolean {
  return unit !== 'date' && unit !== 'text' && topic !== 'data' && topic !== 'window' && origin === 'computed'
}

export const formulaGroups = perReport((report: Report): readonly FormulaGroup[] => {
  const families = new Map<string, Figure>()
  for (const figure of allFigures(report.figures)) {
    if (isFormula(figure) && !families.has(figure.family)) families.set(figure.family, figure)
  }
  return Object.entries(TOPICS)
    .map(([topic, title]) => ({
      title,
      figures: [...families.values()].filter(each => each.topic === topic),
    }))
    .filter(group => group.figures.length > 0)
})
