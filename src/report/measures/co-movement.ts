/**
 * Beta and correlation of the sides.
 */
import { beta } from '../../metrics/beta.ts'
import { correlation } from '../../metrics/correlation.ts'
import { simpleReturns } from '../../metrics/returns.ts'
import type { Closes, Rows } from './closes.ts'

/** `beta` of the small side on the large one, and `correlation`, from the simple returns inside the window. */
export function coMovementOf(
  figure: string,
  { small, large }: Closes,
  { a, b }: Rows,
): number | null | undefined {
  if (figure !== 'beta' && figure !== 'correlation') return undefined
  const measure = figure === 'beta' ? beta : correlation
  return measure(simpleReturns(small), simpleReturns(large), a + 1, b)
}
