import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ledgerOf } from '../../../src/report/claims.ts'
import { formatFigure } from '../../../src/report/format.ts'
import { ClaimsTable } from '../../../src/sections/claims/ClaimsTable.tsx'
import { bundledReport } from '../bundled-report.ts'

const report = bundledReport()
const { claims } = ledgerOf(report)!

/** What a claim's row shows: reported, recomputed, difference. */
function cells(id: string): (string | null)[] {
  const { container } = render(
    <ClaimsTable
      report={report}
      claims={claims.filter(claim => claim.id === id)}
      name="claims"
      verdict="holds"
    />,
  )
  return [...container.querySelectorAll('td')].map(cell => cell.textContent)
}

describe('a claim', () => {
  it.each(['return.small', 'gap.arithmetic', 'vol20.small', 'vol-excess', 'discount.pe', 'eps-lead.2025'])(
    'about %s shows it, and what was reported, as the rest of the page does',
    id => {
      const claim = claims.find(({ figure }) => figure === id)!
      const [reported, recomputed] = cells(claim.id)
      expect(reported).toBe(formatFigure(report.figures[`reported.${id}`]!))
      expect(recomputed).toBe(formatFigure(report.figures[id]!))
    },
  )
})

it('opens to its rule, its reason and its other readings, and can be linked to', () => {
  const claim = claims.find(({ variants }) => variants.length > 1)!
  const { container } = render(
    <ClaimsTable report={report} claims={[claim]} name="claims" verdict={claim.verdict} />,
  )
  const row = container.querySelector(`tr#claim-${claim.id}`)!
  expect(row).toHaveAttribute('data-verdict', claim.verdict)
  expect(row).toHaveAttribute('data-claim', claim.id)
  expect(row.querySelector('summary')).toHaveTextContent(claim.text)
  expect(row.querySelector('details')).toHaveTextContent(claim.why)
  expect(row.querySelectorAll('.variants dt')).toHaveLength(claim.variants.length)
})
