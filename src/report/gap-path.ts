/**
 * The returns of both sides and their gap from a close on, and the score of a forecast on that path.
 */
import type { Day } from '../data/series/series.ts'
import { arithmeticGap } from '../metrics/gaps.ts'
import { lastRowBy } from '../metrics/row-of-day.ts'

/** Returns since the first close, where they are 0; one entry a row. */
export interface GapPath {
  readonly dates: Int32Array
  readonly small: Float64Array
  readonly large: Float64Array
  /** small − large, a fraction. */
  readonly gap: Float64Array
}

/** The two days between which a forecast is due. */
export interface ForecastSpan {
  readonly from: Day
  readonly to: Day
}

/**
 * The most generous reading of a forecast: it is fulfilled when the gap closed at or above its lower end on any session
 * between the two dates, it has failed when the later date has passed without one, and it is open until then.
 */
export type ForecastState = 'open' | 'came true' | 'did not come true'

export interface DatedGap {
  readonly day: Day
  readonly gap: number
}

export interface ForecastOutcome {
  /** Null without a forecast. */
  readonly state: ForecastState | null
  /** Null where the data do not reach. */
  readonly atFrom: DatedGap | null
  readonly atTo: DatedGap | null
  /** The highest gap between the two dates so far. */
  readonly best: DatedGap | null
}

interface Columns {
  readonly dates: Int32Array
  readonly small: Float64Array
  readonly large: Float64Array
}

/** @param row of the close that returns are counted from, not below 0 */
export function gapPath(closes: Columns, row: number): GapPath {
  const dates = closes.dates.subarray(row)
  const since = (column: Float64Array) => column.subarray(row).map(close => close / column[row]! - 1)
  const [small, large] = [since(closes.small), since(closes.large)]
  return { dates, small, large, gap: small.map((p, i) => arithmeticGap(p, large[i]!)) }
}

/**
 * Scores a forecast of the gap.
 * @param low lower end of the band, a fraction; null without a forecast
 */
export function forecastOutcome(
  { dates, gap }: GapPath,
  span: ForecastSpan,
  low: number | null,
): ForecastOutcome {
  const last = dates.length - 1
  const on = (day: Day): DatedGap | null => {
    if (last < 1 || dates[last]! < day) return null
    const row = lastRowBy(dates, day)
    return row < 1 ? null : { day: dates[row]!, gap: gap[row]! }
  }
  let best: DatedGap | null = null
  for (let i = 1; i <= last && dates[i]! <= span.to; i++) {
    if (dates[i]! >= span.from && (best === null || gap[i]! > best.gap))
      best = { day: dates[i]!, gap: gap[i]! }
  }
  const atTo = on(span.to)
  const state =
    low === null
      ? null
      : best !== null && best.gap >= low
        ? 'came true'
        : atTo === null
          ? 'open'
          : 'did not come true'
  return { state, atFrom: on(span.from), atTo, best }
}
