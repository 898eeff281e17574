/**
 * The frequency of falls of a given size from the running high within a number of rows.
 */

export interface FallShare {
  /** Share of the starts that were followed by such a fall, a fraction. */
  readonly share: number
  readonly n: number
}

/**
 * The share of starts i ≤ last − rows after which some close in i..i + rows is at least `least` below the highest close
 * since i.
 *
 * @param values closes above zero
 * @param least size of the fall, a fraction
 * @param last last row to look at; later rows are not read
 * @returns null without a start
 */
export function fallShare(
  values: Float64Array,
  rows: number,
  least: number,
  last = values.length - 1,
): FallShare | null {
  const n = Math.min(last, values.length - 1) + 1 - rows
  if (rows < 1 || n < 1) return null
  let fell = 0
  for (let start = 0; start < n; start++) {
    let high = values[start]!
    for (let i = start + 1; i <= start + rows; i++) {
      const value = values[i]!
      if (value > high) high = value
      else if (value / high - 1 <= -least) {
        fell++
        break
      }
    }
  }
  return { share: fell / n, n }
}
