import { useState } from 'react'
import { VERDICTS, type Verdict as VerdictWords } from '../../report/claims/claim.ts'
import { ledgerOf } from '../../report/claims.ts'
import type { Report } from '../../report/report.ts'
import { useEvidence } from '../../state/evidence.ts'
import { SectionHead } from '../../ui/Section.tsx'
import { Verdict } from '../../ui/Verdict.tsx'
import '../panels.css'
import '../sections.css'
import './claims.css'
import { ClaimsTable } from './ClaimsTable.tsx'
import { WindowSearch } from './WindowSearch.tsx'

/** VII: every claim of the note put to the figures. */
export default function Claims({ report }: { readonly report: Report }) {
  const evidence = useEvidence()
  const ledger = ledgerOf(report, evidence?.sets, evidence)
  const [only, setOnly] = useState<VerdictWords | null>(null)
  if (ledger === null) return null
  const shown = only === null ? ledger.claims : ledger.claims.filter(claim => claim.verdict === only)
  return (
    <>
      <SectionHead
        headline={ledger.sentence}
        subtitle="Claims are in our words, reported values as published. Each verdict is computed by its rule from prices, those that the note names where they are at hand."
      />
      <fieldset className="verdict-filter no-print">
        <legend className="visually-hidden">Show claims whose verdict is</legend>
        {VERDICTS.filter(words => ledger.counts[words] > 0).map(words => (
          <button
            key={words}
            type="button"
            aria-pressed={only === words}
            onClick={() => setOnly(only === words ? null : words)}
          >
            <Verdict words={words} /> {ledger.counts[words]}
          </button>
        ))}
      </fieldset>
      <ClaimsTable report={report} claims={shown} />
      {ledger.nearest === null ? null : <WindowSearch found={ledger.nearest} />}
    </>
  )
}
