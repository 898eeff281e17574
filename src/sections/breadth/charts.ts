/**
 * The charts of breadth: the rotation of the pairs, and all series since the window's start.
 */
import type { ScatterChartProps, SeriesLine, TimeSeriesChartProps } from '../../charts/chart.ts'
import { drawdowns } from '../../metrics/drawdown.ts'
import { returnsSinceFirst } from '../../metrics/returns.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import type { PairCloses } from '../../report/breadth/closes.ts'
import { type Rotation, rotationOf, TAIL_WEEKS } from '../../report/breadth/rotation.ts'
import { formatDay, listed } from '../../report/format.ts'

interface Frame {
  readonly asOf: number
  readonly from: number
  /** Id of the page's own pair, which is drawn in colour. */
  readonly shown: string
  readonly source: string
}

type Words = Pick<ScatterChartProps, 'source' | 'asOf'>

/** Points that carry a name; with more the chart would be all names. */
const MOST_POINTS = 20

const QUARTERS = ['Leading', 'Weakening', 'Lagging', 'Improving'] as const

/** Where each pair's ratio stands against its average, and where it is heading. */
export function rotationChart(
  pairs: readonly PairCloses[],
  { asOf, shown, source }: Frame,
): Omit<ScatterChartProps, 'onPoint'> {
  const rotations = pairs
    .map(pair => ({ pair, ...rotationOf(pair, asOf) }))
    .filter(({ tail }) => tail.length > 0)
  const parts = QUARTERS.flatMap(quadrant => {
    const n = rotations.filter(rotation => rotation.quadrant === quadrant).length
    return n === 0 ? [] : [`${n} ${quadrant.toLowerCase()}`]
  })
  const words: Words = { source, asOf }
  // The page's own pair stays, then those furthest from the centre.
  const drawn = [...rotations]
    .sort(
      (one, other) =>
        Number(other.pair.id === shown) - Number(one.pair.id === shown) || reach(other) - reach(one),
    )
    .slice(0, MOST_POINTS)
  return {
    ...words,
    id: 'rotation',
    headline:
      parts.length === 0
        ? 'The data are too short for a rotation.'
        : `Of ${rotations.length} pairs ${listed(parts)}.`,
    subtitle: `Ratio against its 26-week average (across) and the change of that over 4 weeks (up), ${formatDay(asOf)}; tails of ${TAIL_WEEKS} weeks${drawn.length < rotations.length ? `; the ${drawn.length} furthest from the centre are drawn` : ''}`,
    description: 'Each pair is a dot with the way of its last weeks behind it.',
    points: drawn.map(({ pair, tail }) => ({
      id: pair.id,
      label: pair.id,
      role: pair.id === shown ? 'ratio' : 'muted',
      tail: tail.map(({ strength, momentum }) => ({ x: strength, y: momentum })),
    })),
    xLabel: 'Ratio vs its 26-week average',
    yLabel: 'Change over 4 weeks',
    xUnit: 'fraction',
    yUnit: 'points',
    quarters: QUARTERS,
  }
}

/** How far the last point lies from the centre. */
function reach({ tail }: Rotation): number {
  const { strength, momentum } = tail[tail.length - 1]!
  return Math.hypot(strength, momentum)
}

export type Comparison = 'price' | 'ratio' | 'drawdown'

/** Lines that carry a name; with more the chart would be all names. */
const MOST_LINES = 12

/** Every series since the window's start: its return, its ratio to the benchmark, or its fall from the highest close. */
export function comparisonChart(
  pairs: readonly PairCloses[],
  kind: Comparison,
  { asOf, from, shown, source }: Frame,
): TimeSeriesChartProps {
  const series = kind === 'ratio' ? pairs.map(ratioOf) : uniqueSeries(pairs)
  const own = kind === 'ratio' ? [shown] : shown.split('/')
  const drawn = series.flatMap(({ id, dates, values }): SeriesLine[] => {
    const [a, b] = [Math.max(0, lastRowBy(dates, from)), lastRowBy(dates, asOf)]
    if (b - a < 1) return []
    const place = own.indexOf(id)
    return [
      {
        id,
        label: id,
        role: place < 0 ? 'muted' : kind === 'ratio' ? 'ratio' : place === 0 ? 'small' : 'large',
        quiet: place < 0,
        dates: dates.subarray(a, b + 1),
        values: kind === 'drawdown' ? drawdowns(values, a, b) : returnsSinceFirst(values.subarray(a, b + 1)),
      },
    ]
  })
  const sorted = [...drawn].sort((one, other) => (other.values.at(-1) ?? 0) - (one.values.at(-1) ?? 0))
  // The page's own stay, then the first and the last of the others.
  const first = new Set([...drawn.filter(line => own.includes(line.id)), ...outermost(sorted)])
  const kept = new Set([...first].slice(0, MOST_LINES))
  const best = sorted[0]
  const measure = {
    price: 'Return',
    ratio: 'Change of the price ratio',
    drawdown: 'Fall from the highest close',
  }[kind]
  return {
    id: 'breadth-comparison',
    headline:
      best === undefined
        ? 'The data do not cover the window.'
        : `${best.id} ${kind === 'drawdown' ? 'stands nearest to its high' : 'gained most'} of ${drawn.length} ${kind === 'ratio' ? 'pairs' : 'series'}.`,
    subtitle: `${measure} since ${formatDay(from)}, percent, to ${formatDay(asOf)}${drawn.length > kept.size ? `; the ${kept.size} at the edges are drawn` : ''}`,
    source,
    asOf,
    lines: drawn.filter(line => kept.has(line)),
    range: [from, asOf],
    unit: 'fraction',
    signed: true,
    zero: true,
    height: 320,
  }
}

interface Named {
  readonly id: string
  readonly dates: Int32Array
  readonly values: Float64Array
}

/** Each symbol once, on the sessions of the first pair that has it. */
function uniqueSeries(pairs: readonly PairCloses[]): readonly Named[] {
  const found = new Map<string, Named>()
  for (const { small, large, dates, smallCloses, largeCloses } of pairs) {
    if (!found.has(small)) found.set(small, { id: small, dates, values: smallCloses })
    if (!found.has(large)) found.set(large, { id: large, dates, values: largeCloses })
  }
  return [...found.values()]
}

function ratioOf({ id, dates, smallCloses, largeCloses }: PairCloses): Named {
  return { id, dates, values: smallCloses.map((close, i) => close / largeCloses[i]!) }
}

/** Alternately from the top and the bottom of a sorted list. */
function outermost<T>(sorted: readonly T[]): readonly T[] {
  const last = sorted.length - 1
  return sorted.map((_, i) => sorted[i % 2 === 0 ? i / 2 : last - (i - 1) / 2]!)
}
