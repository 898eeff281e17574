/**
 * Two sides' prices become a pair: aligned, with the passport of each, or the reason why they cannot.
 */
import { isoOf } from '../../metrics/day.ts'
import { align } from './align.ts'
import type { Problem } from './problem.ts'
import { failed, ok, type Result } from './result.ts'
import type { PricePair, PriceSeries, SidePassport } from './series.ts'

/** One side of a pair before it has met the other: its prices and what is known about them. */
export interface Side {
  readonly series: PriceSeries
  readonly passport: SidePassport
}

/**
 * Pairs two series on their common sessions.
 * @param bundled true only for the prices that ship with the page
 * @returns the pair; fails when the two have fewer than two sessions in common, since not even one return can then
 *   be compared
 */
export function pricePair(small: Side, large: Side, bundled: boolean): Result<PricePair> {
  const aligned = align(small.series, large.series)
  if (aligned.dates.length < 2) return failed(apart(small, large, aligned.dates.length))
  return ok({
    small: small.series,
    large: large.series,
    aligned,
    passport: { small: small.passport, large: large.passport },
    bundled,
  })
}

/** @returns the same prices with small and large changed over; nothing is copied */
export function swapped(pair: PricePair): PricePair {
  const { aligned, passport } = pair
  return {
    small: pair.large,
    large: pair.small,
    aligned: {
      dates: aligned.dates,
      small: aligned.large,
      large: aligned.small,
      onlySmall: aligned.onlyLarge,
      onlyLarge: aligned.onlySmall,
    },
    passport: { small: passport.large, large: passport.small },
    bundled: pair.bundled,
  }
}

/** @returns the pair's small (or large) side as it was before pairing, to be paired anew */
export function sideOf(pair: PricePair, side: 'small' | 'large'): Side {
  return { series: pair[side], passport: pair.passport[side] }
}

function apart(small: Side, large: Side, common: number): Problem {
  const [p, q] = [small.passport, large.passport]
  const span = (passport: SidePassport): string =>
    `${passport.symbol || passport.source} ${isoOf(passport.first)} to ${isoOf(passport.last)}, one row a ${passport.frequency.unit}`
  const overlapping = p.first <= q.last && q.first <= p.last
  return {
    code: 'no-common-dates',
    severity: 'error',
    file: p.source === q.source ? p.source : `${p.source} and ${q.source}`,
    found: `${common === 0 ? 'no date' : 'one date'} that both sides have (${span(p)}; ${span(q)})`,
    expected: 'at least two common dates',
    action: overlapping
      ? 'nothing was changed: load two series whose rows carry the same dates, for example both daily'
      : 'nothing was changed: load two series that cover the same period',
  }
}
