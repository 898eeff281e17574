/**
 * The returns of each side over the window.
 */
import { annualised, yearsBetween } from '../../metrics/annualised.ts'
import { periodReturn } from '../../metrics/returns.ts'
import type { Context } from '../context.ts'
import type { FigureSet } from '../figure-set.ts'
import { formatPlain } from '../format.ts'
import { tooFew } from '../observations.ts'
import { outOfReach } from '../window.ts'
import { nameOf, SIDES, type Side, symbolOf } from '../words.ts'
import { collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'
import { windowDetails } from './window.ts'

const RETURNS = {
  return: specify({
    id: (side: Side) => `return.${side}`,
    family: () => 'return',
    unit: 'fraction',
    signed: true,
    topic: 'returns',
    anchor: 'returns',
    terms: (words, side) => ({
      label: `${nameOf(words, side)} return`,
      definition: `What a holder of ${nameOf(words, side)} gained over the window.`,
      formula: `${symbolOf(side)}_b / ${symbolOf(side)}_a − 1`,
    }),
  }),
  annualised: specify({
    id: (side: Side) => `return-annualised.${side}`,
    family: () => 'return-annualised',
    unit: 'fraction',
    signed: true,
    topic: 'returns',
    anchor: 'returns',
    terms: (words, side) => ({
      label: `${nameOf(words, side)} return, a year`,
      definition: `The yearly rate that compounds to the return of ${nameOf(words, side)} over the window.`,
      formula: `(1 + return.${side})^(365.25 / days from a to b) − 1`,
    }),
  }),
}
export type ReturnsId = IdsOf<typeof RETURNS>

/** The return of each side over the window, a fraction; null for fewer than two sessions. */
export function windowReturns({ series, window: { a, b } }: Context): Readonly<Record<Side, number | null>> {
  return { small: periodReturn(series.pair.small, a, b), large: periodReturn(series.pair.large, a, b) }
}

/** Details shared by the figures of the window's returns; absent for fewer than two sessions. */
export function returnDetails(context: Context) {
  const { pair, settings, note, window, words } = context
  return {
    window: windowDetails(context).window,
    absent: outOfReach(pair, settings, note) ?? tooFew(2, window.sessions, words.unit),
  }
}

/** Details of annualised figures: those of the window's returns; absent for a window of a year or less. */
export function annualisedDetails(context: Context) {
  const { first, last } = context.window
  const years = yearsBetween(first, last)
  const details = returnDetails(context)
  return {
    years,
    long: years > 1,
    details: years > 1 ? details : { ...details, absent: 'a window of a year or less is not annualised' },
  }
}

export function returnFigures(context: Context): FigureSet {
  const { series, window, words, sources } = context
  const { a, b, sessions } = window
  const returns = windowReturns(context)
  const details = returnDetails(context)
  const { figures, put } = collect(words, sources.pair)
  for (const side of SIDES) {
    const closes = series.pair[side]
    put(RETURNS.return, [side], returns[side], {
      ...details,
      worked: sessions === 0 ? '' : `${formatPlain(closes[b]!)} / ${formatPlain(closes[a]!)} − 1`,
      inputs: [side],
      source: sources[side],
    })
  }
  const { years, long, details: yearly } = annualisedDetails(context)
  for (const side of SIDES) {
    const total = returns[side]
    put(RETURNS.annualised, [side], total === null || !long ? null : annualised(total, years), {
      ...yearly,
      worked: total === null ? '' : `(1 + ${formatPlain(total)})^(1 / ${formatPlain(years)}) − 1`,
      inputs: [side],
      source: sources[side],
    })
  }
  return figures
}
