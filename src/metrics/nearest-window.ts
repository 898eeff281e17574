/**
 * Finds the window whose two returns are nearest to a published pair of returns.
 */

export interface NearestWindow {
  /** Rows of the closes that the returns run between. */
  readonly from: number
  readonly to: number
  readonly small: number
  readonly large: number
  /** The larger of the two differences from the published returns, a fraction. */
  readonly off: number
  /** Number of windows compared. */
  readonly searched: number
}

/**
 * Looks at every close-to-close window that starts in `starts` and ends in `ends`, and keeps the one whose
 * worse miss of the two returns is smallest; of equals the first by start, then by end.
 *
 * Quadratic in the rows of the period, so meant for one of some hundred.
 *
 * @param starts rows of the first and the last possible start
 * @param ends rows of the first and the last possible end
 * @returns null when no window fits
 */
export function nearestWindow(
  small: Float64Array,
  large: Float64Array,
  target: { readonly small: number; readonly large: number },
  starts: readonly [number, number],
  ends: readonly [number, number],
): NearestWindow | null {
  let best: Omit<NearestWindow, 'searched'> | null = null
  let searched = 0
  for (let from = Math.max(0, starts[0]); from <= starts[1]; from++) {
    const p0 = small[from]!
    const q0 = large[from]!
    for (let to = Math.max(from + 1, ends[0]); to <= ends[1] && to < small.length; to++) {
      const p = small[to]! / p0 - 1
      const q = large[to]! / q0 - 1
      const off = Math.max(Math.abs(p - target.small), Math.abs(q - target.large))
      searched++
      if (best === null || off < best.off) best = { from, to, small: p, large: q, off }
    }
  }
  return best === null ? null : { ...best, searched }
}
