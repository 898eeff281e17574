/**
 * One row of the breadth table: how far one pair leads over each horizon, and how unusual that is for this pair.
 */
import { geometricGap } from '../../metrics/gaps.ts'
import { relativeDifference } from '../../metrics/price-ratio.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import type { GapKind } from '../settings.ts'
import type { PairCloses } from './closes.ts'
import { HORIZONS, type Horizon, type HorizonId, startDay, startRow } from './horizons.ts'

export interface BreadthCell {
  readonly horizon: HorizonId
  /** The lead in the chosen kind of gap: a difference of fractions, or a fraction; null with `absent` saying why. */
  readonly lead: number | null
  /** Share of the pair's windows of as many rows, ending up to the as-of row, whose lead is no larger; includes this one. */
  readonly percentile: number | null
  /** How many windows the percentile counts. */
  readonly windows: number
  /** First and last day of the window. */
  readonly from: number | null
  readonly to: number | null
  /** The last day on which small led over a window of as many rows; null when it never did. */
  readonly lastLed: number | null
  readonly absent: string | null
}

export interface BreadthRow {
  readonly id: string
  readonly small: string
  readonly large: string
  /** Last session used, on or before the as-of day; null without any. */
  readonly last: number | null
  readonly cells: Readonly<Record<HorizonId, BreadthCell>>
  /** Price ratio over the last year of rows, first value 1; for a sparkline. */
  readonly spark: readonly number[]
  /** Ratio against its own 200-day average (40 weeks, 10 months), a fraction; null with too few rows. */
  readonly vsAverage: number | null
  /** Rows in a row on which one side returned more: positive for small, negative for large, 0 for a tie. */
  readonly streak: number
}

/** Among fewer windows a percentile says nothing: of a single one it is always the 100th. */
export const FEWEST_RANKED = 30

/** Points of a sparkline: enough for its 80 pixels. */
const SPARK_POINTS = 60
const AVERAGE_DAYS = 200
const DAYS_PER_YEAR = 252
const MONTHS_PER_YEAR = 12
/** A pair whose data end this many days before the as-of day says nothing about that day. */
const STALE_DAYS = 10

/** What every cell of a table has in common. */
export interface BreadthFrame {
  /** Last day whose data may be used. */
  readonly asOf: number
  /** First day of the page's window. */
  readonly windowFrom: number
  /** Arithmetic: return of small less return of large. Geometric: `(1 + r_small) / (1 + r_large) − 1`. */
  readonly kind: GapKind
}

/** Computes one row. Nothing after the as-of day is read. */
export function breadthRow(pair: PairCloses, frame: BreadthFrame): BreadthRow {
  const { asOf } = frame
  const { id, small, large, dates } = pair
  const b = lastRowBy(dates, asOf)
  const stale = b < 0 || asOf - dates[b]! > staleAfter(pair)
  const reason =
    dates.length < 2
      ? 'the two have no two days in common'
      : b < 0
        ? 'the data begin after the as-of day'
        : 'the data end before the as-of day'
  const cells = Object.fromEntries(
    HORIZONS.map(horizon => [
      horizon.id,
      stale ? absentCell(horizon.id, reason) : cellOf(pair, horizon, frame, b),
    ]),
  ) as Record<HorizonId, BreadthCell>
  return {
    id,
    small,
    large,
    last: b < 0 ? null : dates[b]!,
    cells,
    spark: stale ? [] : sparkOf(pair, b),
    vsAverage: stale ? null : againstAverage(pair, b),
    streak: stale ? 0 : currentRun(pair, b),
  }
}

function staleAfter({ perYear }: PairCloses): number {
  return STALE_DAYS + 366 / perYear
}

function absentCell(horizon: HorizonId, absent: string): BreadthCell {
  return {
    horizon,
    lead: null,
    percentile: null,
    windows: 0,
    from: null,
    to: null,
    lastLed: null,
    absent,
  }
}

function cellOf(
  pair: PairCloses,
  horizon: Horizon,
  { asOf, windowFrom, kind }: BreadthFrame,
  b: number,
): BreadthCell {
  const { dates, unit } = pair
  const a = startRow(horizon, dates, asOf, windowFrom)
  if (a < 0) return absentCell(horizon.id, 'the history is shorter')
  const rows = b - a
  const tooShort = horizon.months !== null && horizon.months * pair.perYear < MONTHS_PER_YEAR
  if (rows < 1 || tooShort) return absentCell(horizon.id, `one row a ${unit} has no window as short as this`)
  // A start that fell into a hole of the data would make the window longer than its name says.
  if (startDay(horizon, asOf, windowFrom) - dates[a]! > staleAfter(pair))
    return absentCell(horizon.id, 'the data have a gap where the window begins')
  const lead = leadOver(pair, a, b, kind)
  let atMost = 0
  let lastLed = -1
  for (let i = rows; i <= b; i++) {
    const other = leadOver(pair, i - rows, i, kind)
    if (other <= lead) atMost++
    if (other > 0) lastLed = i
  }
  const windows = b + 1 - rows
  return {
    horizon: horizon.id,
    lead,
    percentile: atMost / windows,
    windows,
    from: dates[a]!,
    to: dates[b]!,
    lastLed: lastLed < 0 ? null : dates[lastLed]!,
    absent: null,
  }
}

/** How far small leads over rows `a..b`. */
function leadOver({ smallCloses, largeCloses }: PairCloses, a: number, b: number, kind: GapKind): number {
  const small = smallCloses[b]! / smallCloses[a]! - 1
  const large = largeCloses[b]! / largeCloses[a]! - 1
  return kind === 'arithmetic' ? small - large : geometricGap(small, large)
}

function sparkOf({ smallCloses, largeCloses, perYear }: PairCloses, b: number): number[] {
  const a = Math.max(0, b - perYear)
  const points = Math.min(SPARK_POINTS, b - a + 1)
  const ratio = (row: number) => smallCloses[row]! / largeCloses[row]!
  return Array.from({ length: points }, (_, i) => {
    const row = points < 2 ? b : Math.round(a + ((b - a) * i) / (points - 1))
    return ratio(row) / ratio(a)
  })
}

function againstAverage({ smallCloses, largeCloses, perYear }: PairCloses, b: number): number | null {
  const length = Math.max(2, Math.round((AVERAGE_DAYS * perYear) / DAYS_PER_YEAR))
  if (b + 1 < length) return null
  let sum = 0
  for (let i = b + 1 - length; i <= b; i++) sum += smallCloses[i]! / largeCloses[i]!
  return relativeDifference(smallCloses[b]! / largeCloses[b]!, sum / length)
}

function currentRun(pair: PairCloses, b: number): number {
  const sign = (row: number) => Math.sign(leadOver(pair, row - 1, row, 'arithmetic'))
  if (b < 1) return 0
  const side = sign(b)
  if (side === 0) return 0
  let first = b
  while (first > 1 && sign(first - 1) === side) first--
  return side * (b - first + 1)
}
