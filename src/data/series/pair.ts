/**
 * Makes a pair from the prices of two sides: aligned, with the passport of each.
 */
import { isoOf } from '../../metrics/day.ts'
import { align } from './align.ts'
import { legibleSymbol, legibleText } from './legible.ts'
import type { Problem } from './problem.ts'
import { pairProvenance } from './provenance.ts'
import { failed, ok, type Result } from './result.ts'
import type { PricePair, Side, SidePassport } from './series.ts'

export type { Side } from './series.ts'

/**
 * Pairs two series on their common sessions. Names that somebody else wrote become legible here, once for all that
 * shows them.
 * @param others further series that were loaded with the two
 * @returns the pair; fails when the two have fewer than two sessions in common, since not even one return can then
 *   be compared
 */
export function pricePair(smallSide: Side, largeSide: Side, others: readonly Side[] = []): Result<PricePair> {
  const [small, large] = [legibleSide(smallSide), legibleSide(largeSide)]
  const aligned = align(small.series, large.series)
  if (aligned.dates.length < 2) return failed(apart(small, large, aligned.dates.length))
  const provenance = pairProvenance(small.passport.provenance, large.passport.provenance)
  return ok({
    small: small.series,
    large: large.series,
    aligned,
    passport: { small: small.passport, large: large.passport },
    provenance,
    bundled: provenance.kind === 'bundled',
    ...(others.length > 0 && { others: others.map(legibleSide) }),
  })
}

/** @returns the same object where the names are legible already, so that its identity is kept */
function legibleSide(side: Side): Side {
  const { series, passport } = side
  if (passport.provenance.kind === 'bundled') return side
  const names = {
    series: legibleSymbol(series.symbol),
    passport: legibleSymbol(passport.symbol),
    source: legibleText(passport.source),
  }
  const same =
    names.series === series.symbol && names.passport === passport.symbol && names.source === passport.source
  if (same) return side
  return {
    series: { ...series, symbol: names.series },
    passport: { ...passport, symbol: names.passport, source: names.source },
  }
}

/** @returns the same prices with the sides exchanged; nothing is copied */
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
    provenance: pairProvenance(passport.large.provenance, passport.small.provenance),
    bundled: pair.bundled,
    ...(pair.others && { others: pair.others }),
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
