/**
 * How near a recomputed value must be to a published one: one rule for each kind of number, stated beside every verdict
 * that follows it. A rule allows for half a unit of the last printed digit and for what the note leaves open, and no more.
 */
import type { ToleranceRule } from '../../notes/note.ts'

export interface Tolerance {
  /** Up to this far the claim holds, and up to that far roughly; in the value's own scale. */
  readonly holds: number
  readonly roughly: number
  readonly words: string
}

/** What rounding in binary may add to a difference that is exact in decimals. */
const ROUNDING = 1e-9

/**
 * @param reported the published value
 * @param digit unit of its last printed digit
 */
export function toleranceOf(rule: ToleranceRule, reported: number, digit: number): Tolerance {
  switch (rule) {
    case 'return':
      return {
        holds: Math.max(0.001, digit / 2 + ROUNDING),
        roughly: Math.max(0.01, digit * 2),
        words:
          'A return over a period given in months holds within 0.1 pp, as its days are left open, and within half a unit of the last digit printed; roughly within 1 pp.',
      }
    case 'gap':
      return {
        holds: Math.max(0.002, digit / 2 + ROUNDING),
        roughly: Math.max(0.01, digit * 2),
        words:
          'A gap holds within 0.2 pp, twice what one return may be off, and within half a unit of the last digit printed; roughly within 1 pp.',
      }
    case 'volatility':
      return {
        holds: Math.abs(reported) * 0.02 + digit / 2,
        roughly: Math.abs(reported) * 0.1,
        words:
          'A volatility holds within 2% of its size, as n or n − 1, log or simple returns and a day more at either end explain, and half a unit of the last digit printed; roughly within 10%.',
      }
    case 'excess':
      return {
        holds: (1 + reported) * 0.04 + digit / 2,
        roughly: (1 + reported) * 0.1,
        words:
          'A ratio of two volatilities holds within 4%, twice what one may be off, and half a unit of the last digit; roughly within 10%.',
      }
    case 'printed':
      return {
        holds: digit / 2 + ROUNDING,
        roughly: digit * 2 + ROUNDING,
        words: 'Arithmetic on printed numbers holds to half a unit of the last digit; roughly to two units.',
      }
  }
}
