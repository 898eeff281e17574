/**
 * Base rates by regime: starts within a recession and outside one, within a year of a first cut and otherwise.
 */
import type { EventTables } from '../../data/series/events.ts'
import type { DataSetId } from '../../data/series/provenance.ts'
import type { Day, PricePair } from '../../data/series/series.ts'
import { firstCuts } from '../../metrics/first-cuts.ts'
import { type BaseRate, baseRate, forwardGaps, highestGaps } from '../../metrics/forward-gap.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import { type Interval, shareInterval } from '../../metrics/share-interval.ts'
import { basisShown, DATA_SET_IDS, DATA_SETS } from '../data-sets.ts'
import type { Evidence } from '../evidence.ts'
import { evidenceSides, evidenceSource } from '../evidence-sides.ts'
import type { FigureSet } from '../figure-set.ts'
import { gapName, leadAsked, questionOf } from '../forecast-question.ts'
import { counted, formatValue } from '../format.ts'
import { rowsOf } from '../history/horizons.ts'
import type { Report } from '../report.ts'
import type { Words } from '../words.ts'
import { type Collector, collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

export const REGIMES = {
  all: 'Any time',
  recession: 'In a recession',
  expansion: 'In no recession',
  'after-cut': 'Within 12 months of a first cut',
  'no-cut': 'At other times since the first cut of the table',
} as const
export type RegimeId = keyof typeof REGIMES

const DAYS_AFTER_CUT = 365

const COMMON = { topic: 'events', anchor: 'regimes', signed: false, unit: 'fraction' } as const
const lead = (gap: number) => formatValue(gap, 'points', { digits: 1, trim: true }).replace('+', '')
const where = (regime: RegimeId) => REGIMES[regime].charAt(0).toLowerCase() + REGIMES[regime].slice(1)

const RATES = {
  ahead: specify({
    ...COMMON,
    id: (regime: RegimeId, data: DataSetId, months: number) => `regime.${regime}.${data}.${months}m.p0`,
    family: (regime, _data, months) => `regime.${regime}.${months}m.p0`,
    terms: ({ small, large, unit, perYear }: Words, regime, data, months) => ({
      label: `${DATA_SETS[data].name}: level or ahead after ${counted(months, 'month')}, begun ${where(regime)}`,
      definition: `Share of starts ${where(regime)} after which ${small} was level with or ahead of ${large} ${counted(rowsOf(months, perYear), unit)} later. The windows overlap.`,
      formula: `share of i in the regime, i ≤ b − ${rowsOf(months, perYear)}, with gap(i, i + ${rowsOf(months, perYear)}) ≥ 0`,
    }),
  }),
  reached: specify({
    ...COMMON,
    id: (regime: RegimeId, data: DataSetId, from: number, to: number, gap: number) =>
      `regime.${regime}.${data}.${from}to${to}m.${gapName(gap)}`,
    family: (regime, _data, from, to, gap) => `regime.${regime}.${from}to${to}m.${gapName(gap)}`,
    terms: ({ small, large, unit }: Words, regime, data, from, to, gap) => ({
      label: `${DATA_SETS[data].name}: ahead by ${lead(gap)} at some close ${from} to ${to} months on, begun ${where(regime)}`,
      definition: `Share of starts ${where(regime)} after which ${small} was ahead of ${large} by ${lead(gap)} or more at the close of at least one ${unit} from ${from} to ${to} months later. The windows overlap.`,
      formula: `share of i in the regime with max over k of gap(i, i + k) ≥ ${formatValue(gap, 'number')}`,
    }),
  }),
}
export type RegimesId = IdsOf<typeof RATES>

/** A share of the starts in a regime. */
export interface RegimeRate {
  readonly id: RegimesId
  readonly rate: BaseRate | null
  readonly interval: Interval | null
}

export interface RegimeRow {
  readonly regime: RegimeId
  /** Starts in the regime that have all of the longer horizon after them. */
  readonly starts: number
  /** Number of separate periods that contain these starts. */
  readonly episodes: number
  readonly ahead: RegimeRate
  readonly reached: RegimeRate
}

export interface RegimeStudy {
  readonly data: DataSetId
  readonly months: { readonly from: number; readonly to: number }
  readonly lead: number
  readonly rows: readonly RegimeRow[]
}

export interface Regimes {
  readonly studies: readonly RegimeStudy[]
  readonly figures: FigureSet
}

/** The starts in each regime by day; null without the table of events. */
type Membership = Readonly<Record<RegimeId, ((day: Day) => boolean) | null>>

function membership({ recessions, target }: EventTables): Membership {
  const cuts = target === null ? null : firstCuts(target)
  const inRecession = (day: Day) => recessions!.some(({ first, last }) => day >= first && day <= last)
  const afterCut = (day: Day) => cuts!.some(cut => day >= cut && day - cut <= DAYS_AFTER_CUT)
  const since = cuts?.[0] ?? Number.POSITIVE_INFINITY
  return {
    all: () => true,
    recession: recessions === null ? null : inRecession,
    expansion: recessions === null ? null : day => !inRecession(day),
    'after-cut': cuts === null ? null : afterCut,
    'no-cut': cuts === null ? null : day => day >= since && !afterCut(day),
  }
}

/** Computes base rates by regime on each data set, up to the report's day and nothing later. */
export function regimes(report: Report, { sets, events }: Evidence): Regimes {
  const collector = collect(report.words, '')
  const within = membership(events)
  const studies = DATA_SET_IDS.flatMap(data => {
    const pair = sets[data]
    const study = pair === undefined ? null : studyOf(data, pair, report, within, collector)
    return study === null ? [] : [study]
  })
  return { studies, figures: collector.figures }
}

function studyOf(
  data: DataSetId,
  pair: PricePair,
  report: Report,
  within: Membership,
  { put }: Collector,
): RegimeStudy | null {
  const { dates } = pair.aligned
  const last = lastRowBy(dates, report.window.last)
  const question = questionOf(report.note)
  const { months } = question
  const gap = leadAsked(question)
  const basis = basisShown(pair, report.settings.basis)
  const { p, q, words } = evidenceSides(pair, basis, report.settings.swap)
  const { perYear } = words
  const [near, far] = [Math.max(1, rowsOf(months.from, perYear)), rowsOf(months.to, perYear)]
  if (last < far) return null
  const after = forwardGaps(p, q, far, last)
  const highest = highestGaps(p, q, near, far, last)
  const rows = (Object.keys(REGIMES) as RegimeId[]).flatMap((regime): RegimeRow[] => {
    const member = within[regime]
    if (member === null) return []
    const starts: number[] = []
    for (let i = 0; i < after.length; i++) if (member(dates[i]!)) starts.push(i)
    const rateOf = (gaps: Float64Array, threshold: number) =>
      baseRate(
        Float64Array.from(starts, i => gaps[i]!),
        threshold,
        far,
      )
    const told = (id: RegimesId, rate: BaseRate | null): RegimeRate => ({
      id,
      rate,
      interval: rate === null ? null : shareInterval(rate.share, rate.n, far),
    })
    const [ahead, reached] = [rateOf(after, 0), rateOf(highest, gap)]
    const details = (rate: BaseRate | null) => ({
      words,
      inputs: [data],
      source: evidenceSource(pair, basis),
      window: { first: dates[0]!, last: dates[last]!, n: starts.length, of: 'starts' },
      absent: `no start ${where(regime)} has ${counted(months.to, 'month')} after it by the as-of day`,
      ...(rate !== null && {
        worked: `${formatValue(rate.count, 'count')} / ${formatValue(rate.n, 'count')}`,
      }),
    })
    put(RATES.ahead, [regime, data, months.to], ahead?.share ?? null, details(ahead))
    put(RATES.reached, [regime, data, months.from, months.to, gap], reached?.share ?? null, details(reached))
    return [
      {
        regime,
        starts: starts.length,
        episodes: starts.filter((start, i) => i === 0 || start - starts[i - 1]! > 1).length,
        ahead: told(RATES.ahead.id(regime, data, months.to), ahead),
        reached: told(RATES.reached.id(regime, data, months.from, months.to, gap), reached),
      },
    ]
  })
  return { data, months, lead: gap, rows }
}
