/**
 * How near a recomputed number must be to one that a note prints, by the digits printed and the words around it.
 */
import type { Qualifier } from '../../notes/note.ts'

export type Nearness = 'holds' | 'holds roughly' | 'does not hold'

/** What rounding in binary may add to a difference that is exact in decimals. */
const ROUNDING = 1e-9
/** Beyond rounding, a number within this share of its size holds roughly. */
const ROUGHLY = 0.1

/**
 * @param value recomputed, in the scale of `reported`
 * @param digit unit of the last printed digit
 * @param qualifier "about" allows one unit of the last digit, "almost" up to one unit below; "over" and "under" state a
 *   side
 * @param least allowed in any case, where more than rounding separates two honest computations
 */
export function nearness(
  value: number,
  reported: number,
  digit: number,
  qualifier: Qualifier | null,
  least = 0,
): Nearness {
  const half = Math.max(digit / 2, least) + ROUNDING
  const off = value - reported
  const size = Math.sign(reported) * off
  const roughly = Math.abs(off) <= Math.max(2 * digit, Math.abs(reported) * ROUGHLY) + ROUNDING
  const within = (() => {
    switch (qualifier) {
      case null:
        return Math.abs(off) <= half
      case 'about':
        return Math.abs(off) <= Math.max(digit, least) + ROUNDING
      case 'almost':
        return size <= half && size >= -Math.max(digit, least) - ROUNDING
      case 'over':
        return off >= -ROUNDING
      case 'under':
        return off <= ROUNDING
    }
  })()
  return within ? 'holds' : roughly && value * reported >= 0 ? 'holds roughly' : 'does not hold'
}

/** The rule in words, for the ledger. */
export function nearnessWords(qualifier: Qualifier | null, least = 0): string {
  const floor =
    least === 0
      ? ''
      : `, and within ${least * 100} pp in any case, as closes of one index differ between vendors`
  const roughly = 'roughly within a tenth of its size or two units of that digit'
  switch (qualifier) {
    case null:
      return `Holds within half a unit of the last digit printed${floor}; ${roughly}.`
    case 'about':
      return `“About” holds within one unit of the last digit printed${floor}; ${roughly}.`
    case 'almost':
      return `“Almost” holds up to one unit of the last digit printed below the number${floor}; ${roughly}.`
    case 'over':
      return `“More than” holds at or above the number; ${roughly}.`
    case 'under':
      return `“Less than” holds at or below the number; ${roughly}.`
  }
}
