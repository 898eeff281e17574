/** Brings rows into the order of time. */

export interface Ordered {
  readonly order: Int32Array
  /** Steps in the file from a day to another. */
  readonly steps: number
  /** How many of them go against the others, and the place among the rows that the first of these leads to. */
  readonly against: number
  readonly first: number
}

/** Rows by day, then time of day, then place in the file; without sorting where they ascend or descend already. */
export function inOrder(dates: Int32Array, seconds: Float64Array | null, kept: Int32Array): Ordered {
  let up = true
  let down = true
  let ahead = 0
  let back = 0
  let firstAhead = 0
  let firstBack = 0
  for (let i = 1; i < kept.length; i++) {
    const a = kept[i - 1] as number
    const b = kept[i] as number
    const days = (dates[b] as number) - (dates[a] as number)
    if (days > 0 && ahead++ === 0) firstAhead = i
    if (days < 0 && back++ === 0) firstBack = i
    const difference = days !== 0 || seconds === null ? days : (seconds[b] as number) - (seconds[a] as number)
    if (difference < 0) up = false
    // Equal days keep the file's order, so a descending file with a repeated day is sorted, not reversed.
    if (difference >= 0) down = false
  }
  const steps = ahead + back
  const ordered = (order: Int32Array): Ordered =>
    ahead < back
      ? { order, steps, against: ahead, first: firstAhead }
      : { order, steps, against: back, first: firstBack }
  if (up) return ordered(kept)
  if (down) return ordered(kept.slice().reverse())
  const sorted = kept.slice().sort((a, b) => {
    const days = (dates[a] as number) - (dates[b] as number)
    if (days !== 0) return days
    const within = seconds === null ? 0 : (seconds[a] as number) - (seconds[b] as number)
    return within !== 0 ? within : a - b
  })
  return ordered(sorted)
}
