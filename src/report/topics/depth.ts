/**
 * Depth: base rates by how far back the evidence reaches. They are computed for each bundled data set as of the same day,
 * on each basis that it has.
 */

import type { DataSetId } from '../../data/series/provenance.ts'
import type { Day, PricePair } from '../../data/series/series.ts'
import { type BaseRate, baseRate, forwardGaps, reachedRate } from '../../metrics/forward-gap.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import { type Interval, shareInterval } from '../../metrics/share-interval.ts'
import { DATA_SET_IDS, DATA_SETS } from '../data-sets.ts'
import type { Evidence } from '../evidence.ts'
import { evidenceSides, evidenceSource } from '../evidence-sides.ts'
import type { FigureSet } from '../figure-set.ts'
import { type ForecastQuestion, gapName, leadAsked, questionOf } from '../forecast-question.ts'
import { counted, formatValue } from '../format.ts'
import { rowsOf } from '../history/horizons.ts'
import type { Report } from '../report.ts'
import type { Basis } from '../settings.ts'
import { rowName } from '../words.ts'
import { type Collector, collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

type Key = readonly [data: DataSetId, basis: Basis]

const COMMON = { topic: 'depth', anchor: 'depth', signed: false } as const
const lead = (gap: number) => formatValue(gap, 'points', { digits: 1, trim: true, plain: true })
const wanted = (gap: number) => (gap === 0 ? 'level or ahead' : `ahead by ${lead(gap)} or more`)

const DEPTH = {
  after: specify({
    ...COMMON,
    unit: 'fraction',
    id: (data: DataSetId, basis: Basis, months: number, gap: number) =>
      `depth.${data}.${basis}.${months}m.${gapName(gap)}`,
    family: (_data, _basis, months, gap) => `depth.${months}m.${gapName(gap)}`,
    terms: ({ small, large, unit, perYear }, data, _basis, months, gap) => {
      const rows = rowsOf(months, perYear)
      return {
        label: `${DATA_SETS[data].name}: small caps ${wanted(gap)} after ${counted(months, 'month')}`,
        definition: `Share of all starts in the data set up to the as-of day after which ${small} was ${wanted(gap)} of ${large} ${counted(rows, rowName({ unit, perYear }))} later. The windows overlap.`,
        formula: `share of i ≤ b − ${rows} with (P_(i+${rows})/P_i − 1) − (Q_(i+${rows})/Q_i − 1) ≥ ${formatValue(gap, 'number')}`,
      }
    },
  }),
  reached: specify({
    ...COMMON,
    unit: 'fraction',
    id: (data: DataSetId, basis: Basis, from: number, to: number, gap: number) =>
      `depth.${data}.${basis}.${from}to${to}m.${gapName(gap)}`,
    family: (_data, _basis, from, to, gap) => `depth.${from}to${to}m.${gapName(gap)}`,
    terms: ({ small, large, unit, perYear }, data, _basis, from, to, gap) => {
      const [first, last] = [rowsOf(from, perYear), rowsOf(to, perYear)]
      return {
        label: `${DATA_SETS[data].name}: small caps ${wanted(gap)} at some close ${from} to ${to} months on`,
        definition: `Share of all starts in the data set up to the as-of day after which ${small} was ${wanted(gap)} of ${large} at the close of at least one ${unit} from ${first} to ${last} ${rowName({ unit, perYear })}s later. The windows overlap.`,
        formula: `share of i ≤ b − ${last} with max over k = ${first}..${last} of (P_(i+k)/P_i − 1) − (Q_(i+k)/Q_i − 1) ≥ ${formatValue(gap, 'number')}`,
      }
    },
  }),
  independent: specify({
    ...COMMON,
    unit: 'number',
    id: (data: DataSetId, basis: Basis) => `depth.${data}.${basis}.independent`,
    family: () => 'depth.independent',
    terms: ({ perYear, unit }, data) => ({
      label: `${DATA_SETS[data].name}: independent years`,
      definition: `How many windows of a year that do not overlap the data set holds: starts over ${counted(perYear, rowName({ unit, perYear }))}.`,
      formula: `(b + 1 − ${perYear}) / ${perYear}`,
    }),
  }),
}
export type DepthId = IdsOf<typeof DEPTH>

/** A share with its interval. */
export interface DepthRate {
  /** Id of the figure. */
  readonly id: DepthId
  readonly rate: BaseRate | null
  readonly interval: Interval | null
}

export interface DepthRow {
  readonly data: DataSetId
  readonly basis: Basis
  /** First row of the data set, and the last one by the as-of day. */
  readonly first: Day
  readonly last: Day
  readonly independentId: DepthId
  /** Ahead after the longer horizon; the lead after each horizon; the lead at some close between them. */
  readonly ahead: DepthRate
  /** Null for a forecast from the first day on. */
  readonly near: DepthRate | null
  readonly far: DepthRate
  readonly reached: DepthRate
}

export interface Depth {
  readonly months: ForecastQuestion['months']
  /** The lead asked about, a fraction. */
  readonly lead: number
  readonly rows: readonly DepthRow[]
  readonly figures: FigureSet
}

/** Computes the base rates of each data set as of the report's day. Nothing after that day is read. */
export function depth(report: Report, { sets }: Evidence): Depth {
  const asked = questionOf(report.note)
  const question = { months: asked.months, lead: leadAsked(asked) }
  const collector = collect(report.words, '')
  const rows = KEYS.flatMap(key => {
    const pair = sets[key[0]]
    const row = pair === undefined ? null : rowOf(key, pair, report, question, collector)
    return row === null ? [] : [row]
  })
  return { ...question, rows, figures: collector.figures }
}

const KEYS: readonly Key[] = DATA_SET_IDS.flatMap(id =>
  (['price', 'total'] as const)
    .filter(basis => DATA_SETS[id].lacks?.basis !== basis)
    .map(basis => [id, basis] as const),
)

interface Question {
  readonly months: ForecastQuestion['months']
  readonly lead: number
}

function rowOf(
  [data, basis]: Key,
  pair: PricePair,
  report: Report,
  { months, lead }: Question,
  { put }: Collector,
): DepthRow | null {
  const { dates } = pair.aligned
  const last = lastRowBy(dates, report.window.last)
  if (last < 0) return null
  // With the sides exchanged, the question is about a lead of large caps.
  const { p, q, words } = evidenceSides(pair, basis, report.settings.swap)
  const { perYear, unit } = words
  const [near, far] = [rowsOf(months.from, perYear), rowsOf(months.to, perYear)]
  const details = (rate: BaseRate | null, horizon: number) => ({
    words,
    source: evidenceSource(pair, basis),
    inputs: [data],
    window:
      rate === null
        ? null
        : {
            first: dates[0]!,
            last: dates[last]!,
            n: rate.n,
            of: `overlapping windows, about ${formatValue(rate.effective, 'number', { digits: 1 })} independent`,
          },
    absent: `needs more than ${counted(horizon, unit)} of history, has ${last + 1}`,
    ...(rate !== null && {
      worked: `${formatValue(rate.count, 'count')} / ${formatValue(rate.n, 'count')}`,
    }),
  })
  const known = new Map<string, DepthRate>()
  // A forecast of one month, or of no lead, would put the same question twice.
  const after = (month: number, horizon: number, gap: number): DepthRate => {
    const id = DEPTH.after.id(data, basis, month, gap)
    const before = known.get(id)
    if (before !== undefined) return before
    const rate = horizon < 1 ? null : baseRate(forwardGaps(p, q, horizon, last), gap, horizon)
    put(DEPTH.after, [data, basis, month, gap], rate?.share ?? null, details(rate, horizon))
    const told = { id, rate, interval: intervalOf(rate, horizon) }
    known.set(id, told)
    return told
  }
  const some = reachedRate(p, q, Math.max(1, near), far, lead, last)
  put(DEPTH.reached, [data, basis, months.from, months.to, lead], some?.share ?? null, details(some, far))
  const ahead = after(months.to, far, 0)
  put(DEPTH.independent, [data, basis], ahead.rate?.effective ?? null, details(ahead.rate, far))
  return {
    data,
    basis,
    first: dates[0]!,
    last: dates[last]!,
    independentId: DEPTH.independent.id(data, basis),
    ahead,
    near: near < 1 ? null : after(months.from, near, lead),
    far: after(months.to, far, lead),
    reached: {
      id: DEPTH.reached.id(data, basis, months.from, months.to, lead),
      rate: some,
      interval: intervalOf(some, far),
    },
  }
}

function intervalOf(rate: BaseRate | null, horizon: number): Interval | null {
  return rate === null ? null : shareInterval(rate.share, rate.n, horizon)
}
