/**
 * The claims by verdict, those first that a reader asks about first.
 */
import { type Claim, VERDICTS, type Verdict } from '../../report/claims/claim.ts'

export interface ClaimGroup {
  readonly verdict: Verdict
  /** Anchor, and name among the parts that fold: "claims-does-not-hold". */
  readonly id: string
  readonly claims: readonly Claim[]
}

const FIRST: readonly Verdict[] = ['does not hold', 'holds roughly', 'forecast: did not come true']

export function claimGroups(claims: readonly Claim[]): ClaimGroup[] {
  const order = [...FIRST, ...VERDICTS.filter(verdict => !FIRST.includes(verdict))]
  return order
    .map(verdict => ({
      verdict,
      id: `claims-${verdict.replace(/[^a-z]+/g, '-')}`,
      claims: claims.filter(claim => claim.verdict === verdict),
    }))
    .filter(group => group.claims.length > 0)
}
