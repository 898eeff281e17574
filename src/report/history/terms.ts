/**
 * The vocabulary of history, of what happened next and of the scenario: what their figures are called, what they mean
 * and how they are computed.
 */
import { FORECAST } from '../../../fixtures/report.ts'
import { counted, formatValue } from '../format.ts'
import { type Entry, type Term, termIn } from '../vocabulary.ts'
import type { Words } from '../words.ts'
import { halfYear } from './horizons.ts'

/** A lead as the page says it: "15 pp". */
function lead(gap: number): string {
  return formatValue(gap, 'points', { digits: 0 }).replace('+', '')
}

function horizonOf(words: Words, name: string): { readonly rows: number; readonly months: number } {
  return name === '6m' ? { rows: halfYear(words.perYear), months: 6 } : { rows: words.perYear, months: 12 }
}

/** "126 sessions later"; the months themselves where they lie between two rows. */
function later({ rows, months }: { readonly rows: number; readonly months: number }, unit: string): string {
  return `${rows < 1 ? counted(months, 'month') : counted(rows, unit)} later`
}

function forward(rows: number): string {
  return `(P_(i+${rows})/P_i − 1) − (Q_(i+${rows})/Q_i − 1)`
}

const ENTRIES: readonly Entry[] = [
  [
    /^base\.(6m|12m)\.p(0|15|25)$/,
    (words, name, percent) => {
      const horizon = horizonOf(words, name!)
      const { rows, months } = horizon
      const least = Number(percent) / 100
      const wanted = least === 0 ? 'level or ahead' : `ahead by ${lead(least)} or more`
      return {
        label: `${words.small} ${wanted} after ${months} months`,
        unit: 'fraction',
        definition: `Share of all earlier starts after which ${words.small} was ${wanted} of ${words.large} ${later(horizon, words.unit)}. The windows overlap, so that far fewer of them are independent than are counted.`,
        formula: `share of i ≤ b − ${rows} with ${forward(rows)} ≥ ${formatValue(least, 'number')}`,
        anchor: 'base-rates',
      }
    },
  ],
  [
    /^base\.(6m|12m)\.median$/,
    (words, name) => {
      const horizon = horizonOf(words, name!)
      const { rows, months } = horizon
      return {
        label: `Median gap after ${months} months`,
        unit: 'points',
        definition: `Half of all earlier starts were followed by a larger gap ${later(horizon, words.unit)}, half by a smaller one.`,
        formula: `median of ${forward(rows)}, i ≤ b − ${rows}`,
        anchor: 'base-rates',
      }
    },
  ],
  [
    /^base\.6to12m\.p15$/,
    words => {
      const [from, to] = [Math.ceil(halfYear(words.perYear)), words.perYear]
      const least = lead(FORECAST.low)
      return {
        label: `${words.small} ahead by ${least} at some close 6–12 months on`,
        unit: 'fraction',
        definition: `Share of all earlier starts after which ${words.small} was ahead of ${words.large} by ${least} or more ${from === to ? later({ rows: to, months: 12 }, words.unit) : `on at least one ${words.unit} from ${from} to ${to} ${words.unit}s later`}, which is how the forecast is scored. The windows overlap.`,
        formula: `share of i ≤ b − ${to} with max over k = ${from}..${to} of (P_(i+k)/P_i − 1) − (Q_(i+k)/Q_i − 1) ≥ ${formatValue(FORECAST.low, 'number')}`,
        anchor: 'base-rates',
      }
    },
  ],
  [
    /^after\.return\.(small|large)$/,
    (words, side) => ({
      label: `${words[side as 'small' | 'large']} since the as-of day`,
      unit: 'fraction',
      definition: `Return of ${words[side as 'small' | 'large']} from the as-of day to the last ${words.unit} loaded. This looks past the as-of day on purpose.`,
      formula: side === 'small' ? 'P_end / P_b − 1' : 'Q_end / Q_b − 1',
      anchor: 'what-happened-next',
    }),
  ],
  [
    /^after\.gap$/,
    ({ small, large, unit }) => ({
      label: 'Gap since the as-of day',
      unit: 'points',
      definition: `Return of ${small} less return of ${large}, from the as-of day to the last ${unit} loaded.`,
      formula: 'after.return.small − after.return.large',
      anchor: 'what-happened-next',
    }),
  ],
  [
    /^after\.gap\.(6m|12m|best)$/,
    ({ small, large, unit }, at) => ({
      label: at === 'best' ? 'Best gap, 6 to 12 months on' : `Gap after ${at === '6m' ? 6 : 12} months`,
      unit: 'points',
      definition: `Return of ${small} less return of ${large} since the as-of day, ${at === 'best' ? 'at its highest close between 6 and 12 months' : `on the last ${unit} by ${at === '6m' ? 6 : 12} months later`}.`,
      formula: '(P_t / P_b − 1) − (Q_t / Q_b − 1)',
      anchor: 'what-happened-next',
    }),
  ],
  [
    /^after\.rank$/,
    ({ small, large }) => ({
      label: 'Earlier gaps no larger',
      unit: 'fraction',
      definition: `Share of all windows of the same length before the as-of day after which the gap between ${small} and ${large} was no larger than it is now.`,
      formula: 'share of i ≤ b − n with gap(i, i + n) ≤ after.gap, n = rows since b',
      anchor: 'what-happened-next',
    }),
  ],
  [
    /^after\.end$/,
    ({ unit }) => ({
      label: `Last ${unit} loaded`,
      unit: 'date',
      definition: 'Where the data end, and what is known of what happened next.',
      formula: 'last aligned session',
      anchor: 'what-happened-next',
    }),
  ],
  [
    /^scenario\.gap$/,
    () => ({
      label: 'Implied gap over 12 months',
      unit: 'points',
      definition:
        'The gap that the earnings growth given would bring within a year if both multiples stayed where they are.',
      formula: 'eps.2026.small − eps.2026.large',
      anchor: 'scenario',
    }),
  ],
  [
    /^scenario\.relative$/,
    () => ({
      label: 'Implied relative return over 12 months',
      unit: 'fraction',
      definition: 'The same as a relative return, which growth and re-rating make up exactly in logs.',
      formula: '(1 + eps.2026.small) / (1 + eps.2026.large) − 1',
      anchor: 'scenario',
    }),
  ],
  [
    /^scenario\.break-even$/,
    () => ({
      label: 'Break-even re-rating',
      unit: 'fraction',
      definition:
        'The change of the small-cap multiple at which small caps just keep up with large caps over 12 months, if earnings grow as given and the large-cap multiple stays.',
      formula: '(1 + eps.2026.large) / (1 + eps.2026.small) − 1',
      anchor: 'scenario',
    }),
  ],
  [
    /^scenario\.rerating-p(15|25)$/,
    (_words, percent) => ({
      label: `Re-rating needed for ${percent} pp`,
      unit: 'fraction',
      definition: `The change of the small-cap multiple at which small caps lead by ${percent} pp over 12 months, if earnings grow as given and the large-cap multiple stays.`,
      formula: `(1 + eps.2026.large + 0.${percent}) / (1 + eps.2026.small) − 1`,
      anchor: 'scenario',
    }),
  ],
]

/**
 * @param id as in the figures of history, aftermath and scenario
 * @returns its term, or null for an id that is none of theirs
 */
export function historyTermOf(id: string, words: Words): Term | null {
  return termIn(ENTRIES, id, words)
}
