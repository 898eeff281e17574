/**
 * Moving averages of each side and of the ratio, and the distance of the last close from them.
 */
import { relativeDifference } from '../../metrics/price-ratio.ts'
import { type Context, lineOf } from '../context.ts'
import type { FigureSet } from '../figure-set.ts'
import { formatPlain } from '../format.ts'
import { tooFew } from '../observations.ts'
import { LINES, type Line, nameOf, symbolOf } from '../words.ts'
import { type Collector, collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

const COMMON = { topic: 'ratio', anchor: 'moving-averages' } as const

const AVERAGES = {
  average: specify({
    ...COMMON,
    id: (length: number, line: Line) => `ma${length}.${line}`,
    family: length => `ma${length}`,
    unit: (_length, line) => (line === 'ratio' ? 'ratio' : 'price'),
    signed: false,
    terms: (words, length, line) => ({
      label: `${nameOf(words, line)}, ${length}-${words.unit} average`,
      definition: `Mean of the last ${length} closes up to the end of the window, earlier ones included.`,
      formula: `(${symbolOf(line)}_(b−${length - 1}) + … + ${symbolOf(line)}_b) / ${length}`,
    }),
  }),
  against: specify({
    ...COMMON,
    id: (length: number, line: Line) => `price-vs-ma${length}.${line}`,
    family: length => `price-vs-ma${length}`,
    unit: 'fraction',
    signed: true,
    terms: (words, length, line) => ({
      label: `${nameOf(words, line)} vs its ${length}-${words.unit} average`,
      definition: `How far the last close is above (or below) its ${length}-${words.unit} average.`,
      formula: `${symbolOf(line)}_b / MA${length} − 1`,
    }),
  }),
  crossing: specify({
    ...COMMON,
    id: (shorter: number, longer: number, line: Line) => `ma${shorter}-vs-ma${longer}.${line}`,
    family: (shorter, longer) => `ma${shorter}-vs-ma${longer}`,
    unit: 'fraction',
    signed: true,
    terms: (words, shorter, longer, line) => ({
      label: `${nameOf(words, line)}, ${shorter}- vs ${longer}-${words.unit} average`,
      definition: 'The shorter average against the longer one: above is called bullish, below bearish.',
      formula: `MA${shorter} / MA${longer} − 1`,
    }),
  }),
}
export type AveragesId = IdsOf<typeof AVERAGES>

export function averageFigures(context: Context): FigureSet {
  const collector = collect(context.words, context.sources.pair)
  for (const line of LINES) putAverages(context, line, collector)
  return collector.figures
}

function putAverages(context: Context, name: Line, { put }: Collector): void {
  const lengths = context.settings.ma
  const line = lineOf(context, name)
  const { dates, closes, ma, b } = line
  const last = b < 0 ? Number.NaN : closes[b]!
  const at = (length: number): number => (b < 0 ? Number.NaN : (ma.get(length)?.[b] ?? Number.NaN))
  const details = (length: number) => ({
    ...line.details,
    window:
      b < length - 1 ? null : { first: dates[b - length + 1]!, last: dates[b]!, n: length, of: 'closes' },
    absent: tooFew(length, b + 1, line.words.unit),
  })
  for (const [k, length] of lengths.entries()) {
    const average = at(length)
    put(AVERAGES.average, [length, name], average, details(length))
    put(AVERAGES.against, [length, name], relativeDifference(last, average), {
      ...details(length),
      worked: `${formatPlain(last)} / ${formatPlain(average)} − 1`,
      signal: compared(last, average, 'Above', 'Below', 'At it'),
    })
    const longer = lengths[k + 1]
    if (longer === undefined) continue
    put(AVERAGES.crossing, [length, longer, name], relativeDifference(average, at(longer)), {
      ...details(longer),
      worked: `${formatPlain(average)} / ${formatPlain(at(longer))} − 1`,
      signal: compared(average, at(longer), 'Bullish', 'Bearish', 'Level'),
    })
  }
}

function compared(value: number, reference: number, above: string, below: string, level: string): string {
  return value > reference ? above : value < reference ? below : level
}
