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
 */
export function nearness(
  value: number,
  reported: number,
  digit: number,
  qualifier: Qualifier | null,
): Nearness {
  const half = digit / 2 + ROUNDING
  const off = value - reported
  // "Lost more than 5%" is further below zero.
  const size = reported < 0 ? -off : off
  const roughly = Math.abs(off) <= Math.max(2 * digit, Math.abs(reported) * ROUGHLY) + ROUNDING
  const within = (() => {
    switch (qualifier) {
      case null:
        return Math.abs(off) <= half
      case 'about':
        return Math.abs(off) <= digit + ROUNDING
      case 'almost':
        return size <= half && size >= -digit - ROUNDING
      case 'over':
        return size >= -ROUNDING
      case 'under':
        return size <= ROUNDING
    }
  })()
  return within ? 'holds' : roughly && value * reported >= 0 ? 'holds roughly' : 'does not hold'
}

/** The rule in words, for the ledger. */
export function nearnessWords(qualifier: Qualifier | null): string {
  const roughly = 'roughly within a tenth of its size or two units of that digit'
  switch (qualifier) {
    case null:
      return `Holds within half a unit of the last digit printed; ${roughly}.`
    case 'about':
      return `“About” holds within one unit of the last digit printed; ${roughly}.`
    case 'almost':
      return `“Almost” holds up to one unit of the last digit printed below the number; ${roughly}.`
    case 'over':
      return `“More than” holds at or above the number; ${roughly}.`
    case 'under':
      return `“Less than” holds at or below the number; ${roughly}.`
  }
}
