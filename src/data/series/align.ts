/**
 * Aligns two price series on their common sessions, so that every interval between neighbouring sessions is the same for
 * both sides.
 */
import type { AlignedSessions, AlignedSide, PriceSeries } from './series.ts'

/**
 * The intersection of two series' sessions, in one merge pass over both.
 *
 * Sessions that only one side has are listed and take no part in figures of the pair: a return over the
 * day that the other side missed is thereby never compared with a return over two days.
 *
 * When both have the very same dates the arrays of the inputs are shared, not copied; nobody mutates them.
 * @param small dates strictly ascending
 * @param large dates strictly ascending
 * @returns common sessions with both sides' closes, and the sessions only one side has; empty arrays
 *   (never an error) when the two have nothing in common
 */
export function align(small: PriceSeries, large: PriceSeries): AlignedSessions {
  if (sameDates(small.dates, large.dates)) {
    return {
      dates: small.dates,
      small: { close: small.close, adjusted: small.adjusted },
      large: { close: large.close, adjusted: large.adjusted },
      onlySmall: new Int32Array(0),
      onlyLarge: new Int32Array(0),
    }
  }
  const p = small.dates
  const q = large.dates
  const most = Math.min(p.length, q.length)
  const inSmall = new Int32Array(most)
  const inLarge = new Int32Array(most)
  const onlySmall = new Int32Array(p.length)
  const onlyLarge = new Int32Array(q.length)
  let common = 0
  let smalls = 0
  let larges = 0
  let i = 0
  let j = 0
  while (i < p.length && j < q.length) {
    const a = p[i] as number
    const b = q[j] as number
    if (a === b) {
      inSmall[common] = i++
      inLarge[common++] = j++
    } else if (a < b) {
      onlySmall[smalls++] = a
      i++
    } else {
      onlyLarge[larges++] = b
      j++
    }
  }
  while (i < p.length) onlySmall[smalls++] = p[i++] as number
  while (j < q.length) onlyLarge[larges++] = q[j++] as number
  const smallRows = inSmall.subarray(0, common)
  return {
    dates: Int32Array.from(smallRows, row => p[row] as number),
    small: picked(small, smallRows),
    large: picked(large, inLarge.subarray(0, common)),
    onlySmall: onlySmall.slice(0, smalls),
    onlyLarge: onlyLarge.slice(0, larges),
  }
}

/** Whether two columns of days are equal. */
export function sameDates(a: Int32Array, b: Int32Array): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

function picked(series: PriceSeries, rows: Int32Array): AlignedSide {
  const take = (values: Float64Array): Float64Array => {
    const out = new Float64Array(rows.length)
    for (let i = 0; i < rows.length; i++) out[i] = values[rows[i] as number] as number
    return out
  }
  return { close: take(series.close), adjusted: series.adjusted === null ? null : take(series.adjusted) }
}
