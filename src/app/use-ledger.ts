/**
 * The ledger for what stands above the sections. It arrives with the chunk of the claims, after the first figures.
 */
import { useEffect, useMemo, useState } from 'react'
import { DEFAULT_NOTE, wholeNote } from '../notes/library.ts'
import type { Claim } from '../report/claims/claim.ts'
import type { Report } from '../report/report.ts'
import { useEvidence } from '../state/evidence.ts'

interface Judged {
  /** The answer to the page's question. */
  readonly sentence: string
  /** Empty where the page does not stand where the note stood: verdicts beside figures would be of another day. */
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
  const evidence = useEvidence(!waiting)
  useEffect(() => {
    if (waiting) return
    // The section of the claims says when a chunk does not arrive; the report's own sentence stands till then.
    Promise.all([import('../report/claims.ts'), wholeNote(DEFAULT_NOTE)]).then(
      ([claims]) => setJudge(claims),
      () => {},
    )
  }, [waiting])
  return useMemo(() => {
    if (report === null || judge === null) return null
    const ledger = judge.ledgerOf(report)
    return {
      sentence: judge.verdictSentence(report, ledger, judge.depthsOf(report, evidence)),
      claims: ledger !== null && judge.asReported(report) ? ledger.claims : [],
    }
  }, [report, judge, evidence])
}
