import { useMemo } from 'react'
import { robustnessOfLedger } from '../../report/claims/note-robustness.ts'
import type { Robustness } from '../../report/claims/robustness.ts'
import { ledgerOf } from '../../report/claims.ts'
import type { Report } from '../../report/report.ts'
import { useEvidence } from '../../state/evidence.ts'
import { Panel, SectionHead } from '../../ui/Section.tsx'
import { Verdict } from '../../ui/Verdict.tsx'
import '../panels.css'
import '../sections.css'
import './claims.css'
import { ClaimsTable } from './ClaimsTable.tsx'
import { claimGroups } from './groups.ts'
import { WindowSearch } from './WindowSearch.tsx'

const NONE: ReadonlyMap<string, Robustness> = new Map()

/** Every claim of the note put to the figures, grouped by verdict. */
export default function Claims({ report }: { readonly report: Report }) {
  const evidence = useEvidence()
  const ledger = ledgerOf(report, evidence?.sets, evidence)
  const robustness = useMemo(
    () =>
      report.note === null || ledger === null
        ? null
        : robustnessOfLedger(report, report.note, ledger, evidence?.sets),
    [report, ledger, evidence],
  )
  if (ledger === null) return null
  return (
    <>
      <SectionHead
        headline={ledger.sentence}
        subtitle={`Claims are in our words, reported values as published. Each verdict is computed by its rule from prices, those that the note names where they are at hand. ${robustness?.sentence ?? ''}`}
      />
      {claimGroups(ledger.claims).map(({ id, verdict, claims }) => (
        <Panel
          key={id}
          id={id}
          className="claim-group"
          title={
            <>
              <Verdict words={verdict} /> {claims.length}
            </>
          }
          finding={claims.map(({ text }) => text).join(' ')}
        >
          <ClaimsTable
            report={report}
            claims={claims}
            name={id}
            verdict={verdict}
            robustness={robustness?.claims ?? NONE}
          />
        </Panel>
      ))}
      {ledger.nearest === null ? null : <WindowSearch found={ledger.nearest} />}
    </>
  )
}
