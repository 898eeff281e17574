/**
 * Returns, gaps between them, and one return as a multiple of the other.
 */
import { arithmeticGap, geometricGap, logGap } from '../../metrics/gaps.ts'
import { periodReturn } from '../../metrics/returns.ts'
import type { Closes, Rows } from './closes.ts'

/**
 * `return.small`, `return.large`, `gap.arithmetic`, `gap.geometric`, `gap.log`, and `return-multiple.large` (the large
 * side's return over the small side's) or `return-multiple.small`.
 *
 * @returns simple returns and gaps as fractions; multiples as numbers, null where the divisor is 0 or below, of which
 *   nothing is a multiple
 */
export function returnOf(figure: string, closes: Closes, { a, b }: Rows): number | null | undefined {
  const small = () => periodReturn(closes.small, a, b)
  const large = () => periodReturn(closes.large, a, b)
  const both = (combine: (p: number, q: number) => number | null): number | null => {
    const [p, q] = [small(), large()]
    return p === null || q === null ? null : combine(p, q)
  }
  switch (figure) {
    case 'return.small':
      return small()
    case 'return.large':
      return large()
    case 'gap.arithmetic':
      return both(arithmeticGap)
    case 'gap.geometric':
      return both(geometricGap)
    case 'gap.log':
      return both(logGap)
    case 'return-multiple.small':
      return both((p, q) => (q > 0 ? p / q : null))
    case 'return-multiple.large':
      return both((p, q) => (p > 0 ? q / p : null))
    default:
      return undefined
  }
}
