/**
 * A number to a whole power, the same to the last bit in every browser: engines round `**` differently, products never.
 *
 * @param exponent a whole number ≥ 0
 */
export function wholePower(base: number, exponent: number): number {
  let product = 1
  let square = base
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) product *= square
    square *= square
  }
  return product
}
