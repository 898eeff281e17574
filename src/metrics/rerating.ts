/**
 * The effect of earnings growth and re-rating on a price. A price is earnings times their multiple, so the growth factors
 * multiply, and their logs add up exactly.
 */

/** `(1 + growth) (1 + rerating) − 1`: the price return that growth of earnings and of the multiple give. */
export function priceReturn(growth: number, rerating: number): number {
  return (1 + growth) * (1 + rerating) - 1
}

/** `(1 + price) / (1 + growth) − 1`: the change of the multiple that a price return needs, given earnings growth. */
export function requiredRerating(price: number, growth: number): number {
  return (1 + price) / (1 + growth) - 1
}
