/**
 * Turning points: the highs and lows that a series swings between, swings below a given size left out.
 */

export interface TurningPoint {
  readonly row: number
  readonly kind: 'peak' | 'trough'
  readonly value: number
  /** The row on which the turn was known: the first at least `turn` away from it. */
  readonly confirmed: number
}

/**
 * The confirmed turning points of rows `a..b`, oldest first; peaks and troughs take turns.
 *
 * A peak is confirmed on the first row at or below `peak × (1 − turn)`, a trough on the first at or above
 * `trough × (1 + turn)`. Of equal extremes the first counts. What has not been confirmed by row `b` is not there.
 *
 * @param values finite and above zero
 * @param turn a fraction, 0.1 for 10 %
 */
export function turningPoints(values: Float64Array, turn: number, a: number, b: number): TurningPoint[] {
  const turns: TurningPoint[] = []
  if (a < 0 || b >= values.length) return turns
  let high = a
  let low = a
  // What the current leg leads to; before the first turn it may be either.
  let toward: 'peak' | 'trough' | null = null
  for (let i = a + 1; i <= b; i++) {
    const value = values[i]!
    if (value > values[high]!) high = i
    if (value < values[low]!) low = i
    if (toward !== 'trough' && value <= values[high]! * (1 - turn)) {
      turns.push({ row: high, kind: 'peak', value: values[high]!, confirmed: i })
      toward = 'trough'
      low = i
      high = i
    } else if (toward !== 'peak' && value >= values[low]! * (1 + turn)) {
      turns.push({ row: low, kind: 'trough', value: values[low]!, confirmed: i })
      toward = 'peak'
      high = i
      low = i
    }
  }
  return turns
}

/** One swing, from a turning point to the next, or to the extreme so far. */
export interface Leg {
  readonly from: number
  readonly to: number
  /** True while the end is only the extreme so far. */
  readonly open: boolean
  /** `values[to] / values[from] − 1`, a fraction. */
  readonly amplitude: number
  /** Rows from one end to the other. */
  readonly rows: number
}

/** The swings between the turning points of rows `a..b`, and the one still going on. */
export function legs(values: Float64Array, turns: readonly TurningPoint[], b: number): Leg[] {
  const leg = (from: number, to: number, open: boolean): Leg => ({
    from,
    to,
    open,
    amplitude: values[to]! / values[from]! - 1,
    rows: to - from,
  })
  const out = turns.slice(1).map((turn, k) => leg(turns[k]!.row, turn.row, false))
  const last = turns.at(-1)
  if (last !== undefined) {
    let extreme = last.confirmed
    for (let i = last.confirmed; i <= b; i++) {
      const further = last.kind === 'trough' ? values[i]! > values[extreme]! : values[i]! < values[extreme]!
      if (further) extreme = i
    }
    out.push(leg(last.row, extreme, true))
  }
  return out
}
