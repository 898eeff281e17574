/**
 * What the figures of history, of what happened next and of the scenario are called and how they are computed:
 * the vocabulary of sections VI and VII.
 */
import { formatValue } from '../format.ts'
import type { Term, Words } from '../vocabulary.ts'
import { halfYear } from './past.ts'

/** How often, in history, the gap over the next half year or year was at least `threshold`. */
export function baseRateTerm(words: Words, horizon: '6m' | '12m', threshold: number): Term {
  const rows = horizon === '6m' ? halfYear(words.perYear) : words.perYear
  const months = horizon === '6m' ? '6' : '12'
  const least = formatValue(threshold, 'points', { digits: 0 }).replace('+', '')
  const wanted = threshold === 0 ? 'level or ahead' : `ahead by ${least} or more`
  return {
    label: `${words.small} ${wanted} after ${months} months`,
    unit: 'fraction',
    definition: `Share of all earlier starts after which ${words.small} was ${wanted} of ${words.large} ${rows} ${words.unit}s later. The windows overlap, so that far fewer of them are independent than are counted.`,
    formula: `share of i ≤ b − ${rows} with (P_(i+${rows})/P_i − 1) − (Q_(i+${rows})/Q_i − 1) ≥ ${formatValue(threshold, 'number')}`,
    anchor: 'history',
  }
}

/** How often the gap was at least `threshold` at some close from half a year to a year on: the forecast's own terms. */
export function reachedTerm(words: Words, threshold: number): Term {
  const [from, to] = [halfYear(words.perYear), words.perYear]
  const least = formatValue(threshold, 'points', { digits: 0 }).replace('+', '')
  return {
    label: `${words.small} ahead by ${least} at some close 6–12 months on`,
    unit: 'fraction',
    definition: `Share of all earlier starts after which ${words.small} was ahead of ${words.large} by ${least} or more on at least one ${words.unit} from ${from} to ${to} ${words.unit}s later, which is how the forecast is scored. The windows overlap.`,
    formula: `share of i ≤ b − ${to} with max over k = ${from}..${to} of (P_(i+k)/P_i − 1) − (Q_(i+k)/Q_i − 1) ≥ ${formatValue(threshold, 'number')}`,
    anchor: 'history',
  }
}

export function medianGapTerm(words: Words, horizon: '6m' | '12m'): Term {
  const rows = horizon === '6m' ? halfYear(words.perYear) : words.perYear
  return {
    label: `Median gap over ${horizon === '6m' ? '6' : '12'} months`,
    unit: 'points',
    definition: `Half of all earlier starts were followed by a larger gap ${rows} ${words.unit}s later, half by a smaller one.`,
    formula: `median of (P_(i+${rows})/P_i − 1) − (Q_(i+${rows})/Q_i − 1), i ≤ b − ${rows}`,
    anchor: 'history',
  }
}

export function shareAheadTerm(words: Words): Term {
  return {
    label: `${words.unit.charAt(0).toUpperCase()}${words.unit.slice(1)}s won`,
    unit: 'fraction',
    definition: `Share of all ${words.unit}s up to the as-of day on which ${words.small} returned more than ${words.large}.`,
    formula: 'share of i ≤ b with r_small > r_large',
    anchor: 'history',
  }
}

export function chanceOfStreakTerm(words: Words): Term {
  return {
    label: 'Chance of such a streak',
    unit: 'fraction',
    definition: `Chance of at least one streak as long as the current one in all this history, if each ${words.unit} were decided independently at the share of ${words.unit}s won.`,
    formula: 'P(longest run of n independent trials with probability p ≥ streak.current)',
    anchor: 'history',
  }
}

export function spreadTerm(words: Words, kind: 'mean' | 't'): Term {
  return kind === 'mean'
    ? {
        label: 'Mean gap, annualised',
        unit: 'points',
        definition: `Mean gap per ${words.unit} inside the window, times ${words.perYear}.`,
        formula: `mean(r_small − r_large) × ${words.perYear}`,
        anchor: 'history',
      }
    : {
        label: 'Newey–West t',
        unit: 'number',
        definition:
          'The mean gap inside the window over its standard error, which allows for dependence between neighbours. Beyond ±2 it is hard to explain by chance alone.',
        formula: 'mean(r_small − r_large) / √((γ₀ + 2 Σ (1 − k/(L+1)) γ_k) / n), L = ⌊4 (n/100)^(2/9)⌋',
        anchor: 'history',
      }
}

export function relativeDrawdownTerm(words: Words, kind: 'now' | 'needed'): Term {
  return kind === 'now'
    ? {
        label: 'Ratio below its all-time high',
        unit: 'fraction',
        definition: `How far the price ratio of ${words.small} to ${words.large} is below the highest it has been in all the data up to the as-of day.`,
        formula: 'R_b / max(R_0..R_b) − 1',
        anchor: 'history',
      }
    : {
        label: 'Lead needed to get back',
        unit: 'fraction',
        definition: `By how much ${words.small} must beat ${words.large}, as a relative return, to bring the ratio back to that high.`,
        formula: '1 / (1 + drawdown) − 1',
        anchor: 'history',
      }
}

export function afterTerm(words: Words, side: 'small' | 'large' | 'gap'): Term {
  return side === 'gap'
    ? {
        label: 'Gap since the as-of day',
        unit: 'points',
        definition: `Return of ${words.small} less return of ${words.large}, from the as-of day to the last ${words.unit} loaded.`,
        formula: 'after.return.small − after.return.large',
        anchor: 'history',
      }
    : {
        label: `${words[side]} since the as-of day`,
        unit: 'fraction',
        definition: `Return of ${words[side]} from the as-of day to the last ${words.unit} loaded. This looks past the as-of day on purpose.`,
        formula: side === 'small' ? 'P_end / P_b − 1' : 'Q_end / Q_b − 1',
        anchor: 'history',
      }
}

/** Milestones after the as-of day: the gap at 6 and 12 months, and at its best between them. */
export function milestoneTerm(words: Words, at: '6m' | '12m' | 'best'): Term {
  const when =
    at === 'best' ? 'at its highest close between 6 and 12 months' : `${at === '6m' ? '6' : '12'} months`
  return {
    label: at === 'best' ? 'Best gap, 6 to 12 months on' : `Gap after ${when}`,
    unit: 'points',
    definition: `Return of ${words.small} less return of ${words.large} since the as-of day, ${at === 'best' ? when : `on the last ${words.unit} by ${when} later`}.`,
    formula: '(P_t / P_b − 1) − (Q_t / Q_b − 1)',
    anchor: 'history',
  }
}

export function afterRankTerm(words: Words): Term {
  return {
    label: 'Earlier gaps no larger',
    unit: 'fraction',
    definition: `Share of all windows of the same length before the as-of day after which the gap between ${words.small} and ${words.large} was no larger than it is now.`,
    formula: 'share of i ≤ b − n with gap(i, i + n) ≤ after.gap, n = rows since b',
    anchor: 'history',
  }
}

/** What the scenario's figures mean; `gap` is a lead asked for, a fraction. */
export function scenarioTerm(kind: 'gap' | 'relative'): Term {
  return kind === 'gap'
    ? {
        label: 'Implied gap over 12 months',
        unit: 'points',
        definition:
          'The gap that the earnings growth given would bring within a year if both multiples stayed where they are.',
        formula: 'eps.2026.small − eps.2026.large',
        anchor: 'history',
      }
    : {
        label: 'Implied relative return over 12 months',
        unit: 'fraction',
        definition: 'The same as a relative return, which growth and re-rating make up exactly in logs.',
        formula: '(1 + eps.2026.small) / (1 + eps.2026.large) − 1',
        anchor: 'history',
      }
}

export function requiredReratingTerm(gap: number): Term {
  const lead = formatValue(gap, 'points', { digits: 0 }).replace('+', '')
  return {
    label: gap === 0 ? 'Break-even re-rating' : `Re-rating needed for ${lead}`,
    unit: 'fraction',
    definition: `The change of the small-cap multiple at which small caps ${gap === 0 ? 'just keep up with large caps' : `lead by ${lead}`} over 12 months, if earnings grow as given and the large-cap multiple stays.`,
    formula:
      `(1 + eps.2026.large ${gap === 0 ? '' : `+ ${formatValue(gap, 'number')} `}) / (1 + eps.2026.small) − 1`.replace(
        ' )',
        ')',
      ),
    anchor: 'history',
  }
}
