/** Looks at the prices themselves: moves that an unadjusted split would make, and the step they are rounded to. */
import { isoOf } from '../../metrics/day.ts'
import type { ProblemLog } from './problem-log.ts'

/** At most this many moves are listed. */
const MOST_JUMPS = 1000

/** Tells of moves from one row to the next beyond ±40 %, which an unadjusted split would look like. */
export function tellJumps(dates: Int32Array, close: Float64Array, log: ProblemLog): void {
  let told = 0
  for (let i = 1; i < close.length && told < MOST_JUMPS; i++) {
    const ratio = (close[i] as number) / (close[i - 1] as number)
    if (ratio <= 1.4 && ratio >= 0.6) continue
    told++
    const times = ratio < 1 ? 1 / ratio : ratio
    const whole = Math.round(times)
    const split = whole >= 2 && Math.abs(times / whole - 1) < 0.06
    log.tell(
      'jump',
      `a move of ${ratio < 1 ? '\u2212' : '+'}${Math.abs((ratio - 1) * 100).toFixed(1)} % on ${isoOf(dates[i] as number)}`,
      split ? 'prices adjusted for splits' : 'no move beyond ±40 %',
      split
        ? `kept; it looks like an unadjusted ${ratio < 1 ? `${whole}:1 split` : `1:${whole} reverse split`}`
        : 'kept; check this date',
    )
  }
}

/** Fewest equal closes in a row that are reported. */
const STALE = 10

/** Tells of a close that is repeated row after row, as a source that stands still or a filled table has it. */
export function tellStale(dates: Int32Array, close: Float64Array, log: ProblemLog): void {
  let from = 0
  let longest = 0
  let at = 0
  for (let i = 1; i <= close.length; i++) {
    if (i < close.length && close[i] === close[from]) continue
    if (i - from > longest) {
      longest = i - from
      at = from
    }
    from = i
  }
  if (longest < STALE || longest * 2 > close.length) return
  log.tell(
    'stale',
    `the same close of ${close[at]} in ${longest} rows, ${isoOf(dates[at] as number)} to ${isoOf(dates[at + longest - 1] as number)}`,
    'closes that move',
    'kept; check whether the source stood still',
  )
}

/**
 * The step between prices as printed: the power of ten that all of them are whole multiples of, seen through
 * single-precision tails (1316.3299560546875 is 1316.33 as a 32-bit number).
 */
export function rounding(close: Float64Array): number | null {
  const stride = Math.max(1, Math.floor(close.length / 2000))
  for (let digits = 0; digits <= 6; digits++) {
    const scale = 10 ** digits
    let fits = true
    for (let i = 0; i < close.length && fits; i += stride) {
      const price = close[i] as number
      const round = Math.round(price * scale) / scale
      fits = round === price || (round > 0 && Math.fround(round) === price)
    }
    if (fits) return 1 / scale
  }
  return null
}
