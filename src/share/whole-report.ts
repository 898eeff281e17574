/**
 * The content of exports of the whole report: the report and the findings of other parts of the page.
 */
import { aftermathOf } from '../report/aftermath.ts'
import type { Claim } from '../report/claims/claim.ts'
import { depthsOf, ledgerOf, verdictSentence } from '../report/claims.ts'
import { depthOf, depthSentence } from '../report/depth.ts'
import type { Evidence } from '../report/evidence.ts'
import { evidenceFigures } from '../report/evidence-figures.ts'
import type { FigureSet } from '../report/figure-set.ts'
import { historyOf } from '../report/history.ts'
import type { Report } from '../report/report.ts'

/** A group of further figures under a heading, such as those of history. */
export interface FurtherFigures {
  readonly title: string
  readonly figures: FigureSet
  readonly sentences?: readonly string[]
  /** Only for data files: too many figures for a text. */
  readonly detail?: boolean
}

export interface WholeReport {
  readonly report: Report
  readonly further?: readonly FurtherFigures[]
  readonly claims?: readonly Claim[]
  /** The sentence over the claims. */
  readonly claimsSentence?: string
  /** The answer to the page's question, where it is more than the report's own verdict. */
  readonly verdict?: string
}

/**
 * Computes the content of the page besides the report: history, aftermath and claims. Pure.
 * @param evidence null where it has not been loaded; its figures are then left out
 */
export function wholeReport(report: Report, evidence: Evidence | null = null): WholeReport {
  const history = historyOf(report)
  const aftermath = aftermathOf(report)
  const ledger = ledgerOf(report, evidence?.sets, evidence)
  return {
    report,
    further: [
      { title: 'History', figures: history.figures, sentences: [history.base.sentence] },
      ...(evidence === null
        ? []
        : [
            {
              title: 'Evidence',
              figures: depthOf(report, evidence).figures,
              sentences: [depthSentence(depthOf(report, evidence))],
            },
            { title: 'Events and regimes', figures: evidenceFigures(report, evidence), detail: true },
          ]),
      { title: 'What happened next', figures: aftermath.figures, sentences: [aftermath.sentence] },
    ],
    ...(ledger && { claims: ledger.claims, claimsSentence: ledger.sentence }),
    verdict: verdictSentence(report, ledger, depthsOf(report, evidence)),
  }
}
