/**
 * What was read in a note's sentence: judged as any claim, and named in words.
 */
import { checkOfReading } from '../../notes/reader/check-of-reading.ts'
import type { Reading } from '../../notes/reader/reading.ts'
import { formatDay } from '../format.ts'
import type { Finding } from './claim.ts'
import { checkOwn } from './own-checks.ts'
import { withoutSource } from './own-window.ts'
import type { Source } from './sources.ts'

export interface Names {
  readonly small: string
  readonly large: string
}

/** What a reading is about, in words: "Russell 2000 return", "S&P 500 against its 200-day average". */
export function measureName(figure: string, side: 'small' | 'large', names: Names): string {
  const [stem = '', of = ''] = figure.split('.')
  const who =
    of === 'large' ? names.large : of === 'small' ? names.small : of === 'ratio' ? 'Price ratio' : ''
  const average = /^price-vs-ma(\d+)$/.exec(stem)
  if (average !== null) return `${who} vs its ${average[1]}-day average`
  const averages = /^ma(\d+)-vs-ma(\d+)$/.exec(stem)
  if (averages !== null) return `${who}, ${averages[1]}- vs ${averages[2]}-day average`
  const volatility = /^vol(\d+)$/.exec(stem)
  if (volatility !== null) return `${who}, ${volatility[1]}-day volatility`
  const [leader, other] = side === 'small' ? [names.small, names.large] : [names.large, names.small]
  switch (stem) {
    case 'return':
      return `${who} return`
    case 'gap':
      return of === 'geometric'
        ? `Relative return of ${names.small}`
        : `Lead of ${names.small} over ${names.large}`
    case 'streak':
      return of === 'longest-since'
        ? `Longest streak of ${leader} since`
        : `Days in a row ${leader} beat ${other}`
    case 'vol-daily':
      return `${who}, daily volatility`
    case 'vol-window':
      return `${who}, annualised volatility`
    case 'vol-excess':
      return `Volatility of ${names.small} over that of ${names.large}`
    case 'max-drawdown':
      return `${who}, deepest drawdown`
    case 'return-multiple':
      return `${who} return as a multiple`
    case 'ratio':
      return 'Price ratio, below its high'
    case 'tracking-error':
      return 'Tracking error'
    case 'beta':
      return `Beta of ${names.small} to ${names.large}`
    case 'correlation':
      return 'Correlation'
    default:
      return figure
  }
}

/** "Aug 29, 2025 – Jan 20, 2026", "as of Jan 20, 2026". */
export function windowName({ from, to }: Pick<Reading, 'from' | 'to'>): string {
  return from === null ? `as of ${formatDay(to)}` : `${formatDay(from)} – ${formatDay(to)}`
}

/** Puts a reading to the closes at hand, those of what the note names first. */
export function judgedReading(reading: Reading, sources: readonly Source[]): Finding {
  const check = checkOfReading(reading)
  if (check === null)
    return withoutSource({ reported: null, tolerance: '' }, 'It has no start or no band to be scored by.')
  return checkOwn(check, sources)
}
