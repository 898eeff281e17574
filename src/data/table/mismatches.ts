/** Differences between the two sides of a pair that the reader is told of. */
import type { Problem } from '../series/problem.ts'
import type { PricePair } from '../series/series.ts'
import type { SideName } from './sides.ts'

/** Puts what is wrong between the sides before the problems of their rows; an empty list of rows stays empty. */
export function withMismatches(between: readonly Problem[], rows: readonly Problem[]): readonly Problem[] {
  return rows.length === 0 ? rows : [...between, ...rows]
}

/** @returns what makes two sides hard to compare although they have dates in common: other frequencies or bases */
export function mismatches({ passport, aligned }: PricePair): Problem[] {
  const { small, large } = passport
  const found: Problem[] = []
  const told = (code: string, what: string, expected: string, action: string): void => {
    found.push({
      code,
      severity: 'warning',
      file: small.source === large.source ? small.source : `${small.source} and ${large.source}`,
      found: what,
      expected,
      action,
    })
  }
  if (small.frequency.kind !== large.frequency.kind)
    told(
      'frequencies-differ',
      `one row a ${small.frequency.unit} against one a ${large.frequency.unit}`,
      'the same on both sides',
      `compared on the ${aligned.dates.length} dates that both have`,
    )
  const [a, b] = [small.basis, large.basis]
  if ((a === 'price' && b === 'total') || (a === 'total' && b === 'price'))
    told(
      'bases-differ',
      `${a === 'total' ? 'adjusted closes for the small side and plain closes for the large' : 'plain closes for the small side and adjusted closes for the large'}`,
      'the same kind on both sides',
      'compared as they are; dividends then count on one side only',
    )
  const lone = (kind: string, side: SideName, action: string): void =>
    told('bases-differ', `${kind} closes for the ${side} side only`, 'the same kind on both sides', action)
  for (const [side, own, other, others] of [
    ['small', a, 'large', b],
    ['large', b, 'small', a],
  ] as const)
    if (own === 'both' && others === 'total')
      lone(
        'plain',
        side,
        `compared alike by total return; by price the dividends of the ${other} side count and those of the ${side} do not`,
      )
    else if (own === 'both' && others !== 'both')
      lone(
        'adjusted',
        side,
        `compared alike by price; by total return the dividends of the ${side} side count and those of the ${other} ${others === 'price' ? 'do' : 'may'} not`,
      )
  return found
}
