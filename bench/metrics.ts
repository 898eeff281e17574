/**
 * The metric kernels against the libraries that people would use instead, and against a floor: one pass that reads
 * the same inputs and writes as many outputs.
 */
import * as indicatorts from 'indicatorts'
import technicalindicators from 'technicalindicators'
import * as tradingSignals from 'trading-signals'
import { rollingBeta } from '../src/metrics/beta.ts'
import { rollingCorrelation } from '../src/metrics/correlation.ts'
import { drawdowns, maxDrawdown } from '../src/metrics/drawdown.ts'
import { movingAverage } from '../src/metrics/moving-average.ts'
import { priceRatio } from '../src/metrics/price-ratio.ts'
import { simpleReturns } from '../src/metrics/returns.ts'
import { rollingStandardDeviation } from '../src/metrics/standard-deviation.ts'
import { returnGap } from '../src/metrics/streaks.ts'
import { rollingVolatility } from '../src/metrics/volatility.ts'
import type { Contestant } from './contest.ts'
import type { Market } from './walk.ts'

const LENGTH = 20
/** From a population's deviation, which some libraries give, to a sample's. */
const TO_SAMPLE = Math.sqrt(LENGTH / (LENGTH - 1))

export interface Event {
  readonly name: string
  /** Where the work is described: what is computed and what the floor does. */
  readonly what: string
  readonly contestants: (market: Market) => Contestant[]
}

const none = () => null
const same = (result: Float64Array) => result

/** Rows that a library leaves out before its first full window, put back as NaN. */
function padded(values: ArrayLike<number>, rows: number, factor = 1): Float64Array {
  const out = new Float64Array(rows).fill(Number.NaN)
  const missing = rows - values.length
  for (let i = 0; i < values.length; i++) out[missing + i] = values[i]! * factor
  return out
}

/** A library's partial windows at the start, which are not averages of as many rows, taken out. */
function fullOnly(values: ArrayLike<number>, factor = 1): Float64Array {
  const out = Float64Array.from(values, value => value * factor)
  return out.fill(Number.NaN, 0, LENGTH - 1)
}

/** Reads every input once and writes one output array of the same length. */
function onePass(...inputs: Float64Array[]): Float64Array {
  const [first = new Float64Array(0), second] = inputs
  const out = new Float64Array(first.length)
  if (second === undefined) for (let i = 0; i < out.length; i++) out[i] = first[i]! * 0.5
  else for (let i = 0; i < out.length; i++) out[i] = first[i]! * 0.5 + second[i]! * 0.25
  return out
}

/** The same for many outputs, which one pass writes side by side. */
function onePassOf(outputs: number, first: Float64Array, second: Float64Array): Float64Array[] {
  const out = Array.from({ length: outputs }, () => new Float64Array(first.length))
  // A chunk at a time, so that inputs stay in the cache while every output is written in its own order.
  for (let from = 0; from < first.length; from += 1024) {
    const end = Math.min(from + 1024, first.length)
    for (const [k, column] of out.entries())
      for (let i = from; i < end; i++) column[i] = first[i]! * k + second[i]! * 0.25
  }
  return out
}

function streamed(
  indicator: { update: (value: number, replace: boolean) => unknown },
  values: number[],
): number[] {
  const out: number[] = []
  for (const value of values) {
    const result = indicator.update(value, false)
    if (result !== null) out.push(result as number)
  }
  return out
}

const averages: Event = {
  name: `Moving average (${LENGTH})`,
  what: 'Simple moving average; the floor reads one series and writes one.',
  contestants: ({ rows, small, smallList }) => [
    { name: 'ours', run: () => movingAverage(small, LENGTH), answer: same },
    { name: 'floor', run: () => onePass(small), answer: none },
    {
      name: 'indicatorts',
      run: () => indicatorts.sma(smallList, { period: LENGTH }),
      answer: (result: number[]) => fullOnly(result),
    },
    {
      name: 'technicalindicators',
      run: () => technicalindicators.SMA.calculate({ period: LENGTH, values: smallList }),
      answer: (result: number[]) => padded(result, rows),
    },
    {
      name: 'trading-signals',
      run: () => streamed(new tradingSignals.SMA(LENGTH), smallList),
      answer: (result: number[]) => padded(result, rows),
    },
  ],
}

const deviations: Event = {
  name: `Rolling standard deviation (${LENGTH})`,
  what: 'Of prices, sample (n − 1); libraries that give the population’s are converted after the timing. trading-signals has it inside its Bollinger bands.',
  contestants: ({ rows, small, smallList }) => [
    { name: 'ours', run: () => rollingStandardDeviation(small, LENGTH), answer: same },
    { name: 'floor', run: () => onePass(small), answer: none },
    {
      name: 'indicatorts',
      run: () => indicatorts.movingStandardDeviation(smallList, { period: LENGTH }),
      answer: (result: number[]) => fullOnly(result, TO_SAMPLE),
    },
    {
      name: 'technicalindicators',
      run: () => technicalindicators.SD.calculate({ period: LENGTH, values: smallList }),
      answer: (result: number[]) => padded(result, rows, TO_SAMPLE),
    },
    {
      name: 'trading-signals',
      run: () => {
        const bands = new tradingSignals.BollingerBands(LENGTH, 1)
        const out: number[] = []
        for (const value of smallList) {
          const band = bands.update(value, false)
          if (band !== null) out.push(band.upper - band.middle)
        }
        return out
      },
      answer: (result: number[]) => padded(result, rows, TO_SAMPLE),
      // The difference of two bands loses digits that the deviation itself has.
      tolerance: 1e-6,
    },
  ],
}

const correlations: Event = {
  name: `Rolling correlation (${LENGTH})`,
  what: 'Of the returns of two series; the floor reads two and writes one. trading-signals has it for one window at a time.',
  contestants: ({ rows, smallReturns, largeReturns, smallReturnsList, largeReturnsList }) => [
    { name: 'ours', run: () => rollingCorrelation(smallReturns, largeReturns, LENGTH), answer: same },
    { name: 'floor', run: () => onePass(smallReturns, largeReturns), answer: none },
    {
      name: 'trading-signals',
      run: () => {
        const out: number[] = []
        for (let end = LENGTH; end <= smallReturnsList.length; end++)
          out.push(
            tradingSignals.getCorrelation(
              smallReturnsList.slice(end - LENGTH, end),
              largeReturnsList.slice(end - LENGTH, end),
            ),
          )
        return out
      },
      answer: (result: number[]) => padded(result, rows),
    },
  ],
}

const deepest: Event = {
  name: 'Maximum drawdown',
  what: 'The deepest fall from a high so far; ours also finds its peak, trough and recovery. The floor reads one series and writes one.',
  contestants: ({ small, smallList }) => [
    {
      name: 'ours',
      run: () => maxDrawdown(small, 0, small.length - 1),
      answer: (result: { depth: number }) => Float64Array.of(-result.depth),
    },
    { name: 'floor', run: () => onePass(small), answer: none },
    {
      name: 'trading-signals',
      run: () => tradingSignals.getMaxDrawdown(smallList),
      answer: (result: number) => Float64Array.of(result / 100),
    },
  ],
}

const SUITE_AVERAGES = [20, 50, 200]
const SUITE_SERIES = 20

/** Every series that the report draws, over the whole history: SUITE_SERIES of them. */
function suite({ small, large }: Market): Float64Array[] {
  const smallReturns = simpleReturns(small)
  const largeReturns = simpleReturns(large)
  const ratio = priceRatio(small, large)
  const last = small.length - 1
  return [
    ratio,
    smallReturns,
    largeReturns,
    returnGap(small, large),
    ...[small, large, ratio].flatMap(series => SUITE_AVERAGES.map(length => movingAverage(series, length))),
    rollingVolatility(smallReturns, LENGTH, 252),
    rollingVolatility(largeReturns, LENGTH, 252),
    rollingBeta(smallReturns, largeReturns, 60),
    rollingCorrelation(smallReturns, largeReturns, 60),
    drawdowns(small, 0, last),
    drawdowns(large, 0, last),
    drawdowns(ratio, 0, last),
  ]
}

const whole: Event = {
  name: `Full suite of ${SUITE_SERIES} series`,
  what: 'Ratio, returns, gap, nine moving averages, two volatilities, beta, correlation, three drawdowns. The floor reads two series and writes twenty. No library has all of them; what they have is the next contest.',
  contestants: market => [
    { name: 'ours', run: () => suite(market), answer: none },
    { name: 'floor', run: () => onePassOf(SUITE_SERIES, market.small, market.large), answer: none },
  ],
}

/** One series a library has, in the form in which series are compared: NaN where its window is not full. */
function windowed(values: ArrayLike<number>, rows: number, length: number, factor = 1): Float64Array {
  return padded(values, rows, factor).fill(Number.NaN, 0, length - 1)
}

/** All series of a contestant, one behind the other. */
function joined(parts: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

const common: Event = {
  name: 'Nine averages and two deviations',
  what: 'Moving averages of 20, 50 and 200 rows of both sides and their ratio, and the deviation of 20 rows of both sides: of what the page computes what libraries have.',
  contestants: market => {
    const { rows, small, large, smallList, largeList } = market
    const ratio = priceRatio(small, large)
    const prices = [smallList, largeList, Array.from(ratio)]
    const each = <T>(
      average: (list: number[], length: number) => T,
      deviation: (list: number[]) => T,
    ): T[] => [
      ...prices.flatMap(list => SUITE_AVERAGES.map(length => average(list, length))),
      ...[smallList, largeList].map(deviation),
    ]
    // The first nine are averages of three lengths in turn, the last two deviations.
    const compared = (series: number[][]) =>
      joined(
        series.map((values, i) =>
          i < 9 ? windowed(values, rows, SUITE_AVERAGES[i % 3]!) : windowed(values, rows, LENGTH, TO_SAMPLE),
        ),
      )
    return [
      {
        name: 'ours',
        run: () => [
          ...[small, large, ratio].flatMap(series =>
            SUITE_AVERAGES.map(length => movingAverage(series, length)),
          ),
          rollingStandardDeviation(small, LENGTH),
          rollingStandardDeviation(large, LENGTH),
        ],
        answer: joined,
      },
      {
        name: 'indicatorts',
        run: () =>
          each(
            (list, period) => indicatorts.sma(list, { period }),
            list => indicatorts.movingStandardDeviation(list, { period: LENGTH }),
          ),
        answer: compared,
      },
      {
        name: 'technicalindicators',
        run: () =>
          each(
            (values, period) => technicalindicators.SMA.calculate({ period, values }),
            values => technicalindicators.SD.calculate({ period: LENGTH, values }),
          ),
        answer: compared,
      },
      {
        name: 'trading-signals',
        run: () =>
          each(
            (list, length) => streamed(new tradingSignals.SMA(length), list),
            list => {
              const bands = new tradingSignals.BollingerBands(LENGTH, 1)
              const out: number[] = []
              for (const value of list) {
                const band = bands.update(value, false)
                if (band !== null) out.push(band.upper - band.middle)
              }
              return out
            },
          ),
        answer: compared,
        tolerance: 1e-6,
      },
    ]
  },
}

export const EVENTS: readonly Event[] = [averages, deviations, correlations, deepest, whole, common]
