/**
 * The yearly rate of a return over several years.
 */

/**
 * The rate that compounds to `total` over `years`: `(1 + total)^(1 / years) − 1`.
 *
 * @param total a fraction above −1
 * @param years above zero
 */
export function annualised(total: number, years: number): number {
  return Math.expm1(Math.log1p(total) / years)
}

/** Calendar years between two days, of 365.25 days each. */
export function yearsBetween(first: number, last: number): number {
  return (last - first) / 365.25
}
