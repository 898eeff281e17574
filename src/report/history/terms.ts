/**
 * The vocabulary of history, of what happened next and of the scenario: what their figures are called, what they mean
 * and how they are computed.
 */
import { counted, formatValue } from '../format.ts'
import { type Entry, type Term, termIn } from '../vocabulary.ts'
import type { Words } from '../words.ts'
import { rowsOf } from './horizons.ts'

/** A lead as the page says it: "15 pp". */
function lead(gap: number): string {
  return formatValue(gap, 'points', { digits: 1, trim: true }).replace('+', '')
}

function horizonOf(words: Words, months: string): { readonly rows: number; readonly months: number } {
  return { rows: rowsOf(Number(months), words.perYear), months: Number(months) }
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
    /^base\.(\d+)m\.p(\d+(?:\.\d+)?)$/,
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
    /^base\.(\d+)m\.median$/,
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
    /^base\.(\d+)to(\d+)m\.p(\d+(?:\.\d+)?)$/,
    (words, first, last, percent) => {
      const [from, to] = [first, last].map(months => Math.ceil(rowsOf(Number(months), words.perYear))) as [
        number,
        number,
      ]
      const low = Number(percent) / 100
      const least = lead(low)
      return {
        label: `${words.small} ahead by ${least} at some close ${first}–${last} months on`,
        unit: 'fraction',
        definition: `Share of all earlier starts after which ${words.small} was ahead of ${words.large} by ${least} or more ${from === to ? later({ rows: to, months: Number(last) }, words.unit) : `on at least one ${words.unit} from ${from} to ${to} ${words.unit}s later`}, which is how the forecast is scored. The windows overlap.`,
        formula: `share of i ≤ b − ${to} with max over k = ${from}..${to} of (P_(i+k)/P_i − 1) − (Q_(i+k)/Q_i − 1) ≥ ${formatValue(low, 'number')}`,
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
    /^after\.gap\.(\d+)m$/,
    ({ small, large, unit }, months) => ({
      label: `Gap after ${counted(Number(months), 'month')}`,
      unit: 'points',
      definition: `Return of ${small} less return of ${large} since the as-of day, on the last ${unit} by ${counted(Number(months), 'month')} later.`,
      formula: '(P_t / P_b − 1) − (Q_t / Q_b − 1)',
      anchor: 'what-happened-next',
    }),
  ],
  [
    /^after\.gap\.best$/,
    ({ small, large }) => ({
      label: 'Best gap within the forecast’s time',
      unit: 'points',
      definition: `Return of ${small} less return of ${large} since the as-of day, at its highest close within the time that the forecast gives itself.`,
      formula: 'max of (P_t / P_b − 1) − (Q_t / Q_b − 1)',
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
      formula: 'g_small − g_large, g the EPS growth given',
      anchor: 'scenario',
    }),
  ],
  [
    /^scenario\.relative$/,
    () => ({
      label: 'Implied relative return over 12 months',
      unit: 'fraction',
      definition: 'The same as a relative return, which growth and re-rating make up exactly in logs.',
      formula: '(1 + g_small) / (1 + g_large) − 1, g the EPS growth given',
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
      formula: '(1 + g_large) / (1 + g_small) − 1, g the EPS growth given',
      anchor: 'scenario',
    }),
  ],
  [
    /^scenario\.rerating-p(\d+(?:\.\d+)?)$/,
    (_words, percent) => ({
      label: `Re-rating needed for ${percent} pp`,
      unit: 'fraction',
      definition: `The change of the small-cap multiple at which small caps lead by ${percent} pp over 12 months, if earnings grow as given and the large-cap multiple stays.`,
      formula: `(1 + g_large + ${formatValue(Number(percent) / 100, 'number')}) / (1 + g_small) − 1, g the EPS growth given`,
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
