import type { Verdict } from '../../report/claims/claim.ts'
import { verdictCounts } from './standing.ts'

/** How many claims have which verdict, as a bar and in words. */
export function VerdictBar({ counts }: { readonly counts: Readonly<Record<Verdict, number>> }) {
  const shares = verdictCounts(counts)
  return (
    <>
      <div className="verdict-bar" aria-hidden="true">
        {shares.map(({ tone, count, words }) => (
          <span key={words} data-tone={tone} style={{ flexGrow: count }} />
        ))}
      </div>
      <p className="verdict-counts">
        {shares.map(({ tone, words }, i) => (
          <span key={words}>
            {i === 0 ? '' : ' · '}
            <span data-tone={tone}>{words}</span>
          </span>
        ))}
      </p>
    </>
  )
}
