/**
 * Significance: whether the gap inside the window differs from zero.
 */
import { bootstrapInterval, type Interval } from '../../metrics/block-bootstrap.ts'
import { arithmeticGap } from '../../metrics/gaps.ts'
import { type NeweyWest, neweyWest } from '../../metrics/newey-west.ts'
import { seededRandom } from '../../metrics/random.ts'
import { twoSidedP } from '../../metrics/student-t.ts'
import { counted, formatValue } from '../format.ts'
import { LEAST_FOR_TEST } from '../observations.ts'
import type { Past } from './past.ts'

const SEED = 97
const RESAMPLES = 2000
/** Level of significance for sentences. */
const SURPRISING = 0.05
/** Minimum number of returns for the verdict: with fewer the test is wrong in more than 6 % of cases, not in 5. */
const LEAST_FOR_VERDICT = 60

export interface SpreadTest {
  /** Mean gap per row with its Newey–West error and t. */
  readonly test: NeweyWest
  /** 95 % bootstrap interval of the mean gap per row; blocks of about the cube root of n. */
  readonly interval: Interval | null
  readonly block: number
  /** Whether both exclude zero, on enough returns to say so. */
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
  const { n, lags, t } = test
  const block = Math.max(1, Math.round(Math.cbrt(n)))
  const interval = bootstrapInterval(gap.subarray(first, last + 1), block, seededRandom(SEED), RESAMPLES)
  const excludes = interval !== null && (interval.low > 0 || interval.high < 0)
  // The autocovariances are taken about an estimated mean, which makes them too small by about one return a lag.
  const p = twoSidedP(t * Math.sqrt(1 - (lags + 1) / n), n - 1)
  return { test, interval, block, distinguishable: n >= LEAST_FOR_VERDICT && p < SURPRISING && excludes }
}

function sentence(past: Past, window: SpreadTest | null): string {
  const { small, large, unit } = past.words
  const n = past.b - past.a
  const between = `the gap between ${small} and ${large}`
  if (n < LEAST_FOR_VERDICT) {
    return `The window has ${counted(Math.max(0, n), 'return')}, fewer than the ${LEAST_FOR_VERDICT} that a test of ${between} needs.`
  }
  if (window === null) {
    return `Inside the window ${between} did not vary, so that nothing can be said of chance.`
  }
  const { test, interval, distinguishable } = window
  const points = (value: number, plain = false) =>
    formatValue(value, 'points', { digits: visibleDigits(value), plain })
  const t = `t ${formatValue(test.t, 'number', { digits: 1 })}`
  const range = interval === null ? '' : `, 95% interval ${points(interval.low)} to ${points(interval.high)}`
  const size = points(Math.abs(test.mean), true)
  const way = /[1-9]/.test(size)
    ? `${small} ${test.mean > 0 ? 'beat' : 'trailed'} ${large} by ${size} a ${unit}`
    : `${small} and ${large} were level`
  return `Inside the window ${way} on average (${t}${range}), which ${distinguishable ? 'can' : 'cannot'} be told from chance.${otherWay(past, test.mean)}`
}

/** @returns the digits with which a difference of returns is not shown as zero */
function visibleDigits(value: number): number {
  const points = Math.abs(value) * 100
  return points === 0 ? 3 : Math.min(8, Math.max(3, Math.ceil(-Math.log10(points))))
}

/** A remark where the mean of the returns and the change of the prices have opposite signs. */
function otherWay({ small, large, a, b, words }: Past, mean: number): string {
  const ended = arithmeticGap(small[b]! / small[a]! - 1, large[b]! / large[a]! - 1)
  if (ended === 0 || Math.sign(ended) === Math.sign(mean)) return ''
  const size = formatValue(Math.abs(ended), 'points', { plain: true })
  if (!/[1-9]/.test(size)) return ''
  return ` Over the whole window it ended ${size} ${ended > 0 ? 'ahead' : 'behind'} all the same: an average of returns leaves out that ${words.unit}s compound.`
}
