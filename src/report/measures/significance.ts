/**
 * The mean gap of a window with its t-statistic.
 */
import { neweyWest } from '../../metrics/newey-west.ts'
import { returnGap } from '../../metrics/streaks.ts'
import { LEAST_FOR_TEST } from '../observations.ts'
import type { Closes, Rows } from './closes.ts'

/** `spread.mean` and `spread.t`: mean gap over the window, a fraction a year, and its Newey–West t. */
export function spreadOf(figure: string, closes: Closes, { a, b }: Rows): number | null | undefined {
  if (figure !== 'spread.mean' && figure !== 'spread.t') return undefined
  if (b - a < LEAST_FOR_TEST) return null
  const test = neweyWest(returnGap(closes.small, closes.large), a + 1, b)
  return test === null ? null : figure === 'spread.mean' ? test.mean * closes.perYear : test.t
}
