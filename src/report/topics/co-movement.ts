/**
 * The co-movement of the sides inside the window, and the risk of one against the other.
 */
import { alpha } from '../../metrics/alpha.ts'
import { beta } from '../../metrics/beta.ts'
import { correlation } from '../../metrics/correlation.ts'
import { informationRatio, trackingError } from '../../metrics/tracking-error.ts'
import type { Context } from '../context.ts'
import type { FigureSet } from '../figure-set.ts'
import { formatPlain } from '../format.ts'
import { fewReturns, LEAST_FOR_TEST } from '../observations.ts'
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
  alpha: specify({
    ...COMMON,
    id: () => 'alpha',
    unit: 'points',
    signed: true,
    anchor: 'alpha',
    terms: ({ small, large, perYear }) => ({
      label: 'Alpha, a year',
      definition: `What ${small} returned beyond what its beta to ${large} explains, on average inside the window, put on a yearly scale.`,
      formula: `(mean(r_small) − beta × mean(r_large)) × ${perYear}`,
    }),
  }),
  alphaT: specify({
    ...COMMON,
    id: () => 'alpha.t',
    unit: 'number',
    anchor: 'alpha',
    terms: () => ({
      label: 'Alpha, Newey–West t',
      definition:
        'Alpha over its standard error, which allows for dependence between neighbours. Beyond ±2 it is hard to explain by chance alone.',
      formula: 'alpha / √V, V from Q⁻¹ S Q⁻¹ / n with Bartlett weights over L = ⌊4 (n/100)^(2/9)⌋ lags',
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
  const own = n < LEAST_FOR_TEST ? null : alpha(returns.small, returns.large, first, last)
  const unexplained = {
    ...details,
    absent:
      n < LEAST_FOR_TEST
        ? `needs ${LEAST_FOR_TEST} returns in the window, has ${n}`
        : `beta explains all that ${words.small} did, or ${words.large} did not move`,
  }
  put(CO_MOVEMENT.alpha, [], own && own.alpha * perYear, {
    ...unexplained,
    worked: own === null ? '' : `${formatPlain(own.alpha)} × ${perYear}`,
  })
  put(CO_MOVEMENT.alphaT, [], own?.t ?? null, {
    ...unexplained,
    worked: own === null ? '' : `${formatPlain(own.alpha)} / ${formatPlain(own.error)}, L = ${own.lags}`,
  })
  return figures
}
