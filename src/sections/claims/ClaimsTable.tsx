import {
  type Claim,
  type Quantity,
  type SignedVariant,
  stylesOf,
  type Verdict as VerdictWords,
  verdictWords,
} from '../../report/claims/claim.ts'
import type { Robustness } from '../../report/claims/robustness.ts'
import { counted, type FormatOptions, formatValue } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { Table } from '../../ui/Table.tsx'
import { Verdict } from '../../ui/Verdict.tsx'
import { RobustnessStrip } from '../RobustnessStrip.tsx'
import { TableTools } from '../TableTools.tsx'
import { Value } from '../Value.tsx'
import { TracedValue } from './TracedValue.tsx'

interface Props {
  readonly report: Report
  readonly claims: readonly Claim[]
  /** Name of the file that the table is saved as. */
  readonly name: string
  readonly verdict: VerdictWords
  /** Other readings of the claims, by claim. */
  readonly robustness: ReadonlyMap<string, Robustness>
}

/** The ledger: a row a claim, with its rule, its reason and its variants beneath. */
export function ClaimsTable({ report, claims, name, verdict, robustness }: Props) {
  return (
    <Table
      caption={`${counted(claims.length, 'claim')}: ${verdictWords(verdict)}`}
      quietCaption
      columns={[
        {
          id: 'claim',
          head: 'Claim',
          cell: claim => (
            <>
              <Judged report={report} claim={claim} />
              <Readings claim={claim} robustness={robustness.get(claim.id)} />
            </>
          ),
        },
        {
          id: 'reported',
          head: 'Reported',
          align: 'end',
          cell: claim => exactly(claim.reported, stylesOf(claim).reported),
        },
        {
          id: 'recomputed',
          head: 'Recomputed',
          align: 'end',
          cell: claim => (
            <TracedValue
              report={report}
              figure={claim.by === undefined ? claim.figure : null}
              text={exactly(claim.recomputed, stylesOf(claim).recomputed)}
            />
          ),
        },
        {
          id: 'difference',
          head: 'Difference',
          align: 'end',
          cell: claim => exactly(claim.difference, stylesOf(claim).difference),
        },
      ]}
      rows={claims}
      rowKey={({ id }) => id}
      rowData={({ id, verdict }) => ({ id: `claim-${id}`, 'data-claim': id, 'data-verdict': verdict })}
      stacks
      actions={<TableTools name={name} />}
    />
  )
}

/** The claim, how it stands and why. */
function Judged({ report, claim }: { readonly report: Report; readonly claim: Claim }) {
  return (
    <details className="claim">
      <summary className="claim-text">{claim.text}</summary>
      <Verdict words={claim.verdict} /> <span>{claim.why}</span>
      <small>
        {[
          claim.section === null ? claim.source : `Section ${claim.section} ${claim.source ?? ''}`.trim(),
          claim.tolerance === '' ? null : `Rule: ${claim.tolerance}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {claim.variants.length === 0 ? null : (
        <dl className="variants" aria-label="Other readings">
          {claim.variants.map(variant => (
            <VariantRow key={variant.label} report={report} variant={variant} />
          ))}
        </dl>
      )}
    </details>
  )
}

interface ReadingsProps {
  readonly claim: Claim
  readonly robustness: Robustness | undefined
}

/** How the verdict changes with other readings; nothing for a claim that has none. */
function Readings({ claim, robustness }: ReadingsProps) {
  if (robustness === undefined || claim.recomputed === null) return null
  return <RobustnessStrip robustness={robustness} unit={claim.recomputed.unit} signed={claim.signed} />
}

interface VariantProps {
  readonly report: Report
  readonly variant: SignedVariant
}

function VariantRow({ report, variant: { label, quantity, figure, signed } }: VariantProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <TracedValue
          report={report}
          figure={figure}
          text={formatValue(quantity.value, quantity.unit, { signed })}
        />
      </dd>
    </div>
  )
}

/** As shown, with the unrounded number or the ISO date in the markup. */
function exactly(quantity: Quantity | null, style: FormatOptions) {
  if (quantity === null) return '–'
  const { value, unit } = quantity
  if (unit === 'text') return value
  return typeof value === 'string' ? (
    <data value={value}>{formatValue(value, unit)}</data>
  ) : (
    <Value value={value} unit={unit} {...style} />
  )
}
