/**
 * A pair cut short, for tests that nothing looks ahead.
 */
import { align } from '../src/data/series/align.ts'
import type { PricePair, PriceSeries } from '../src/data/series/series.ts'

/** @returns the pair as a vendor would have delivered it on the day `last` */
export function until(pair: PricePair, last: number): PricePair {
  const cut = (side: PriceSeries): PriceSeries => {
    const n = side.dates.findIndex(date => date > last)
    const rows = n < 0 ? side.dates.length : n
    return {
      ...side,
      dates: side.dates.slice(0, rows),
      close: side.close.slice(0, rows),
      adjusted: side.adjusted?.slice(0, rows) ?? null,
    }
  }
  const small = cut(pair.small)
  const large = cut(pair.large)
  return { ...pair, small, large, aligned: align(small, large) }
}
