/**
 * The price ratio at the end of the window, against its high in the window and against its own average.
 */
import { isoOf } from '../../metrics/day.ts'
import { movingAverage } from '../../metrics/moving-average.ts'
import { mansfield, relativeDifference, windowHigh } from '../../metrics/price-ratio.ts'
import type { Context } from '../context.ts'
import type { FigureSet } from '../figure-set.ts'
import { counted, formatIso, formatPlain } from '../format.ts'
import { tooFew } from '../observations.ts'
import { type Collector, collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'
import { windowDetails } from './window.ts'

/**
 * The length of the average in Mansfield's relative strength: 52 weeks, for which daily charts take 200 sessions; a year
 * of longer rows.
 */
function mansfieldRows(perYear: number): number {
  return perYear > 52 ? 200 : perYear
}

/** Minimum length of that average. */
const LEAST_AVERAGED = 4

const COMMON = { topic: 'ratio', anchor: 'price-ratio' } as const

const RATIO = {
  last: specify({
    ...COMMON,
    id: () => 'ratio.last',
    unit: 'ratio',
    signed: false,
    terms: ({ small, large }) => ({
      label: 'Price ratio',
      definition: `Price of ${small} over that of ${large}, at the end of the window.`,
      formula: 'R_b = P_b / Q_b',
    }),
  }),
  high: specify({
    ...COMMON,
    id: () => 'ratio.high',
    unit: 'ratio',
    signed: false,
    terms: () => ({
      label: 'Price ratio, window high',
      definition: 'The highest close of the price ratio in the window.',
      formula: 'max(R_a..R_b)',
    }),
  }),
  highDate: specify({
    ...COMMON,
    id: () => 'ratio.high-date',
    unit: 'date',
    signed: false,
    terms: () => ({
      label: 'Date of the ratio’s high',
      definition: 'The first day in the window on which the price ratio closed at its high.',
      formula: 'first i with R_i = max(R_a..R_b)',
    }),
  }),
  offHigh: specify({
    ...COMMON,
    id: () => 'ratio.off-high',
    unit: 'fraction',
    signed: true,
    terms: () => ({
      label: 'Price ratio, below its high',
      definition: 'How far the price ratio is below its window high; 0 is a new high.',
      formula: 'R_b / max(R_a..R_b) − 1',
    }),
  }),
  mansfield: specify({
    ...COMMON,
    id: () => 'mansfield',
    unit: 'number',
    signed: true,
    terms: ({ unit, perYear }) => ({
      label: 'Mansfield relative strength',
      definition: `How far the price ratio is above its own ${mansfieldRows(perYear)}-${unit} average, times 100.`,
      formula: `(R_b / SMA(R, ${mansfieldRows(perYear)})_b − 1) × 100`,
    }),
  }),
}
export type RatioId = IdsOf<typeof RATIO>

export function ratioFigures(context: Context): FigureSet {
  const { series, window, words, sources } = context
  const { a, b } = window
  const { dates, small, large, ratio } = series.pair
  const none = window.sessions === 0
  const details = windowDetails(context)
  const high = windowHigh(ratio, a, b)
  const collector = collect(words, sources.pair)
  const { figures, put, putDay } = collector
  put(RATIO.last, [], none ? null : ratio[b]!, {
    ...details,
    window: none ? null : { first: window.last, last: window.last, n: 1, of: 'closes' },
    worked: none ? '' : `${formatPlain(small[b]!)} / ${formatPlain(large[b]!)}`,
  })
  put(RATIO.high, [], high === null ? null : ratio[high]!, {
    ...details,
    worked: high === null ? '' : `close of ${formatIso(isoOf(dates[high]!))}`,
  })
  putDay(RATIO.highDate, [], high === null ? null : dates[high]!, details)
  put(RATIO.offHigh, [], high === null ? null : relativeDifference(ratio[b]!, ratio[high]!), {
    ...details,
    worked: high === null ? '' : `${formatPlain(ratio[b]!)} / ${formatPlain(ratio[high]!)} − 1`,
    signal: high !== null && ratio[b]! >= ratio[high]! ? 'At its high' : 'Off its high',
  })
  putMansfield(context, collector)
  return figures
}

function putMansfield({ series, window, words }: Context, { put }: Collector): void {
  const { ratio, dates, ma } = series.pair
  const { b } = window
  const rows = mansfieldRows(words.perYear)
  const from = b - rows + 1
  const average =
    from < 0 ? Number.NaN : (ma.get(rows)?.[b] ?? movingAverage(ratio.subarray(from, b + 1), rows)[rows - 1]!)
  const last = b < 0 ? Number.NaN : ratio[b]!
  // An average of one or two rows shows no trend.
  const few = rows < LEAST_AVERAGED
  put(RATIO.mansfield, [], few ? null : mansfield(last, average), {
    window: few || from < 0 ? null : { first: dates[from]!, last: dates[b]!, n: rows, of: 'closes' },
    absent: few ? `a year has only ${counted(rows, words.unit)} to average` : tooFew(rows, b + 1, words.unit),
    worked: `(${formatPlain(last)} / ${formatPlain(average)} − 1) × 100`,
  })
}
