/**
 * Finding a day among rows.
 */

/** The last row dated on or before `day`, by bisection; −1 when every row is later. */
export function lastRowBy(dates: ArrayLike<number>, day: number): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (dates[middle]! <= day) low = middle + 1
    else high = middle
  }
  return low - 1
}
