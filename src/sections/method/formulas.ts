/**
 * The formulas of the page, each once, under the topic it belongs to.
 */
import type { Figure } from '../../report/figure.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'
import { stem } from '../formula-place.ts'
import { TOPICS } from './conventions.ts'

export interface FormulaGroup {
  readonly title: string
  /** One figure for each formula; the same formula for the other side is left out. */
  readonly figures: readonly Figure[]
}

/** Dates and places of a figure need no formula of their own. */
function isFormula({ id, unit }: Figure): boolean {
  return unit !== 'date' && unit !== 'text' && !id.startsWith('reported.') && !id.startsWith('data.')
}

export const formulaGroups = perReport((report: Report): readonly FormulaGroup[] => {
  const seen = new Set<string>()
  const groups = TOPICS.map(({ title }) => ({ title, figures: [] as Figure[] }))
  for (const figure of Object.values(report.figures)) {
    if (!isFormula(figure) || seen.has(stem(figure.id))) continue
    const topic = TOPICS.findIndex(({ ids }) => ids.some(beginning => figure.id.startsWith(beginning)))
    if (topic < 0) continue
    seen.add(stem(figure.id))
    groups[topic]!.figures.push(figure)
  }
  return groups.filter(group => group.figures.length > 0)
})
