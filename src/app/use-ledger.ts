/**
 * What the first screen takes from the ledger: it comes with the chunk of the claims, after the first figures.
 */
import { useEffect, useMemo, useState } from 'react'
import { DEFAULT_NOTE, wholeNote } from '../notes/default-note.ts'
import type { Claim } from '../report/claims/claim.ts'
import type { Report } from '../report/report.ts'
import { loadEvidence, useEvidence } from '../state/evidence.ts'
import type { Addition } from './overview/addition.ts'

interface Judged {
  /** The answer to the page's question in full: the window, the claims, and how often such a lead came before. */
  readonly sentence: string
  /** What the claims add to the finding. */
  readonly addition: Addition | null
  /** Empty where the page does not stand where the note stood: verdicts beside figures would be of another day. */
  readonly claims: readonly Claim[]
}

type Judge = Awaited<ReturnType<typeof judges>>

async function judges() {
  const [claims, aftermath, addition] = await Promise.all([
    import('../report/claims.ts'),
    import('../report/aftermath.ts'),
    import('./overview/addition.ts'),
    wholeNote(DEFAULT_NOTE),
    // Verdicts by what the note names come at once, and not a moment after others.
    loadEvidence(),
  ])
  return { ...claims, ...aftermath, ...addition }
}

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
    // The section of the claims tells of a chunk that does not come; the finding stands without it.
    judges().then(setJudge, () => {})
  }, [waiting])
  return useMemo(() => {
    if (report === null || judge === null) return null
    const ledger = judge.ledgerOf(report, evidence?.sets, evidence)
    const claims = ledger?.claims ?? []
    return {
      sentence: judge.verdictSentence(report, ledger, judge.depthsOf(report, evidence)),
      addition: judge.additionOf(report, claims, judge.aftermathOf(report)),
      claims: judge.asReported(report) ? claims : [],
    }
  }, [report, judge, evidence])
}
