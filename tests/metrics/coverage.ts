/**
 * How often the interval of a base rate holds the true rate: histories are drawn at random from a known process, and
 * the interval that each gives is compared with the rate of many windows that do not overlap.
 */
import { forwardGaps } from '../../src/metrics/forward-gap.ts'
import { seededRandom } from '../../src/metrics/random.ts'
import { shareInterval } from '../../src/metrics/share-interval.ts'

/** How the daily gap behaves: independent and normal, dependent on the day before, or with fat tails. */
export const PROCESSES = ['iid', 'AR(1), 0.1', 'AR(1), 0.3', 'Student t, 4'] as const
export type Process = (typeof PROCESSES)[number]

export const THRESHOLDS = [0, 0.15, 0.25] as const
/** Standard deviations of a day: 12 % a year for the gap, 18 % for the large side, as the bundled funds have. */
const GAP = 0.0075
const LARGE = 0.0115
const DRIFT = 0.0003

export interface Coverage {
  readonly process: Process
  readonly years: number
  readonly horizon: number
  readonly threshold: number
  /** The true rate. */
  readonly rate: number
  /** Share of the histories whose interval holds it. */
  readonly covered: number
  readonly histories: number
}

/** @param windows that the true rate is counted over */
export function coverage(
  process: Process,
  years: number,
  horizon: number,
  histories: number,
  windows: number,
): Coverage[] {
  const random = seededRandom(1000 * years + horizon)
  const rates = trueRates(process, horizon, windows, random)
  const covered = THRESHOLDS.map(() => 0)
  for (let i = 0; i < histories; i++) {
    const { small, large } = history(process, years * 252 + 1, random)
    const gaps = forwardGaps(small, large, horizon)
    for (const [k, threshold] of THRESHOLDS.entries()) {
      const interval = shareInterval(shareFrom(gaps, threshold, 1), gaps.length, horizon)!
      if (interval.low <= rates[k]! && rates[k]! <= interval.high) covered[k]!++
    }
  }
  return THRESHOLDS.map((threshold, k) => ({
    process,
    years,
    horizon,
    threshold,
    rate: rates[k]!,
    covered: covered[k]! / histories,
    histories,
  }))
}

/** Counted over histories of a hundred windows, since a level that grows for longer outgrows the numbers there are. */
function trueRates(process: Process, horizon: number, windows: number, random: () => number): number[] {
  const counts = THRESHOLDS.map(() => 0)
  const histories = Math.ceil(windows / 100)
  for (let i = 0; i < histories; i++) {
    const { small, large } = history(process, 100 * horizon + 1, random)
    const gaps = forwardGaps(small, large, horizon)
    for (const [k, threshold] of THRESHOLDS.entries()) counts[k]! += shareFrom(gaps, threshold, horizon)
  }
  return counts.map(count => count / histories)
}

function shareFrom(gaps: Float64Array, threshold: number, step: number): number {
  let count = 0
  let n = 0
  for (let i = 0; i < gaps.length; i += step) {
    n++
    if (gaps[i]! >= threshold) count++
  }
  return count / n
}

function history(process: Process, rows: number, random: () => number) {
  const small = new Float64Array(rows)
  const large = new Float64Array(rows)
  const draw = () => draws(process, random)
  const [memory, fresh] =
    process === 'AR(1), 0.1' ? [0.1, 0.99] : process === 'AR(1), 0.3' ? [0.3, 0.91] : [0, 1]
  let [p, q, gap] = [0, 0, 0]
  for (let i = 0; i < rows; i++) {
    small[i] = Math.exp(p)
    large[i] = Math.exp(q)
    gap = memory * gap + Math.sqrt(fresh) * draw()
    const market = DRIFT - LARGE ** 2 / 2 + LARGE * draw()
    q += market
    p += market - GAP ** 2 / 2 + GAP * gap
  }
  return { small, large }
}

/** A draw of variance 1. */
function draws(process: Process, random: () => number): number {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  if (process !== 'Student t, 4') return normal()
  const chi = -2 * Math.log((1 - random()) * (1 - random()))
  return normal() / Math.sqrt(chi / 4) / Math.SQRT2
}
