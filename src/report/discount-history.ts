/**
 * The small side's multiple against the large side's over time, and its rank on the as-of day among earlier values.
 */
import type { FundamentalSeries, FundamentalsTable } from '../data/table/fundamentals-table.ts'
import { discount } from '../metrics/discount.ts'
import { lastRowBy } from '../metrics/row-of-day.ts'
import { FEWEST_RANKED } from './breadth/row.ts'
import { formatDay, formatValue } from './format.ts'

export interface DiscountHistory {
  /** Id and label of the measure: "forward-pe", "Forward P/E". */
  readonly id: string
  readonly label: string
  /**
   * Discount of multiples, `1 − small / large`, a fraction; or, for earnings per share, the growth over a year of small
   * less that of large, a difference of fractions.
   */
  readonly kind: 'discount' | 'growth'
  /** Days on which something new was known, ascending, up to the as-of day. */
  readonly dates: Int32Array
  readonly values: Float64Array
  /** The last value; null where there is none. */
  readonly now: number | null
  /** Share of the values no larger than the last; null for fewer than 30. */
  readonly percentile: number | null
}

/** Maximum distance in days between the periods of two numbers that are compared. */
const MOST_APART = 100
/** Distance of periods a year apart in days, and its tolerance. */
const YEAR = 365
const ABOUT = 45
/** Days after the end of its period at which a number without successor is out of date. */
const OUT_OF_DATE = 400

/**
 * @param asOf last day whose publications may be used
 * @returns a history for each measure of the table, in its order
 */
export function discountHistories({ series }: FundamentalsTable, asOf: number): readonly DiscountHistory[] {
  const smalls = series.filter(({ side }) => side === 'small')
  return smalls.flatMap(small => {
    const large = series.find(({ side, measure }) => side === 'large' && measure.id === small.measure.id)
    return large === undefined ? [] : [historyOf(small, large, asOf)]
  })
}

function historyOf(small: FundamentalSeries, large: FundamentalSeries, asOf: number): DiscountHistory {
  const { measure } = small
  const kind = measure.kind === 'eps' ? 'growth' : 'discount'
  const days = [...new Set([...small.known, ...large.known])].filter(day => day <= asOf).sort((a, b) => a - b)
  const [knownSmall, knownLarge] = [new KnownSoFar(small), new KnownSoFar(large)]
  const dates: number[] = []
  const values: number[] = []
  for (const day of days) {
    knownSmall.advance(day)
    knownLarge.advance(day)
    const [p, q] =
      kind === 'discount'
        ? [knownSmall.newest(day), knownLarge.newest(day)]
        : [growthOn(knownSmall, day), growthOn(knownLarge, day)]
    if (p === null || q === null || Math.abs(p.period - q.period) > MOST_APART) continue
    const value = kind === 'discount' ? discount(p.value, q.value) : p.value - q.value
    if (value === null) continue
    dates.push(day)
    values.push(value)
  }
  const now = values.at(-1) ?? null
  const atMost = now === null ? 0 : values.filter(value => value <= now).length
  return {
    id: measure.id,
    label: measure.label,
    kind,
    dates: Int32Array.from(dates),
    values: Float64Array.from(values),
    now,
    percentile: values.length < FEWEST_RANKED ? null : atMost / values.length,
  }
}

interface Known {
  readonly period: number
  readonly value: number
}

/** The numbers known for one side up to a day, by period. Days only advance. */
class KnownSoFar {
  readonly #series: FundamentalSeries
  /** Periods, ascending, and the number last published about each. */
  readonly #periods: number[] = []
  readonly #values: number[] = []
  #next = 0

  constructor(series: FundamentalSeries) {
    this.#series = series
  }

  advance(day: number): void {
    const { known, periods, values } = this.#series
    for (; this.#next < known.length && known[this.#next]! <= day; this.#next++)
      this.#learn(periods[this.#next]!, values[this.#next]!)
  }

  #learn(period: number, value: number): void {
    const at = this.#lastUpTo(period)
    if (this.#periods[at] === period) this.#values[at] = value
    else {
      this.#periods.splice(at + 1, 0, period)
      this.#values.splice(at + 1, 0, value)
    }
  }

  /** @returns the index of the last period on or before a day; −1 for none */
  #lastUpTo(day: number): number {
    return lastRowBy(this.#periods, day)
  }

  /** The number of the newest period; null where that ended too long before the day. */
  newest(day: number): Known | null {
    const period = this.#periods.at(-1)
    return period === undefined || day - period > OUT_OF_DATE ? null : { period, value: this.#values.at(-1)! }
  }

  /** The number of the last period between two days. */
  between(from: number, to: number): Known | null {
    const at = this.#lastUpTo(to)
    const period = this.#periods[at]
    return period === undefined || period < from ? null : { period, value: this.#values[at]! }
  }
}

/** Growth over the year to the newest period; null where the year before is unknown or was a loss. */
function growthOn(known: KnownSoFar, day: number): Known | null {
  const now = known.newest(day)
  if (now === null) return null
  const before = known.between(now.period - YEAR - ABOUT, now.period - YEAR + ABOUT)
  if (before === null || before.value <= 0) return null
  return { period: now.period, value: now.value / before.value - 1 }
}

/** The finding as a sentence, with the number of the note where it has one. */
export function discountSentence(
  { label, kind, dates, values, now, percentile }: DiscountHistory,
  noted: number | null,
): string {
  if (now === null) return `The table has no ${label} of both sides on or before the as-of day.`
  const day = formatDay(dates[dates.length - 1]!)
  const size = formatValue(Math.abs(now), 'fraction', { digits: 1 })
  const said =
    kind === 'growth'
      ? `${label} growth of small less large was ${formatValue(now, 'points', { digits: 1 })} on ${day}`
      : `By ${label} small caps stood at a ${now < 0 ? 'premium' : 'discount'} of ${size} on ${day}`
  const of = kind === 'growth' ? 'values' : 'discounts'
  const rank =
    percentile === null
      ? `, one of ${values.length} ${of} in the table`
      : `; of the ${values.length} ${of} in the table ${formatValue(percentile, 'fraction', { digits: 0 })} are no larger`
  const note =
    noted === null ? '' : `; the note’s numbers give ${formatValue(noted, 'fraction', { digits: 1 })}`
  return `${said}${rank}${note}.`
}
