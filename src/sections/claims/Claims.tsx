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

/** Every claim of the note put to the figures, grouped by verdict. */
export default function Claims({ report }: { readonly report: Report }) {
  const evidence = useEvidence()
  const ledger = ledgerOf(report, evidence?.sets, evidence)
  if (ledger === null) return null
  return (
    <>
      <SectionHead
        headline={ledger.sentence}
        subtitle="Claims are in our words, reported values as published. Each verdict is computed by its rule from prices, those that the note names where they are at hand."
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
          <ClaimsTable report={report} claims={claims} name={id} verdict={verdict} />
        </Panel>
      ))}
      {ledger.nearest === null ? null : <WindowSearch found={ledger.nearest} />}
    </>
  )
}
