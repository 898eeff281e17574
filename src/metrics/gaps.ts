/**
 * Three measures of the lead of one return over another. They agree in sign and differ in size. Publications confuse them,
 * so each has its own name.
 */

/** The arithmetic gap `small − large`, in the unit of the returns: what "percentage points ahead" means. */
export function arithmeticGap(small: number, large: number): number {
  return small - large
}

/** The geometric gap `(1 + small) / (1 + large) − 1`: what the price ratio gained. */
export function geometricGap(small: number, large: number): number {
  return (1 + small) / (1 + large) - 1
}

/** The log gap `ln(1 + small) − ln(1 + large)`: the one that adds up over time. */
export function logGap(small: number, large: number): number {
  return Math.log1p(small) - Math.log1p(large)
}
