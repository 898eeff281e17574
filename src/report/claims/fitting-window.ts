/**
 * The window that a number fits, where it does not fit the one stated.
 */
import { lastRowBy } from '../../metrics/row-of-day.ts'
import type { Closes } from '../measures/closes.ts'
import { measured } from '../measures/measured.ts'

export interface FittingWindow {
  readonly from: number
  readonly to: number
  readonly value: number
}

/** About a month of sessions. */
const REACH = 21

/**
 * Looks for the nearest start and end within a month of those stated for which the figure rounds to the number
 * printed. Nearest is the fewest sessions moved at both ends together; of equals the one with the nearest value.
 *
 * @param digit unit of the last printed digit
 * @returns null when no such window fits
 */
export function fittingWindow(
  closes: Closes,
  figure: string,
  stated: { readonly from: number; readonly to: number },
  reported: number,
  digit: number,
): FittingWindow | null {
  const { dates } = closes
  const [a, b] = [lastRowBy(dates, stated.from), lastRowBy(dates, stated.to)]
  let best: (FittingWindow & { readonly moved: number }) | null = null
  for (let from = Math.max(0, a - REACH); from <= a + REACH; from++) {
    for (let to = Math.max(from + 1, b - REACH); to <= Math.min(b + REACH, dates.length - 1); to++) {
      const moved = Math.abs(from - a) + Math.abs(to - b)
      if (moved === 0 || (best !== null && moved > best.moved)) continue
      const { value } = measured(closes, { figure, from: dates[from]!, to: dates[to]! })
      if (typeof value !== 'number' || Math.abs(value - reported) > digit / 2 + 1e-9) continue
      const nearer =
        best === null || moved < best.moved || Math.abs(value - reported) < Math.abs(best.value - reported)
      if (nearer) best = { from: dates[from]!, to: dates[to]!, value, moved }
    }
  }
  if (best === null) return null
  const { from, to, value } = best
  return { from, to, value }
}
