/**
 * What each section found, in a line, for when it is folded.
 */
import { aftermathOf } from '../report/aftermath.ts'
import { ledgerOf, verdictSentence } from '../report/claims.ts'
import { historyOf } from '../report/history.ts'
import type { Report } from '../report/report.ts'
import { scenarioOf } from '../report/scenario.ts'
import { currentEvidence } from '../state/evidence.ts'

const FINDINGS: Readonly<Record<string, (report: Report) => string | undefined>> = {
  performance: report => report.sentences.performance,
  logic: report => report.note?.passages?.thesis.text,
  fundamentals: report => [report.sentences.eps, report.sentences.valuation].filter(Boolean).join(' '),
  technicals: report => report.sentences.averages,
  conclusions: report => verdictSentence(report, ledgerNow(report)),
  aftermath: report => aftermathOf(report).sentence,
  claims: report => ledgerNow(report)?.sentence,
  history: report => historyOf(report).base.sentence,
  scenario: report => scenarioOf(report)?.sentence,
  method: report => report.figures['gap.arithmetic']?.source,
}

function ledgerNow(report: Report) {
  const evidence = currentEvidence()
  return ledgerOf(report, evidence?.sets, evidence)
}

/** @returns the finding of a section, or an empty text where it has none in a line */
export function findingOfSection(id: string, report: Report): string {
  return FINDINGS[id]?.(report) ?? ''
}
