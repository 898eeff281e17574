/**
 * The mean gap inside the window and its t-statistic.
 */
import type { NeweyWest } from '../../metrics/newey-west.ts'
import type { FigureSet } from '../figure-set.ts'
import { formatPlain } from '../format.ts'
import type { Past } from '../history/past.ts'
import { LEAST_FOR_TEST } from '../observations.ts'
import { collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

const COMMON = { signed: true, topic: 'significance', anchor: 'significance' } as const

const SIGNIFICANCE = {
  mean: specify({
    ...COMMON,
    id: () => 'spread.mean',
    unit: 'points',
    terms: ({ unit, perYear }) => ({
      label: 'Mean gap, annualised',
      definition: `Mean gap per ${unit} inside the window, times ${perYear}.`,
      formula: `mean(r_small − r_large) × ${perYear}`,
    }),
  }),
  t: specify({
    ...COMMON,
    id: () => 'spread.t',
    unit: 'number',
    signed: false,
    terms: () => ({
      label: 'Newey–West t',
      definition:
        'The mean gap inside the window over its standard error, which allows for dependence between neighbours. Beyond ±2 it is hard to explain by chance alone.',
      formula: 'mean(r_small − r_large) / √((γ₀ + 2 Σ (1 − k/(L+1)) γ_k) / n), L = ⌊4 (n/100)^(2/9)⌋',
    }),
  }),
}
export type SignificanceId = IdsOf<typeof SIGNIFICANCE>

/** @param test of the mean gap per row inside the window; null for too few returns, or a gap that did not vary */
export function significanceFigures(past: Past, test: NeweyWest | null): FigureSet {
  const { dates, a, b, words, source } = past
  const n = Math.max(0, b - a)
  const details = {
    window: n === 0 ? null : { first: dates[a + 1]!, last: dates[b]!, n, of: 'returns' },
    absent:
      n < LEAST_FOR_TEST ? `needs ${LEAST_FOR_TEST} returns in the window, has ${n}` : 'the gap did not vary',
  }
  const { figures, put } = collect(words, source)
  put(SIGNIFICANCE.mean, [], test === null ? null : test.mean * words.perYear, {
    ...details,
    ...(test !== null && { worked: `${formatPlain(test.mean)} × ${words.perYear}` }),
  })
  put(SIGNIFICANCE.t, [], test?.t ?? null, {
    ...details,
    ...(test !== null && {
      worked: `${formatPlain(test.mean)} / ${formatPlain(test.error)}, L = ${test.lags}`,
    }),
  })
  return figures
}
