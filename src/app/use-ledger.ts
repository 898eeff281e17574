/**
 * The ledger for what stands above the sections: it comes with the chunk of the claims, after the first figures.
 */
import { useEffect, useMemo, useState } from 'react'
import type { Claim } from '../report/claims/claim.ts'
import type { Report } from '../report/report.ts'

interface Judged {
  /** The answer to the page's question. */
  readonly sentence: string
  /** Empty where the page does not stand where the report stood: verdicts beside figures would be of another day. */
  readonly claims: readonly Claim[]
}

type Judge = typeof import('../report/claims.ts')

/**
 * @param ready whether what claims are checked against is at hand
 * @returns null until it is, the first report is on the page, and the chunk has come
 */
export function useLedger(report: Report | null, ready: boolean): Judged | null {
  const [judge, setJudge] = useState<Judge | null>(null)
  const waiting = report === null || !ready
  useEffect(() => {
    if (waiting) return
    // The section of the claims tells of a chunk that does not come; the report's own sentence stands till then.
    import('../report/claims.ts').then(setJudge, () => {})
  }, [waiting])
  return useMemo(() => {
    if (report === null || judge === null) return null
    const ledger = judge.ledgerOf(report)
    return {
      sentence: judge.verdictSentence(report, ledger),
      claims: judge.asReported(report) ? ledger.claims : [],
    }
  }, [report, judge])
}
