import type { Claim, Quantity, Variant } from '../../report/claims/claim.ts'
import { formatValue } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { Table } from '../../ui/Table.tsx'
import { Verdict } from '../../ui/Verdict.tsx'
import { TableTools } from '../TableTools.tsx'
import { Value } from '../Value.tsx'
import { TracedValue } from './TracedValue.tsx'

interface Props {
  readonly report: Report
  readonly claims: readonly Claim[]
}

/** The ledger: a row a claim, with its rule, its reason and its variants beneath. */
export function ClaimsTable({ report, claims }: Props) {
  return (
    <Table
      caption={`${claims.length} claims of the report`}
      columns={[
        {
          id: 'claim',
          head: 'Claim, verdict and why',
          cell: claim => <Judged report={report} claim={claim} />,
        },
        { id: 'reported', head: 'Reported', align: 'end', cell: ({ reported }) => exactly(reported) },
        {
          id: 'recomputed',
          head: 'Recomputed',
          align: 'end',
          cell: ({ recomputed, figure }) => (
            <TracedValue report={report} figure={figure} text={exactly(recomputed)} />
          ),
        },
        {
          id: 'difference',
          head: 'Difference',
          align: 'end',
          cell: ({ difference }) => exactly(difference, true),
        },
      ]}
      rows={claims}
      rowKey={({ id }) => id}
      actions={<TableTools name="claims" />}
    />
  )
}

/** The claim, how it stands and why. */
function Judged({ report, claim }: { readonly report: Report; readonly claim: Claim }) {
  return (
    <span className="claim">
      <span className="claim-text">{claim.text}</span>
      <Verdict words={claim.verdict} />
      <span>{claim.why}</span>
      <small>
        Section {claim.section}
        {claim.source === null ? null : ` ${claim.source}`}
        {claim.tolerance === '' ? null : ` · Rule: ${claim.tolerance}`}
      </small>
      {claim.variants.length === 0 ? null : (
        <details>
          <summary>{claim.variants.length} other readings</summary>
          <dl className="variants">
            {claim.variants.map(variant => (
              <VariantRow key={variant.label} report={report} variant={variant} />
            ))}
          </dl>
        </details>
      )}
    </span>
  )
}

function VariantRow({ report, variant }: { readonly report: Report; readonly variant: Variant }) {
  return (
    <div>
      <dt>{variant.label}</dt>
      <dd>
        <TracedValue report={report} figure={variant.figure} text={shown(variant.quantity)} />
      </dd>
    </div>
  )
}

function shown(quantity: Quantity | null, signed = false): string {
  return quantity === null ? '–' : formatValue(quantity.value, quantity.unit, { signed })
}

/** As shown, with the unrounded number in the markup where there is one. */
function exactly(quantity: Quantity | null, signed = false) {
  if (quantity === null || typeof quantity.value === 'string') return shown(quantity, signed)
  return <Value value={quantity.value} unit={quantity.unit} signed={signed} />
}
