/**
 * How the two sides moved together inside the window, and the risk of one against the other.
 */
import { beta } from '../../metrics/beta.ts'
import { correlation } from '../../metrics/correlation.ts'
import { informationRatio, trackingError } from '../../metrics/tracking-error.ts'
import type { Context } from '../context.ts'
import type { FigureSet } from '../figure-set.ts'
import { formatPlain } from '../format.ts'
import { fewReturns } from '../observations.ts'
import { collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

const COMMON = { signed: false, topic: 'co-movement' } as const

const CO_MOVEMENT = {
  beta: specify({
    ...COMMON,
    id: () => 'beta',
    unit: 'number',
    anchor: 'beta-and-correlation',
    terms: ({ small, large }) => ({
      label: 'Beta',
      definition: `How far ${small} moved, on average, for each 1% that ${large} did, inside the window.`,
      formula: 'cov(r_small, r_large) / var(r_large)',
    }),
  }),
  correlation: specify({
    ...COMMON,
    id: () => 'correlation',
    unit: 'number',
    anchor: 'beta-and-correlation',
    terms: () => ({
      label: 'Correlation',
      definition: 'How closely the two sides’ returns moved together inside the window, −1 to 1.',
      formula: 'cov(r_small, r_large) / (sd(r_small) × sd(r_large))',
    }),
  }),
  trackingError: specify({
    ...COMMON,
    id: () => 'tracking-error',
    unit: 'fraction',
    anchor: 'tracking-error-and-information-ratio',
    terms: ({ perYear }) => ({
      label: 'Tracking error',
      definition: 'Annualised standard deviation (n − 1) of the gap between the two sides’ returns.',
      formula: `sd(r_small − r_large) × √${perYear}`,
    }),
  }),
  informationRatio: specify({
    ...COMMON,
    id: () => 'information-ratio',
    unit: 'number',
    anchor: 'tracking-error-and-information-ratio',
    terms: ({ perYear }) => ({
      label: 'Information ratio',
      definition: 'The mean gap a year for each unit of tracking error.',
      formula: `mean(r_small − r_large) × ${perYear} / tracking-error`,
    }),
  }),
}
export type CoMovementId = IdsOf<typeof CO_MOVEMENT>

export function coMovementFigures({ series, window, words, sources }: Context): FigureSet {
  const { dates, returns, frequency } = series.pair
  const { perYear } = frequency
  const [first, last] = [window.a + 1, window.b]
  const n = Math.max(0, last - first + 1)
  const few = fewReturns(n)
  const details = {
    window: n === 0 ? null : { first: dates[first]!, last: dates[last]!, n, of: 'returns' },
  }
  const { figures, put } = collect(words, sources.pair)
  put(CO_MOVEMENT.beta, [], few ? null : beta(returns.small, returns.large, first, last), {
    ...details,
    absent: few ?? `${words.large} did not move in the window, so nothing can be measured against it`,
  })
  put(CO_MOVEMENT.correlation, [], few ? null : correlation(returns.small, returns.large, first, last), {
    ...details,
    absent:
      few ?? `a side did not move from one ${words.unit} to the next, so nothing can be measured against it`,
  })
  const risk = few ? null : trackingError(returns.gap, first, last, perYear)
  put(CO_MOVEMENT.trackingError, [], risk, {
    ...details,
    ...(few !== null && { absent: few }),
    worked: risk === null ? '' : `${formatPlain(risk / Math.sqrt(perYear))} × √${perYear}`,
  })
  const active = few ? null : informationRatio(returns.gap, first, last, perYear)
  put(CO_MOVEMENT.informationRatio, [], active, {
    ...details,
    absent: few ?? 'the gap did not vary, so there is no risk to divide by',
    worked:
      risk === null || active === null
        ? ''
        : `${formatPlain((active * risk) / perYear)} × ${perYear} / ${formatPlain(risk)}`,
  })
  return figures
}
