/**
 * What the claims and the days since add to the finding. It rests on the ledger and comes a moment after the figures.
 */
import type { Aftermath } from '../../report/aftermath.ts'
import { asReported } from '../../report/claims/applicability.ts'
import type { Claim } from '../../report/claims/claim.ts'
import type { Report } from '../../report/report.ts'

export interface Addition {
  /** Follows the finding within its sentence: ", roughly as claimed"; empty where the note claims no such gap. */
  readonly clause: string
  /** A sentence of its own about the forecast; empty without one. */
  readonly forecast: string
}

const CLAUSES: Partial<Record<Claim['verdict'], string>> = {
  holds: ', as claimed',
  'holds roughly': ', roughly as claimed',
  'does not hold': ', not as claimed',
}

/** @returns null where the page does not stand where the note stood @public reached through a dynamic import */
export function additionOf(
  report: Report,
  claims: readonly Claim[],
  aftermath: Pick<Aftermath, 'forecast' | 'band' | 'gap' | 'sessions'>,
): Addition | null {
  if (!asReported(report)) return null
  const gap = claims.find(
    ({ figure, reported }) => figure === 'gap.arithmetic' && typeof reported?.value === 'number',
  )
  return {
    clause: gap === undefined ? '' : (CLAUSES[gap.verdict] ?? ''),
    forecast: forecastText(aftermath),
  }
}

function forecastText({ forecast, band, gap, sessions }: Parameters<typeof additionOf>[2]): string {
  if (sessions === 0 || band === null) return ''
  if (forecast.state === 'came true') return 'Its forecast came true.'
  if (forecast.state === 'did not come true') return 'Its forecast failed.'
  const missing = Math.round((band.low - gap[sessions]!) * 100)
  return missing > 0
    ? `Its forecast is ${missing} ${missing === 1 ? 'point' : 'points'} short.`
    : 'Its forecast is on course.'
}
