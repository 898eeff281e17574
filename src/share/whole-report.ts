/**
 * What is handed over when the whole report is: the report, and what other parts of the page found.
 */
import type { FigureSet } from '../report/figure.ts'
import type { Report } from '../report/report.ts'

/** One checked claim, in words. */
export interface ClaimLine {
  readonly claim: string
  readonly source: string
  readonly reported: string
  readonly computed: string
  readonly difference: string
  readonly verdict: string
  readonly why: string
}

/** A group of further figures under a heading, such as those of history. */
export interface FurtherFigures {
  readonly title: string
  readonly figures: FigureSet
  readonly sentences?: readonly string[]
}

export interface WholeReport {
  readonly report: Report
  readonly further?: readonly FurtherFigures[]
  readonly claims?: readonly ClaimLine[]
}
