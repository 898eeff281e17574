/**
 * The list of formulas by topic, without duplicates.
 */

import type { Figure } from '../../report/figure.ts'
import { allFigures } from '../../report/figure-set.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'
import { TOPICS } from '../../report/topics/specification.ts'

export interface FormulaGroup {
  readonly title: string
  /** One figure for each formula; figures of the other side with the same formula are left out. */
  readonly figures: readonly Figure[]
}

/** Loaded, quoted and dated figures have no formula to list. */
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
