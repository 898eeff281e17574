import { type Claim, stylesOf } from '../../report/claims/claim.ts'
import { counted, formatValue } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { Table } from '../../ui/Table.tsx'
import { foundText } from '../overview/standing.ts'

/** As many as a page has room for. */
const MOST = 6

/** The claims that fail, each with what was reported, what was found, and why. */
export function Failures({ report, claims }: { readonly report: Report; readonly claims: readonly Claim[] }) {
  const left = claims.length - MOST
  return (
    <>
      <h2>
        {claims.length === 0
          ? 'No claim fails'
          : `${counted(claims.length, 'claim')} that fail${claims.length === 1 ? 's' : ''}`}
      </h2>
      {claims.length === 0 ? null : (
        <Table
          caption="Claims that fail"
          quietCaption
          rows={claims.slice(0, MOST)}
          rowKey={claim => claim.id}
          note={left > 0 ? `${left} more on the page.` : undefined}
          columns={[
            { id: 'claim', head: 'Claim', cell: claim => claim.text },
            { id: 'reported', head: 'Reported', align: 'end', cell: reportedText },
            { id: 'found', head: 'Recomputed', align: 'end', cell: claim => foundText(claim, report) },
            { id: 'why', head: 'Why', cell: claim => claim.why },
          ]}
        />
      )}
    </>
  )
}

function reportedText(claim: Claim): string {
  const { reported } = claim
  return reported === null ? '–' : formatValue(reported.value, reported.unit, stylesOf(claim).reported)
}
