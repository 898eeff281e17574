/**
 * The breadth of a lead: the same horizons for several pairs, and how many of them agree.
 */
import { capital } from '../words.ts'
import type { PairCloses } from './closes.ts'
import { HORIZONS, type HorizonId } from './horizons.ts'
import { type BreadthFrame, type BreadthRow, breadthRow, FEWEST_RANKED } from './row.ts'

export interface Breadth {
  /** The day that the table is read as of: the as-of day, or earlier where most pairs end before it. */
  readonly asOf: number
  readonly rows: readonly BreadthRow[]
}

/**
 * The day to read the table as of: the latest on or before the as-of day that more than half of the pairs reach. One
 * day for all rows, so that no pair is compared with another over another market.
 *
 * @param ends last day of each pair's data
 */
export function breadthDay(ends: readonly number[], asOf: number): number {
  const descending = [...ends].sort((one, other) => other - one)
  const reached = descending[Math.floor(descending.length / 2)]
  return reached === undefined ? asOf : Math.min(asOf, reached)
}

/** Computes every row. Pure; see `breadthRow`. */
export function breadthOf(pairs: readonly PairCloses[], frame: BreadthFrame): Breadth {
  const day = breadthDay(
    pairs.map(({ dates }) => dates.at(-1) ?? frame.asOf),
    frame.asOf,
  )
  return { asOf: day, rows: pairs.map(pair => breadthRow(pair, { ...frame, asOf: day })) }
}

/** "Six of eight pairs lead over 3 months; IWM/SPY is at the 88th percentile of its own history." */
export function breadthSentence({ rows }: Breadth, horizon: HorizonId, pairId: string): string {
  const { phrase } = HORIZONS.find(({ id }) => id === horizon)!
  const known = rows.filter(row => row.cells[horizon].lead !== null)
  if (known.length === 0) return `No pair has data ${phrase}.`
  const leading = known.filter(row => row.cells[horizon].lead! > 0).length
  const count = `${capital(inWords(leading))} of ${inWords(known.length)} ${known.length === 1 ? 'pair' : 'pairs'} ${leading < 2 ? 'leads' : 'lead'} ${phrase}`
  const own = known.find(({ id, cells }) => id === pairId && cells[horizon].windows >= FEWEST_RANKED)
  const missing = rows.length - known.length
  return [
    count,
    ...(own
      ? [`${own.id} is at the ${percentileInWords(own.cells[horizon].percentile!)} of its own history`]
      : []),
    ...(missing > 0 ? [`${inWords(missing)} ${missing === 1 ? 'has' : 'have'} too little data`] : []),
  ]
    .join('; ')
    .concat('.')
}

const SMALL_NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function inWords(n: number): string {
  return SMALL_NUMBERS[n] ?? String(n)
}

/** "88th percentile" of a fraction. Only the highest of all is called the 100th, and none the 0th. */
export function percentileInWords(share: number): string {
  const n = share === 1 ? 100 : Math.min(99, Math.max(1, Math.round(share * 100)))
  const teen = n % 100 >= 11 && n % 100 <= 13
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending} percentile`
}
