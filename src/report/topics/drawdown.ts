/**
 * Drawdowns of each side and of their ratio inside the window, with recoveries.
 */
import { drawdowns, maxDrawdown } from '../../metrics/drawdown.ts'
import { type Context, lineOf } from '../context.ts'
import type { FigureSet } from '../figure-set.ts'
import { formatPlain } from '../format.ts'
import { tooFew } from '../observations.ts'
import type { DrawdownSeries } from '../report.ts'
import { LINES, type Line, nameOf, symbolOf } from '../words.ts'
import { collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

type Point = 'peak' | 'trough' | 'recovery'

const COMMON = { signed: false, topic: 'risk', anchor: 'drawdown' } as const

const POINTS: Readonly<Record<Point, string>> = {
  peak: 'The day of the high that the deepest fall began from.',
  trough: 'The day of the lowest close of that fall.',
  recovery: 'The first day inside the window on which the close was back at that high.',
}

const DRAWDOWN = {
  depth: specify({
    ...COMMON,
    id: (line: Line) => `max-drawdown.${line}`,
    family: () => 'max-drawdown',
    unit: 'fraction',
    terms: (words, line) => ({
      label: `${nameOf(words, line)}, deepest drawdown`,
      definition: 'The deepest fall inside the window from the highest close since its start.',
      formula: `min(${symbolOf(line)}_i / max(${symbolOf(line)}_a..${symbolOf(line)}_i) − 1)`,
    }),
  }),
  point: specify({
    ...COMMON,
    id: (line: Line, point: Point) => `max-drawdown.${line}-${point}`,
    family: (_line, point) => `max-drawdown-${point}`,
    unit: 'date',
    terms: (words, line, point) => ({
      label: `${nameOf(words, line)}, drawdown ${point}`,
      definition: POINTS[point],
      formula:
        point === 'recovery'
          ? `first i > trough with ${symbolOf(line)}_i ≥ ${symbolOf(line)}_peak, i ≤ b`
          : `${point} of the deepest drawdown`,
    }),
  }),
}
export type DrawdownId = IdsOf<typeof DRAWDOWN>

export function drawdownFigures(context: Context): FigureSet {
  const { figures, put, putDay } = collect(context.words, context.sources.pair)
  for (const name of LINES) {
    const line = lineOf(context, name)
    const { dates, closes, a, b } = line
    const worst = maxDrawdown(closes, a, b)
    const { peak, trough, recovery } = worst ?? { peak: null, trough: null, recovery: null }
    const few = tooFew(2, Math.max(0, b - a + 1), line.words.unit)
    const never = worst === null ? few : 'it never closed below an earlier high in the window'
    const details = {
      ...line.details,
      window: b < a ? null : { first: dates[a]!, last: dates[b]!, n: b - a + 1, of: 'closes' },
    }
    put(DRAWDOWN.depth, [name], worst?.depth ?? null, {
      ...details,
      absent: few,
      worked:
        peak === null || trough === null
          ? ''
          : `${formatPlain(closes[trough]!)} / ${formatPlain(closes[peak]!)} − 1`,
    })
    const putPoint = (point: Point, row: number | null, absent: string) =>
      putDay(DRAWDOWN.point, [name, point], row === null ? null : dates[row]!, { ...details, absent })
    putPoint('peak', peak, never)
    putPoint('trough', trough, never)
    putPoint('recovery', recovery, peak === null ? never : 'not recovered by the end of the window')
  }
  return figures
}

/** The drawdown on every row of the window, for charts. */
export function drawdownSeries(context: Context, name: Line): DrawdownSeries {
  const { dates, closes, a, b } = lineOf(context, name)
  return {
    dates: b < a ? new Int32Array(0) : dates.subarray(a, b + 1),
    values: drawdowns(closes, a, b),
  }
}
