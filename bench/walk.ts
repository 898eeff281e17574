/** Prices to time with: a seeded random walk, the same every time. */
import { seededRandom } from '../src/metrics/random.ts'
import { simpleReturns } from '../src/metrics/returns.ts'

/** A walk of daily moves within ±1.5 %, kept between 20 and 2,000 so that a million rows stay prices. */
export function walk(rows: number, seed: number): Float64Array {
  const random = seededRandom(seed)
  const prices = new Float64Array(rows)
  let level = Math.log(100)
  for (let i = 0; i < rows; i++) {
    level += (random() - 0.5) * 0.03 + (Math.log(200) - level) * 1e-4
    prices[i] = Math.round(Math.exp(level) * 100) / 100
  }
  return prices
}

export interface Market {
  readonly rows: number
  readonly small: Float64Array
  readonly large: Float64Array
  readonly smallReturns: Float64Array
  readonly largeReturns: Float64Array
  /** The same as plain arrays, for libraries that take no others; made outside the timing, in their favour. */
  readonly smallList: number[]
  readonly largeList: number[]
  readonly smallReturnsList: number[]
  readonly largeReturnsList: number[]
}

export function market(rows: number): Market {
  const small = walk(rows, 1)
  const large = walk(rows, 2)
  const smallReturns = simpleReturns(small)
  const largeReturns = simpleReturns(large)
  return {
    rows,
    small,
    large,
    smallReturns,
    largeReturns,
    smallList: Array.from(small),
    largeList: Array.from(large),
    smallReturnsList: Array.from(smallReturns).slice(1),
    largeReturnsList: Array.from(largeReturns).slice(1),
  }
}
