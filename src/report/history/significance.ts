/**
 * Significance: can the gap inside the window be told from zero?
 */
import { bootstrapInterval, type Interval } from '../../metrics/block-bootstrap.ts'
import { type NeweyWest, neweyWest } from '../../metrics/newey-west.ts'
import { seededRandom } from '../../metrics/random.ts'
import { formatValue } from '../format.ts'
import { LEAST_FOR_TEST } from '../topics/significance.ts'
import type { Past } from './past.ts'

const SEED = 97
const RESAMPLES = 2000
/** The two-sided 5 % point of the normal distribution. */
const CRITICAL = 1.96

export interface SpreadTest {
  /** Mean gap per row with its Newey–West error and t. */
  readonly test: NeweyWest
  /** 95 % bootstrap interval of the mean gap per row; blocks of about the cube root of n. */
  readonly interval: Interval | null
  readonly block: number
  /** Whether both exclude zero. */
  readonly distinguishable: boolean
}

export interface Significance {
  /** Inside the window, and over all history up to the as-of day; null when there are too few returns. */
  readonly window: SpreadTest | null
  readonly history: SpreadTest | null
  readonly sentence: string
}

export function significance(past: Past): Significance {
  const window = spreadTest(past.returns.gap, past.a + 1, past.b)
  const history = spreadTest(past.returns.gap, 1, past.b)
  return { window, history, sentence: sentence(past, window) }
}

function spreadTest(gap: Float64Array, first: number, last: number): SpreadTest | null {
  if (last - first + 1 < LEAST_FOR_TEST) return null
  const test = neweyWest(gap, first, last)
  if (test === null) return null
  const block = Math.max(1, Math.round(Math.cbrt(test.n)))
  const interval = bootstrapInterval(gap.subarray(first, last + 1), block, seededRandom(SEED), RESAMPLES)
  const excludes = interval !== null && (interval.low > 0 || interval.high < 0)
  return { test, interval, block, distinguishable: Math.abs(test.t) >= CRITICAL && excludes }
}

function sentence(past: Past, window: SpreadTest | null): string {
  const { small, large, unit, perYear } = past.words
  if (window === null) {
    const between = `the gap between ${small} and ${large}`
    return past.b - past.a < LEAST_FOR_TEST
      ? `The window has too few ${unit}s to tell ${between} from chance.`
      : `Inside the window ${between} did not vary, so that nothing can be said of chance.`
  }
  const { test, interval, distinguishable } = window
  const yearly = (value: number) => formatValue(value * perYear, 'points', { digits: 0 })
  const t = formatValue(test.t, 'number', { digits: 1 })
  const range =
    interval === null
      ? ''
      : `, and a plausible range from ${yearly(interval.low)} to ${yearly(interval.high)} a year`
  return distinguishable
    ? `The gap inside the window can be told from zero: ${yearly(test.mean)} a year, t ${t}${range}.`
    : `The gap inside the window cannot be told from chance: ${yearly(test.mean)} a year, t ${t}${range}.`
}
