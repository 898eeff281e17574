/**
 * The spread of returns: annualised and daily volatility, and tracking error.
 */
import { simpleReturns } from '../../metrics/returns.ts'
import { returnGap } from '../../metrics/streaks.ts'
import { trackingError } from '../../metrics/tracking-error.ts'
import { volatility } from '../../metrics/volatility.ts'
import type { Closes, Rows, Side } from './closes.ts'

/** `vol<n>.small|large`: annualised sample standard deviation (n − 1) of the last n simple returns, a fraction. */
export function volatilityOf(figure: string, closes: Closes, { b }: Rows): number | null | undefined {
  const match = /^vol(\d{1,4})\.(small|large)$/.exec(figure)
  if (match === null) return undefined
  const length = Number(match[1])
  if (b < length) return null
  const spread = volatility(simpleReturns(closes[match[2] as Side]), b - length + 1, b)
  return spread === null ? null : spread * Math.sqrt(closes.perYear)
}

/**
 * Over the window: `vol-daily.small|large` (per row, n − 1), `vol-window.small|large` (the same annualised),
 * `vol-excess` (small over large, less 1) and `tracking-error` (annualised). Fractions.
 */
export function dispersionOf(figure: string, closes: Closes, { a, b }: Rows): number | null | undefined {
  const spreadOf = (side: Side) => volatility(simpleReturns(closes[side]), a + 1, b)
  if (figure === 'tracking-error') {
    return trackingError(returnGap(closes.small, closes.large), a + 1, b, closes.perYear)
  }
  if (figure === 'vol-excess') {
    const [small, large] = [spreadOf('small'), spreadOf('large')]
    return small === null || large === null || large === 0 ? null : small / large - 1
  }
  const match = /^vol-(daily|window)\.(small|large)$/.exec(figure)
  if (match === null) return undefined
  const spread = spreadOf(match[2] as Side)
  return spread === null ? null : match[1] === 'daily' ? spread : spread * Math.sqrt(closes.perYear)
}
