/**
 * The same claim under other definitions, side by side.
 */

import type { AlignedSide } from '../../data/series/series.ts'
import { arithmeticGap, geometricGap } from '../../metrics/gaps.ts'
import { relativeDifference, windowHigh } from '../../metrics/price-ratio.ts'
import { periodReturn, simpleReturns } from '../../metrics/returns.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import { currentStreak, streaks } from '../../metrics/streaks.ts'
import { volatility } from '../../metrics/volatility.ts'
import type { NoteClaim, VariantKind } from '../../notes/note.ts'
import type { FigureSet } from '../figure-set.ts'
import { figureIn } from '../figure-set.ts'
import { gapName, questionOf } from '../forecast-question.ts'
import { formatDay } from '../format.ts'
import { onBasis } from '../series.ts'
import { reachedId } from '../topics/base-rates.ts'
import type { Evidence } from './checks.ts'
import type { Variant } from './claim.ts'
import { isShown } from './sources.ts'

/**
 * The variants of a claim that this evidence has. Those of the page's pair say so where the claim was judged by another.
 */
export function variantsOf(claim: NoteClaim, evidence: Evidence): Variant[] {
  const { report, sources } = evidence
  const [source] = sources
  const { small, large } = report.names
  const by = source?.named && !isShown(source, report) ? `, by ${small} and ${large}` : ''
  return (claim.variants ?? []).flatMap(kind =>
    variantOf(kind, claim, evidence).map(each =>
      kind === 'nearest-window' || kind === 'stand-in' ? each : { ...each, label: `${each.label}${by}` },
    ),
  )
}

function variantOf(kind: VariantKind, claim: NoteClaim, evidence: Evidence): Variant[] {
  const { figures } = evidence.report
  const { months } = questionOf(evidence.note)
  switch (kind) {
    case 'basis':
      return 'figure' in claim.check ? onBases(claim.check.figure, evidence) : []
    case 'gap-kinds':
      return [
        ...shown(figures, 'gap.arithmetic', 'Percentage points'),
        ...shown(figures, 'gap.geometric', 'Relative return'),
      ]
    case 'nearest-window':
      return 'figure' in claim.check ? nearest(claim.check.figure, evidence) : []
    case 'volatility':
      return volatilities(evidence)
    case 'streak':
      return streakVariants(evidence)
    case 'record-high':
      return recordHigh(evidence)
    case 'longer-averages':
      return shown(figures, 'ma50-vs-ma200.small', '50- against 200-day average')
    case 'stand-in':
      return standIns(evidence)
    case 'base-rate':
      return [
        ...reached(evidence),
        ...evidence.aftermath().base.horizons.flatMap(({ name, months, rates }) => {
          const low = gapName(questionOf(evidence.note).band?.low ?? 0)
          const rate = rates[low]
          return rate == null
            ? []
            : [
                {
                  label: `How often before, over ${months} months`,
                  quantity: { value: rate.share, unit: 'fraction' as const },
                  figure: `base.${name}.${low}`,
                },
              ]
        }),
      ]
    case 'milestones':
      return [
        ...shown(
          evidence.aftermath().figures,
          `after.gap.${months.from}m`,
          `Gap after ${months.from} months`,
        ),
        ...shown(evidence.aftermath().figures, 'after.gap.best', 'Best close since then'),
        ...shown(evidence.aftermath().figures, `after.gap.${months.to}m`, `Gap after ${months.to} months`),
      ]
  }
}

/** What the page shows in place of what the note names. */
function standIns({ report, note, sources }: Evidence): Variant[] {
  if (sources[0]?.named) return []
  return (['small', 'large'] as const).map(side => ({
    label: `${note.subject[side].name}, stood in for by`,
    quantity: { value: report.names[side], unit: 'text' as const },
    figure: `data.${side}-symbol`,
  }))
}

function reached({ aftermath, note }: Evidence): Variant[] {
  const question = questionOf(note)
  const rate = aftermath().base.reached
  return rate === null
    ? []
    : [
        {
          label: `How often before, at some close ${question.months.from}–${question.months.to} months on`,
          quantity: { value: rate.share, unit: 'fraction' },
          figure: reachedId(question.months.from, question.months.to, question.band?.low ?? 0),
        },
      ]
}

function shown(figures: FigureSet, id: string, label: string): Variant[] {
  const figure = figureIn(figures, id)
  return figure === undefined || figure.value === null
    ? []
    : [{ label, quantity: { value: figure.value, unit: figure.unit }, figure: id }]
}

/** A figure of the window on price closes and on dividend-adjusted ones, where there are both. */
function onBases(id: string, { report }: Evidence): Variant[] {
  const { small, large } = report.aligned
  if (small.adjusted === null || large.adjusted === null) return []
  const { a, b } = report.window
  const unit = figureIn(report.figures, id)?.unit ?? 'fraction'
  return (['price', 'total'] as const).flatMap(basis => {
    const closes = (side: AlignedSide) => onBasis(side, basis)
    const value = windowFigure(id, closes(small), closes(large), a, b)
    if (value === null) return []
    return [
      {
        label: basis === 'price' ? 'Price return' : 'Total return, dividends included',
        quantity: { value, unit },
        figure: report.settings.basis === basis ? id : null,
      },
    ]
  })
}

function windowFigure(
  id: string,
  small: Float64Array,
  large: Float64Array,
  a: number,
  b: number,
): number | null {
  const [p, q] = [periodReturn(small, a, b), periodReturn(large, a, b)]
  const spread = (closes: Float64Array) => volatility(simpleReturns(closes.subarray(a, b + 1)), 1, b - a)
  if (p === null || q === null) return null
  switch (id) {
    case 'return.small':
      return p
    case 'return.large':
      return q
    case 'gap.arithmetic':
      return arithmeticGap(p, q)
    case 'gap.geometric':
      return geometricGap(p, q)
    case 'vol-daily.small':
      return spread(small)
    case 'vol-daily.large':
      return spread(large)
    case 'vol-excess': {
      const [x, y] = [spread(small), spread(large)]
      return x === null || y === null || y === 0 ? null : relativeDifference(x, y)
    }
    default:
      return null
  }
}

function nearest(id: string, { report, nearest: window }: Evidence): Variant[] {
  if (window === null) return []
  const value =
    id === 'return.small'
      ? window.small
      : id === 'return.large'
        ? window.large
        : arithmeticGap(window.small, window.large)
  return [
    {
      label: `Nearest window, ${formatDay(window.from)} to ${formatDay(window.to)}`,
      quantity: { value, unit: figureIn(report.figures, id)?.unit ?? 'fraction' },
      figure: null,
    },
  ]
}

function volatilities({ report }: Evidence): Variant[] {
  const { dates, vol, frequency } = report.series.small
  const first = lastRowBy(dates, report.window.first)
  const last = lastRowBy(dates, report.window.last)
  const out: Variant[] = []
  const reported = report.figures['reported.vol20.small']?.value
  if (typeof reported === 'number' && report.settings.vol === 20) {
    let best = last
    for (let i = last; i >= Math.max(0, first); i--) {
      if (Math.abs(vol[i]! - reported) < Math.abs(vol[best]! - reported)) best = i
    }
    if (!Number.isNaN(vol[best] ?? Number.NaN)) {
      out.push({
        label: `Nearest in the window, ${formatDay(dates[best]!)}`,
        quantity: { value: vol[best]!, unit: 'fraction' },
        figure: null,
      })
    }
  }
  const daily = report.figures['vol-daily.small']?.value
  if (typeof daily === 'number') {
    out.push({
      label: 'Whole window, annualised',
      quantity: { value: daily * Math.sqrt(frequency.perYear), unit: 'fraction' },
      figure: null,
    })
  }
  return [...out, ...shown(report.figures, 'vol20.large', 'Large caps, 20 days')]
}

const NEAR_TIE = 0.0001

function streakVariants({ report }: Evidence): Variant[] {
  const { dailyGap } = report.series.pair
  const { b } = report.window
  const near = currentStreak(streaks(dailyGap, NEAR_TIE, b), b)
  return [
    {
      label: 'Near ties of 1 bp counted as won',
      quantity: { value: near?.length ?? 0, unit: 'sessions' },
      figure: null,
    },
    ...shown(report.figures, 'streak.longest', 'Longest so far'),
    ...shown(report.figures, 'streak.longest-end', 'which ended on'),
  ]
}

function recordHigh({ report }: Evidence): Variant[] {
  const { ratio, dates } = report.series.pair
  const { b } = report.window
  const high = windowHigh(ratio, 0, b)
  if (high === null) return []
  return [
    {
      label: `Below the highest in all the data, ${formatDay(dates[high]!)}`,
      quantity: { value: relativeDifference(ratio[b]!, ratio[high]!), unit: 'fraction' },
      figure: 'ratio.off-record',
    },
  ]
}
