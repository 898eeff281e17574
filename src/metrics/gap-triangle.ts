/**
 * The gap from every start to every end, which shows whether a window was picked for its result.
 */

/**
 * The arithmetic gap from each row of `rows` to each later one.
 *
 * @param rows ascending
 * @returns `out[s][e]` is the gap from `rows[s]` to `rows[e + 1]`, for e ≥ s; NaN elsewhere
 */
export function gapTriangle(
  small: Float64Array,
  large: Float64Array,
  rows: readonly number[],
): Float64Array[] {
  const starts = rows.slice(0, -1)
  return starts.map((from, s) => {
    const line = new Float64Array(starts.length).fill(Number.NaN)
    for (let e = s; e < starts.length; e++) {
      const to = rows[e + 1]!
      line[e] = small[to]! / small[from]! - 1 - (large[to]! / large[from]! - 1)
    }
    return line
  })
}
