/**
 * Tells a spread from rounding errors. A test for exactly zero would call a steady +10 % series volatile, because its
 * returns differ in their last bits.
 */

/** 2⁻⁴⁶, about 60 units in the last place: more than rounding errors, far less than a cent makes. */
const ROUNDING = 2 ** -46

/**
 * True when `spread` is within the rounding of numbers the size of `level`.
 *
 * @param spread a standard deviation or a difference, not below zero
 * @param level the size of the numbers it was computed from. For simple returns that is 1 + |mean|, since a
 *   return is a quotient near 1 less 1.
 */
export function negligible(spread: number, level: number): boolean {
  return spread <= ROUNDING * Math.abs(level)
}

/** The variance whose root is the largest spread that `negligible` calls rounding: for loops that compare squares. */
export function negligibleVariance(level: number): number {
  return (ROUNDING * level) ** 2
}
