/**
 * Cautions about prices that distort the figures of the window. They stand with the headline, because a warning at loading
 * is gone when the headline is read.
 */
import { largestSplit } from '../metrics/split-like.ts'
import type { Context } from './context.ts'
import { formatDay, formatValue } from './format.ts'

/** Share of the other side's rows that a side may lack without a caution. */
const MUCH = 0.1

/** @returns the cautions as sentences; '' without any */
export function cautionOf(context: Context): string {
  return [...splits(context), ...missing(context), ...exchanges(context)].join(' ')
}

function splits({ series, words, window }: Context): string[] {
  const { dates, small, large } = series.pair
  return (['small', 'large'] as const).flatMap(side => {
    const [own, other] = side === 'small' ? [small, large] : [large, small]
    const row = largestSplit(own, other, window.a, window.b)
    if (row === null) return []
    const change = formatValue(own[row]! / own[row - 1]! - 1, 'fraction', { signed: true })
    return [
      `${words[side]} changed by ${change} on ${formatDay(dates[row]!)}, which looks like a split that the prices do not adjust for; the figures across that day are then no returns.`,
    ]
  })
}

function missing({ pair, series, words, window }: Context): string[] {
  // A pair of daily and weekly data has a caution of its own and is annualised by weeks.
  if (window.sessions === 0 || series.small.frequency.kind !== series.large.frequency.kind) return []
  const inside = (days: Int32Array) => days.filter(day => day >= window.first && day <= window.last).length
  const without = { small: inside(pair.aligned.onlyLarge), large: inside(pair.aligned.onlySmall) }
  return (['small', 'large'] as const).flatMap(side => {
    const share = without[side] / (without[side] + window.sessions)
    if (share < MUCH) return []
    const other = side === 'small' ? words.large : words.small
    return [
      `${words[side]} has no close on ${formatValue(share, 'fraction', { digits: 0 })} of the ${words.unit}s of ${other} in the window: figures of the pair rest on intervals of unequal length, and what is annualised by ${words.perYear} is too large.`,
    ]
  })
}

/** Suffixes of symbols by exchange, as vendors write them. A symbol without one is from the US. */
const EXCHANGES: Readonly<Record<string, string>> = {
  L: 'London',
  LN: 'London',
  UK: 'London',
  TO: 'Toronto',
  DE: 'Xetra',
  F: 'Frankfurt',
  PA: 'Paris',
  AS: 'Amsterdam',
  BR: 'Brussels',
  MI: 'Milan',
  MC: 'Madrid',
  SW: 'Zurich',
  ST: 'Stockholm',
  CO: 'Copenhagen',
  OL: 'Oslo',
  HE: 'Helsinki',
  HK: 'Hong Kong',
  T: 'Tokyo',
  JP: 'Tokyo',
  AX: 'Sydney',
  KS: 'Seoul',
  TW: 'Taipei',
  SS: 'Shanghai',
  SZ: 'Shenzhen',
  NS: 'Mumbai',
  BO: 'Mumbai',
  SA: 'São Paulo',
  MX: 'Mexico City',
}

function exchangeOf(symbol: string): string {
  return EXCHANGES[symbol.split('.').slice(1).at(-1)?.toUpperCase() ?? ''] ?? 'the US'
}

function exchanges({ pair, words }: Context): string[] {
  const [small, large] = [exchangeOf(pair.small.symbol), exchangeOf(pair.large.symbol)]
  if (small === large || pair.small.symbol === '' || pair.large.symbol === '') return []
  return [
    `By their symbols ${words.small} trades in ${small} and ${words.large} in ${large}: prices may be in different currencies, and close at different hours.`,
  ]
}
