import { fireEvent, render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { JANUARY_NOTE } from '../../../src/notes/2026-01-21/note.ts'
import { robustnessOfLedger } from '../../../src/report/claims/note-robustness.ts'
import { ledgerOf } from '../../../src/report/claims.ts'
import { figureIn } from '../../../src/report/figure-set.ts'
import { formatFigure } from '../../../src/report/format.ts'
import { ClaimsTable } from '../../../src/sections/claims/ClaimsTable.tsx'
import { tableRows } from '../../../src/sections/table-rows.ts'
import { INDICES } from '../../data-sets.ts'
import { bundledReport } from '../bundled-report.ts'

const report = bundledReport()
const ledger = ledgerOf(report, { indices: INDICES })!
const { claims } = ledgerOf(report)!
const { claims: robustness } = robustnessOfLedger(report, JANUARY_NOTE, ledger, { indices: INDICES })

/** What a claim's row shows: reported, recomputed, difference. */
function cells(id: string): (string | null)[] {
  const { container } = render(
    <ClaimsTable
      report={report}
      claims={claims.filter(claim => claim.id === id)}
      name="claims"
      verdict="holds"
      robustness={robustness}
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
      expect(recomputed).toBe(formatFigure(figureIn(report.figures, id)!))
    },
  )
})

it('opens to its rule, its reason and its other readings, and can be linked to', () => {
  const claim = claims.find(({ variants }) => variants.length > 1)!
  const { container } = render(
    <ClaimsTable
      report={report}
      claims={[claim]}
      name="claims"
      verdict={claim.verdict}
      robustness={robustness}
    />,
  )
  const row = container.querySelector(`tr#claim-${claim.id}`)!
  expect(row).toHaveAttribute('data-verdict', claim.verdict)
  expect(row).toHaveAttribute('data-claim', claim.id)
  expect(row.querySelector('summary')).toHaveTextContent(claim.text)
  expect(row.querySelector('details')).toHaveTextContent(claim.why)
  expect(row.querySelectorAll('.variants dt')).toHaveLength(claim.variants.length)
})

it('shows how the verdict changes with other readings, as squares with signs and as a table', () => {
  const claim = claims.find(({ id }) => id === 'return-small')!
  const { container } = render(
    <ClaimsTable report={report} claims={[claim]} name="claims" verdict="holds" robustness={robustness} />,
  )
  const { readings, sentence } = robustness.get('return-small')!
  expect(container.querySelector('.robustness summary')).toHaveTextContent(sentence)
  const squares = [...container.querySelectorAll('.square')]
  expect(squares).toHaveLength(readings.length)
  const signs: Record<string, string> = { holds: '✓', 'holds roughly': '≈', 'does not hold': '✕' }
  expect(squares.map(square => square.textContent)).toEqual(
    readings.map(({ verdict }) => signs[verdict] ?? '–'),
  )
  const strip = container.querySelector<HTMLDetailsElement>('.robustness')!
  // The file of the ledger has neither the squares nor the table of another claim's readings.
  expect(tableRows(container.querySelector('table')!)[1]![0]).not.toMatch(/[✓≈✕]/)
  strip.open = true
  fireEvent(strip, new Event('toggle'))
  expect(tableRows(container.querySelector('table')!)).toHaveLength(2)
  expect(container.querySelectorAll('.robustness tbody tr')).toHaveLength(readings.length)
  expect(readings.map(({ group }) => group)).toEqual(
    expect.arrayContaining(['data', 'basis', 'rows', 'start', 'end']),
  )
})
