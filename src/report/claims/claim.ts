/**
 * What a checked claim is.
 */
import type { NoteClaim, ReferenceId } from '../../notes/note.ts'
import type { Unit } from '../figure.ts'
import { styleOf } from '../format.ts'

/**
 * A claim tested against the note's own printed numbers agrees with itself or does not, which is not the same as being
 * true; one that something "may" happen cannot fail.
 */
export const VERDICTS = [
  'holds',
  'holds roughly',
  'does not hold',
  'agrees with itself',
  'contradicts itself',
  'cannot fail',
  'forecast: came true',
  'forecast: did not come true',
  'forecast: open',
  'cannot be checked here',
  'not applicable',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** A verdict as it is shown. The verdict itself is part of links, files and the page's markup, and stays as it is. */
export function verdictWords(verdict: Verdict): string {
  return verdict === 'cannot be checked here' ? 'not testable with prices' : verdict
}

export interface Quantity {
  /** Unrounded; text for what is no number ("Above", "34–57%"), ISO text for dates. */
  readonly value: number | string
  readonly unit: Unit
}

/** The same thing under another definition. */
export interface Variant {
  readonly label: string
  readonly quantity: Quantity
  /** The figure of the page that shows it, or null. */
  readonly figure: string | null
}

/** A variant, and whether its quantity carries a sign. */
export interface SignedVariant extends Variant {
  readonly signed: boolean
}

/** What a check finds. */
export interface Finding {
  readonly verdict: Verdict
  readonly reported: Quantity | null
  /** The figure it was checked by, or null. */
  readonly figure: string | null
  readonly recomputed: Quantity | null
  /** recomputed − reported; fractions as points. */
  readonly difference: Quantity | null
  /** The rule that the verdict follows, in words. */
  readonly tolerance: string
  /** One sentence, made from the numbers. */
  readonly why: string
  /** What it was recomputed from where that is not the page's pair: "Russell 2000 and S&P 500". */
  readonly by?: string
}

/** How the quantities of a claim are written: as the figure that they are of. */
export function stylesOf({ signed }: Pick<Claim, 'signed'>) {
  return {
    reported: styleOf({ signed, origin: 'reported' }),
    recomputed: styleOf({ signed, origin: 'computed' }),
    difference: { signed: true },
  }
}

export interface Claim extends Finding {
  readonly id: string
  readonly section: NoteClaim['section']
  readonly text: string
  readonly source: ReferenceId | null
  /** Whether its quantities carry a sign, as the figure does that it was checked by. */
  readonly signed: boolean
  readonly variants: readonly SignedVariant[]
}
