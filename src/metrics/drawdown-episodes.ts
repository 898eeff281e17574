/**
 * Drawdown episodes: each fall from a high until the high is reached again.
 */

export interface DrawdownEpisode {
  /** Row of the high. */
  readonly peak: number
  readonly trough: number
  /** First row at or above the high; null while there is none. */
  readonly recovery: number | null
  /** `values[trough] / values[peak] − 1`, below 0. */
  readonly depth: number
  /** The gain from the low that leads back to the high: `1 / (1 + depth) − 1`. */
  readonly needed: number
}

/** The gain that makes up for a drawdown: `1 / (1 + drawdown) − 1`. */
export function gainBack(drawdown: number): number {
  return 1 / (1 + drawdown) - 1
}

/**
 * Every episode in rows `a..b` at least `least` deep, oldest first. Of equal highs the last counts as the peak, of
 * equal lows the first as the trough.
 *
 * @param values finite and above zero
 * @param least a fraction, 0.05 for falls of 5 % and more
 */
export function drawdownEpisodes(
  values: Float64Array,
  a: number,
  b: number,
  least: number,
): DrawdownEpisode[] {
  const episodes: DrawdownEpisode[] = []
  if (a < 0 || b >= values.length) return episodes
  let peak = a
  let trough = a
  const close = (recovery: number | null) => {
    const depth = values[trough]! / values[peak]! - 1
    if (depth < 0 && depth <= -least) {
      episodes.push({ peak, trough, recovery, depth, needed: gainBack(depth) })
    }
  }
  for (let i = a + 1; i <= b; i++) {
    if (values[i]! >= values[peak]!) {
      close(i)
      peak = i
      trough = i
    } else if (values[i]! < values[trough]!) trough = i
  }
  close(null)
  return episodes
}
