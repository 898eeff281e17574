/**
 * The gap between the two sides: in percentage points, as a relative return, and in logs.
 */
import { annualised } from '../../metrics/annualised.ts'
import { arithmeticGap, logGap } from '../../metrics/gaps.ts'
import { periodReturn } from '../../metrics/returns.ts'
import type { Context } from '../context.ts'
import type { FigureSet } from '../figure-set.ts'
import { formatPlain, formatValue } from '../format.ts'
import { collect } from './collect.ts'
import { annualisedDetails, returnDetails, windowReturns } from './returns.ts'
import { type IdsOf, specify } from './specification.ts'

const COMMON = { signed: true, topic: 'returns', anchor: 'gaps' } as const

const GAPS = {
  arithmetic: specify({
    ...COMMON,
    id: () => 'gap.arithmetic',
    unit: 'points',
    terms: ({ small, large }) => ({
      label: 'Return gap',
      definition: `Return of ${small} less return of ${large}, in percentage points.`,
      formula: 'return.small − return.large',
    }),
  }),
  geometric: specify({
    ...COMMON,
    id: () => 'gap.geometric',
    unit: 'fraction',
    terms: ({ small, large }) => ({
      label: 'Relative return',
      definition: `Growth of ${small} relative to ${large}: the change of the ${small}/${large} ratio.`,
      formula: 'R_b / R_a − 1',
    }),
  }),
  log: specify({
    ...COMMON,
    id: () => 'gap.log',
    unit: 'ratio',
    terms: () => ({
      label: 'Log gap',
      definition: 'The difference of log returns, which adds up over time.',
      formula: 'ln(1 + return.small) − ln(1 + return.large)',
    }),
  }),
  annualised: specify({
    ...COMMON,
    id: () => 'gap-annualised',
    unit: 'fraction',
    terms: ({ small, large }) => ({
      label: 'Relative return, a year',
      definition: `The yearly rate at which the ${small}/${large} ratio grew.`,
      formula: '(1 + gap.geometric)^(365.25 / days from a to b) − 1',
    }),
  }),
}
export type GapsId = IdsOf<typeof GAPS>

export function gapFigures(context: Context): FigureSet {
  const { series, window, words, sources } = context
  const { a, b, sessions } = window
  const { ratio } = series.pair
  const returns = windowReturns(context)
  const [p, q] = [returns.small ?? Number.NaN, returns.large ?? Number.NaN]
  const percent = (value: number) => formatValue(value, 'fraction', { digits: 4 })
  const details = returnDetails(context)
  const { figures, put } = collect(words, sources.pair)
  put(GAPS.arithmetic, [], arithmeticGap(p, q), { ...details, worked: `${percent(p)} − ${percent(q)}` })
  put(GAPS.geometric, [], periodReturn(ratio, a, b), {
    ...details,
    worked: sessions === 0 ? '' : `${formatPlain(ratio[b]!)} / ${formatPlain(ratio[a]!)} − 1`,
  })
  const relative = periodReturn(ratio, a, b)
  const { years, long, details: yearly } = annualisedDetails(context)
  put(GAPS.annualised, [], relative === null || !long ? null : annualised(relative, years), {
    ...yearly,
    worked: relative === null ? '' : `(1 + ${formatPlain(relative)})^(1 / ${formatPlain(years)}) − 1`,
  })
  put(GAPS.log, [], logGap(p, q), {
    ...details,
    worked: `ln(${formatPlain(1 + p)}) − ln(${formatPlain(1 + q)})`,
  })
  return figures
}
